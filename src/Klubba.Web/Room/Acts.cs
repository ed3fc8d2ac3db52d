using System.Globalization;
using Klubba.Rules;
using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Room;

/// <summary>What became of what somebody sent.</summary>
public abstract record ActResult
{
    private ActResult() { }

    public sealed record Done : ActResult;

    /// <summary>Not theirs to do.</summary>
    public sealed record Forbidden : ActResult;

    public sealed record Failed(Problem Problem) : ActResult;

    /// <summary>It would go against rules: it can be recorded all the same, with a reason (decision D2).</summary>
    public sealed record Warned(MeetingEvent Event, IReadOnlyList<Judgement> Judgements, string Back) : ActResult;
}

/// <summary>Handlingar vid ett sammanträde: from a form to lines in the log, by one person.</summary>
internal sealed partial class Acts(Store store, Town town, Here here, Meeting meeting)
{
    private readonly Stream<Meeting> stream = Streams.Meeting(meeting.Key);

    /// <summary>One event as the form tells it.</summary>
    public ActResult Tell(string type, IFormCollection form)
    {
        var told = FormEvent.Read(type, form);
        if (!told.Ok) return new ActResult.Failed(told.Problem!);
        if (told.Value is not MeetingEvent e) return new ActResult.Forbidden();
        if (!May(e)) return new ActResult.Forbidden();
        var outdated = form["seen"] is [{ Length: > 0 } seen] && seen != meeting.Log[^1].Seq.ToString(CultureInfo.InvariantCulture);
        if (!outdated && Warnings.Before(meeting, e, here.Now) is { Count: > 0 } warnings) return new ActResult.Warned(e, warnings, form["back"].ToString());
        return Append(form, (state, desk) => e is ItemOpened opened ? One(opened with { Number = Number(state, desk.Series) }) : One(e));
    }

    /// <summary>Upprop: who is here as ticked, and who is called in for those who are not.</summary>
    public ActResult RollCall(IFormCollection form)
    {
        if (!May(new Arrived(here.Person!))) return new ActResult.Forbidden();
        var ticked = form["here"].OfType<string>().ToHashSet();
        return Append(form, (state, _) =>
        {
            var draft = new Draft(state!);
            foreach (var person in state!.Composition.People.Select(p => p.Key))
            {
                var isHere = draft.Meeting.Presence.Find(p => p.Person == person)?.Here == true;
                if (ticked.Contains(person) && !isHere) draft.Add(new Arrived(person));
                else if (!ticked.Contains(person) && isHere) draft.Add(new Left(person));
            }
            draft.CallIn();
            return draft.Events;
        });
    }

    /// <summary>Röster ropade namn för namn: those that are told and not yet in.</summary>
    public ActResult Ballots(IFormCollection form)
    {
        var (item, vote) = (form["item"].ToString(), form["vote"].ToString());
        if (!May(new BallotCast(item, vote, "", VoteOption.Yes))) return new ActResult.Forbidden();
        return Append(form, (state, _) =>
        {
            var known = state!.Item(item)?.QuestionOf(vote)?.Votes.Find(v => v.Key == vote);
            if (known is null) return new Problem("omröstningen", "den finns inte.", "Ladda om sidan.");
            var ballots = known.Serving.Where(s => known.BallotOf(s.Person) is null)
                .Select(s => (s.Person, Said: form[$"b.{s.Person}"].ToString()))
                .Where(b => b.Said is "yes" or "no" or "abstain")
                .Select(b => (Event)new BallotCast(item, vote, b.Person, b.Said switch { "yes" => VoteOption.Yes, "no" => VoteOption.No, _ => VoteOption.Abstain }));
            return ballots.ToValues();
        });
    }

    /// <summary>Sluten omröstning: the counts of the paper ballots; who has most has won, and a tie is for the lot.</summary>
    public ActResult SecretBallot(IFormCollection form)
    {
        int Count(string name) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
        var (item, question) = (form["item"].ToString(), form["question"].ToString());
        if (meeting.Item(item)?.Question(question) is not { } put) return new ActResult.Failed(new Problem("omröstningen", "frågan finns inte.", "Ladda om sidan."));
        var sums = put.Put.Between.Select(option => new BallotSum(option, Count($"sum.{option}"))).ToValues();
        var most = sums.Where(s => s.Votes == sums.Max(x => x.Votes)).ToList();
        var ground = meeting.Item(item)!.Point.Employment == true ? SecretGround.Employment : SecretGround.Election;
        var held = new SecretBallotHeld(item, question, ground, Count("given"), Count("handed"), sums, Count("blank"), Count("void"),
            form["teller"].OfType<string>().ToValues(), most is [var won] ? won.Name : null);
        return May(held) ? Append(form, (_, _) => One(held)) : new ActResult.Forbidden();
    }

    /// <summary>Jäv i ett: leaves, the next in order steps in.</summary>
    public ActResult Disqualify(IFormCollection form)
    {
        var (person, ground) = (form["person"].ToString(), form["ground"].ToString().Trim());
        if (meeting.Current is not { } item || !May(new Disqualified(item, person, ground, Leaves: true))) return new ActResult.Forbidden();
        return Append(form, (state, _) => DisqualificationAct.Of(state!, person, ground) is var act && act.Ok ? One(act.Value.Act) : act.Problem!);
    }

    /// <summary>Anslaget sätts upp.</summary>
    public ActResult Post(IFormCollection form)
    {
        var posted = new NoticePosted(form["approval"].ToString(), here.Day, form["kept"].ToString() is { Length: > 0 } kept ? kept : null);
        return May(posted) ? Append(form, (_, _) => One(posted)) : new ActResult.Forbidden();
    }

    private static Result<Values<Event>> One(Event e) => (Values<Event>)[e];

    private bool May(MeetingEvent e) => Rights.May(town.Register, meeting, here.Person!, here.Day, e);

    private ActResult Append(IFormCollection form, Func<Meeting?, Desk, Result<Values<Event>>> events)
    {
        if (!Guid.TryParse(form["id"], out var id)) return new ActResult.Failed(new Problem("formuläret", "det är skadat.", "Ladda om sidan och försök igen."));
        var seen = long.TryParse(form["seen"], CultureInfo.InvariantCulture, out var version) ? version : (long?)null;
        return store.Append(stream, new Act<Meeting>(id, here.Person!, events, seen)) switch
        {
            Answer<Meeting>.Refused refused => new ActResult.Failed(refused.Problem),
            Answer<Meeting>.Outdated => new ActResult.Failed(new Problem("sammanträdet", "någon annan hann före.", "Se hur det står nu, och gör om det om det fortfarande ska göras.")),
            _ => new ActResult.Done(),
        };
    }

    /// <summary>The next § of the body's year; a minutes' numbers run on from those that were brought in.</summary>
    private string Number(Meeting? state, Series series)
    {
        var name = $"§ {state!.Composition.Body} {state.Notice.Date.Year}";
        var last = town.Meetings.Where(m => m.Composition.Body == state.Composition.Body && m.Notice.Date.Year == state.Notice.Date.Year)
            .SelectMany(m => m.TakenUp).Max(taken => long.TryParse(taken.Number, CultureInfo.InvariantCulture, out var number) ? number : 0L as long?);
        if (last is > 0) series.Given(name, last.Value);
        return series.Next(name);
    }
}
