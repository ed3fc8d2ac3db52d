using System.Globalization;
using Klubba.Web.People;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Room;

/// <summary>Handlingar vid justeringen: lay out, comment, approve, disagree, refuse; and the ways out.</summary>
internal sealed partial class Acts
{
    private const int LongestText = 4000;

    /// <summary>One approver stands for the text as it was shown, with a dissent if there is one; with the last one it is approved.</summary>
    public ActResult Approve(IFormCollection form)
    {
        var given = new ApprovalGiven(form["approval"].ToString(), here.Person!, form["hash"].ToString(), Text(form, "dissent"));
        return Asked(form) && May(given) ? Append(form, (state, desk) => Approvals.Give(state!, given, here.Day, desk.Shelf)) : new ActResult.Forbidden();
    }

    /// <summary>En synpunkt: from an approver, or the secretary's answer.</summary>
    public ActResult Comment(IFormCollection form) =>
        Text(form, "text") is not { } text ? new ActResult.Failed(new Problem("synpunkten", "den är tom.", "Skriv vad som ska ses över."))
        : !Asked(form) && !Rights.Works(town.Register, meeting, here.Person!, here.Day) ? new ActResult.Forbidden()
        : Told(form, new ApprovalCommented(form["approval"].ToString(), here.Person!, text));

    public ActResult Refuse(IFormCollection form) =>
        Asked(form) ? Told(form, new ApprovalRefused(form["approval"].ToString(), here.Person!, Text(form, "why"))) : new ActResult.Forbidden();

    /// <summary>Läggs fram: these people are asked to approve these items, or all that no other approval covers.</summary>
    public ActResult LayOut(IFormCollection form)
    {
        var items = Many(form, "item");
        var asked = new ApprovalAsked(form["approval"].ToString(), Many(form, "approver"), items.Count > 0 ? items : null);
        if (!May(asked)) return new ActResult.Forbidden();
        if (form.ContainsKey("part") && asked.Items is null) return new ActResult.Failed(new Problem("justeringen", "ingen paragraf är vald.", "Välj minst en paragraf."));
        return Lacking(asked) is { } problem ? new ActResult.Failed(problem) : Append(form, (state, _) => One(asked));
    }

    /// <summary>Omedelbar justering of one item: on the approvers' own devices, or with a pen at the table.</summary>
    public ActResult AtOnce(IFormCollection form)
    {
        var (item, key) = (form["item"].ToString(), NewKey.Of('a'));
        var asked = new ApprovalAsked(key, Many(form, "approver").Prepend(meeting.Item(item)?.Chair ?? meeting.Chair ?? "").Where(person => person.Length > 0).Distinct().ToValues(), [item]);
        if (!May(asked)) return new ActResult.Forbidden();
        if (Lacking(asked) is { } problem) return new ActResult.Failed(problem);
        return Append(form, (state, desk) => form["way"] == "pen" ? Approvals.AtTheTable(state!, asked, here.Day, desk.Shelf) : One(asked));
    }

    /// <summary>What has been approved with a pen, or by the body at its next meeting, is noted by the secretary.</summary>
    public ActResult Approved(IFormCollection form)
    {
        ApprovalWay? way = form["way"].ToString() switch { "pen" => ApprovalWay.Pen, "next-meeting" => ApprovalWay.NextMeeting, _ => null };
        if (way is null || !DateOnly.TryParseExact(form["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on > here.Day)
            return new ActResult.Failed(new Problem("justeringen", "sättet eller dagen är fel.", "Välj ett sätt, och en dag som inte är senare än i dag."));
        var approval = form["approval"].ToString();
        if (!May(new MinutesApproved(approval, [], on, way.Value))) return new ActResult.Forbidden();
        return Append(form, (state, desk) => Approvals.Record(state!, approval, way.Value, on, Text(form, "dissent"), desk.Shelf));
    }

    /// <summary>One who is asked; of what is done already the log's answer is the clearer one.</summary>
    private bool Asked(IFormCollection form) => Approvals.Named(meeting, form["approval"].ToString())?.Approvers.Contains(here.Person!) ?? true;

    private ActResult Told(IFormCollection form, MeetingEvent e) =>
        May(e) ? Append(form, (state, _) => Approvals.Tell(state!, form["approval"].ToString(), e)) : new ActResult.Forbidden();

    /// <summary>Nothing is laid out twice, nor before it is decided, nor for somebody who cannot approve it.</summary>
    private Problem? Lacking(ApprovalAsked asked)
    {
        var body = meeting.Composition.Body;
        var items = (asked.Items ?? []).Select(meeting.Item).ToList();
        if (items.Exists(i => i is null || (meeting.Sitting && i.Decision is null && i.Election is null))) return new Problem("justeringen", "paragrafen är inte beslutad.", "Anteckna beslutet först.");
        if (items.Exists(i => meeting.Approvals.Exists(a => a.Items.Contains(i!.Key)))) return new Problem("justeringen", "paragrafen är redan justerad.", "Ladda om sidan.");
        if (asked.Items is null && meeting.ClosedAt is null) return new Problem("justeringen", "sammanträdet pågår.", "Välj paragrafer som ska justeras omedelbart.");
        var without = asked.Approvers.Where(p => !town.Register.Holds(p, Duty.Approver, body, here.Day)).Select(p => meeting.People.TryGetValue(p, out var named) ? named.Name : p).ToList();
        return without.Count > 0 ? new Problem("justeringen", $"{Swedish.List(without)} har inte rollen justerare.", "Ge rollen i registret, eller välj någon annan.") : null;
    }

    private static Values<string> Many(IFormCollection form, string name) => form[name].OfType<string>().Where(value => value.Length > 0).Distinct().ToValues();

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim().ReplaceLineEndings("\n") is { Length: > 0 } told ? told[..Math.Min(told.Length, LongestText)] : null;
}
