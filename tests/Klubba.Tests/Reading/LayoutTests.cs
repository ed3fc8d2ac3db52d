using System.Text;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>Invented minutes in the layouts of many towns, each with what a reader finds in them.</summary>
public class LayoutTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Klubba.Tests", "Reading", "layouts");

    public static TheoryData<string> Layouts => [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_gives_its_facts(string layout)
    {
        var text = File.ReadAllText(Path.Combine(Folder, layout + ".txt"));
        Approve.That($"lasning-{layout}.txt", Facts(Reader.Read(text, layout).Minutes));
        NothingLostTests.AssertNothingLost(text, layout);
    }

    /// <summary>One fact a line, in the order of the minutes.</summary>
    private static string Facts(Minutes minutes)
    {
        var facts = new StringBuilder();
        void Line(FormattableString line) => facts.Append(FormattableString.Invariant(line)).Append('\n');
        Line($"{minutes.Body} | {minutes.Number} | {minutes.Date:yyyy-MM-dd} {minutes.Opened:HH:mm}–{minutes.Closed:HH:mm} | {minutes.Place} | {minutes.Secretary} | {string.Join(", ", minutes.Approvers)}");
        Line($"justerat {minutes.ApprovedOn:yyyy-MM-dd}, anslaget {minutes.PostedOn:yyyy-MM-dd}–{minutes.RemovedOn:yyyy-MM-dd}");
        foreach (var person in minutes.Attendance)
            Line($"- {person.Name} ({person.Party}) {person.Role} {person.Serving} {person.ServesFor} {person.Extent} {person.Title}");
        foreach (var item in minutes.Items) Add(item, Line);
        return facts.ToString();
    }

    private static void Add(Item item, Action<FormattableString> line)
    {
        line($"§ {item.Number} {item.Title} [{item.CaseNumber}]{(item.ApprovedImmediately == true ? " omedelbart" : "")}");
        foreach (var clause in item.Clauses) line($"  beslut: {clause}");
        foreach (var clause in item.Recommendations) line($"  förslag till annan: {clause}");
        if (item.BaseProposal is { } papers) line($"  grundförslag av {papers.By}: {string.Join(" / ", papers.Clauses)}");
        foreach (var proposal in item.Proposals) line($"  yrkande {proposal.Kind}: {Who(proposal.By, proposal.Parties, proposal.AndOthers)}: {proposal.Text}");
        foreach (var q in item.Questions) line($"  fråga {q.Subject} {q.Method}: {q.Outcome} {q.Yes}-{q.No}-{q.Abstain} ({q.YesMeans} / {q.NoMeans}) {q.Named.Count} namn");
        foreach (var statement in item.Reservations.Concat(item.Statements)) line($"  {statement.Kind}: {Who(statement.By, statement.Parties, statement.AndOthers)}: {statement.Text?.ReplaceLineEndings(" ")}");
        foreach (var person in item.Disqualified) line($"  jäv: {person.Name}");
        foreach (var person in item.NonParticipants) line($"  deltar inte: {person.Name}");
    }

    private static string Who(IEnumerable<Person> people, IEnumerable<string> parties, bool? others) =>
        string.Join(", ", people.Select(person => $"{person.Name} ({person.Party})").Concat(parties)) + (others == true ? " m.fl." : "");
}
