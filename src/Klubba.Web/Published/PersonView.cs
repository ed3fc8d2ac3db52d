using Klubba.Web.Storage;

namespace Klubba.Web.Published;

/// <summary>Vad någon gjort i sitt uppdrag: at which item, and what.</summary>
/// <param name="Act">Name of the words for it.</param>
public sealed record OfficeAct(DateOnly Day, string Body, string Number, string Title, string Address, string Act, string? Text, ProposalKind? Kind = null);

/// <summary>Den förtroendevaldas sida: offices and acts in office, and nothing else. Made of what is public alone.</summary>
/// <remarks>
/// It is there for those who hold an office, and as long after as the municipality has said; then it is not found, while the minutes
/// themselves stay. Votes are told where no two of the same name were there, since a vote is by name. Not modelled: offices outside the bodies here.
/// </remarks>
public sealed record PersonView
{
    public required string Name { get; init; }

    public string? Party { get; init; }

    /// <summary>Offices held on the day: body, its address and the words for the role.</summary>
    public required Values<(string Body, string Address, string Role)> Offices { get; init; }

    /// <summary>Latest first.</summary>
    public required Values<OfficeAct> Acts { get; init; }

    /// <param name="months">How long after the last office the page is there.</param>
    public static PersonView? Of(Town town, string person, DateOnly day, int months)
    {
        var register = town.Register;
        if (!IsShown(register, person, day, months) || register.Person(person, day) is not { } named) return null;
        var offices = BodyView.All(town, day).Select(body => (body.Name, body.Address, Role: Role(register.On(body.Key, day)!, person))).Where(o => o.Role is not null).Select(o => (o.Name, o.Address, o.Role!));
        return new()
        {
            Name = named.Name,
            Party = named.Party,
            Offices = offices.ToValues(),
            Acts = town.Meetings.Where(m => m.Approvals.Count > 0 && m.People.ContainsKey(person)).SelectMany(m => At(m, person, town)).ToValues(),
        };
    }

    /// <summary>In office today, or at some day of the time after which the page goes; an office begins on a day that the register tells.</summary>
    public static bool IsShown(Register register, string person, DateOnly day, int months)
    {
        if (!register.Persons.Contains(person)) return false;
        var since = day.AddMonths(-months);
        var days = register.Log.Select(line => line.Event).OfType<BodyEvent>().Select(fact => fact.From).Where(from => from > since && from < day).Distinct().Append(since).Append(day);
        return days.Any(on => register.BodyKeys.Any(body => register.On(body, on) is { } standing && Role(standing, person) is not null));
    }

    private static string? Role(Composition body, string person) =>
        body.Presidium.Chair == person ? "office-chair" : body.Presidium.FirstViceChair == person ? "office-first-vice" : body.Presidium.SecondViceChair == person ? "office-second-vice"
        : body.SeatOf(person) is not null ? "office-member" : body.Substitutes.Any(s => s.Person == person) ? "office-substitute" : null;

    private static IEnumerable<OfficeAct> At(Meeting meeting, string person, Town town)
    {
        if (PublishedRoutes.Open(meeting) is not { } copy || copy.Attendance.FirstOrDefault(a => a.Id == person) is not { Role: not Klubba.Role.Other } attendee) yield break;
        var alone = copy.Attendance.Count(a => a.Name == attendee.Name) == 1;
        var address = Address.Of(meeting, town);
        foreach (var item in copy.Items)
        {
            OfficeAct Told(string act, string? text) => new(meeting.Notice.Date, copy.Body, item.Number, item.Title ?? "", $"{address}/{item.Number}", act, text);
            foreach (var proposal in item.Proposals.Where(p => p.By.Any(by => by.Id == person))) yield return Told("did-propose", proposal.Text) with { Kind = proposal.Kind };
            foreach (var question in item.Questions)
                if (alone && question.Named.FirstOrDefault(b => b.Name == attendee.Name) is { Option: not VoteOption.Absent } ballot) yield return Told(Voted(ballot.Option), Means(question, ballot.Option));
            foreach (var reservation in item.Reservations.Where(r => r.By.Any(by => by.Id == person))) yield return Told("did-reserve", null);
            foreach (var statement in item.Statements.Where(s => s.By.Any(by => by.Id == person))) yield return Told("did-state", null);
        }
    }

    private static string Voted(VoteOption option) => option switch { VoteOption.Yes => "did-vote-yes", VoteOption.No => "did-vote-no", _ => "did-abstain" };

    /// <summary>A no is a vote for something: what it meant goes with it.</summary>
    private static string? Means(Question question, VoteOption option) => option switch { VoteOption.Yes => question.YesMeans, VoteOption.No => question.NoMeans, _ => null };
}
