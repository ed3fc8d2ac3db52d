using Klubba.Web.Office.Cases;
using Klubba.Web.Room;
using Klubba.Web.Storage;

namespace Klubba.Web.Office.Agenda;

/// <summary>Varifrån föredragningslistans punkter kommer: cases that are prepared, what was postponed, and what stands on every agenda.</summary>
public sealed class AgendaSources(Town town, CaseBook book, CaseRights rights)
{
    private const int MostCases = 50;

    /// <summary>The item of a case: the proposal of its latest staff report, and its open documents by number.</summary>
    /// <remarks>What the report proposes is secret with it, so a secret report makes the item secret. Of another secret document the agenda says nothing.</remarks>
    public static AgendaPoint Of(Case of)
    {
        var report = Report(of);
        var papers = of.Documents.Select((document, at) => (document, at)).Where(d => d.document.Secrecy is null && d.document.Versions.Count > 0)
            .Select(d => new Paperwork(d.document.Key, $"{d.document.Title}, {of.Number}-{d.at + 1}")).ToValues();
        return new(NewKey.Of('i'), of.Title, of.Number, ItemType.Decision, report?.Proposed!.Summary,
            report is null ? null : new(report.Proposed!.By, report.Proposed.Clauses), papers.Count == 0 ? null : papers, of.Secrecy ?? report?.Secrecy);
    }

    private static CaseDocument? Report(Case of) => of.Documents.FindLast(d => d.Proposed is not null);

    /// <summary>The body's open cases that the person may read the proposal of, that are on no agenda of a meeting to come, those with a proposed decision first.</summary>
    public IReadOnlyList<Case> Cases(Meeting meeting)
    {
        var taken = town.Meetings.Where(m => m.Composition.Body == meeting.Composition.Body && m.ClosedAt is null && m.Notice.State != NoticeState.CalledOff)
            .SelectMany(m => m.Items.Where(i => i.Off is null)).Select(i => i.Point.CaseNumber).OfType<string>().ToHashSet();
        return [.. book.Of(meeting.Composition.Body).Where(c => c.Closed is null && rights.Sees(c) && (Report(c) is not { } report || rights.Sees(c, report)) && !taken.Contains(c.Number))
            .OrderByDescending(c => c.Documents.Exists(d => d.Proposed is not null)).Take(MostCases)];
    }

    /// <summary>Bordlagda: what earlier meetings put off and no later one has taken up or has on its agenda.</summary>
    public IReadOnlyList<(Meeting From, AgendaPoint Point)> Postponed(Meeting meeting)
    {
        var others = Others(meeting).ToList();
        return [.. others.SelectMany(m => m.Items.Where(i => i.Off is { Postponed: true }).Select(i => (m, i.Point with { Key = NewKey.Of('i') })))
            .Where(p => !meeting.Items.Exists(i => Same(i.Point, p.Item2)) && !others.Exists(later => later.Notice.Date > p.m.Notice.Date && later.Items.Exists(i => Same(i.Point, p.Item2))))];
    }

    /// <summary>Stående punkter: what the body's latest agenda had without a case, not on this one.</summary>
    public IReadOnlyList<AgendaPoint> Standing(Meeting meeting) =>
        [.. Standing(Others(meeting)).Where(point => !meeting.Items.Exists(i => Same(i.Point, point)))];

    /// <summary>The same for a meeting that is to be planned.</summary>
    public IReadOnlyList<AgendaPoint> Standing(string body) => Standing(town.Meetings.Where(m => m.Composition.Body == body));

    private static IReadOnlyList<AgendaPoint> Standing(IEnumerable<Meeting> meetings) => meetings.FirstOrDefault() is not { } latest ? []
        : [.. latest.Items.Select(i => i.Point).Where(p => p.CaseNumber is null && p.Secrecy is null && p.Documents is not { Count: > 0 })
            .Select(p => new AgendaPoint(NewKey.Of('i'), p.Title, Type: p.Type, BaseProposal: p.BaseProposal, Approve: p.Approve))];

    private IEnumerable<Meeting> Others(Meeting meeting) =>
        town.Meetings.Where(m => m.Composition.Body == meeting.Composition.Body && m.Key != meeting.Key && m.Notice.Date <= meeting.Notice.Date);

    private static bool Same(AgendaPoint one, AgendaPoint other) => one.CaseNumber is { } number ? number == other.CaseNumber : other.CaseNumber is null && one.Title == other.Title;
}
