using System.Globalization;
using static Klubba.ScoreText;

namespace Klubba;

/// <summary>Poäng för läsningar: compares read minutes with keyed ones, field by field, and tallies what was found, missed and made up.</summary>
/// <remarks>
/// <para>
/// The comparison is the one of docs/reading.md. A list is matched greedily in order; what stands in an item, a person or a vote that the reading
/// lacks counts as missed, and what stands in one that it made up as false. The names of a vote whose key holds only sums are not scored.
/// </para>
/// <para>
/// Not scored: what keys do not hold, such as summaries, documents, dispatch, elections and the remainder.
/// </para>
/// </remarks>
public sealed class Scorer
{
    private readonly SortedDictionary<string, ScoreTally> fields = new(StringComparer.Ordinal);

    /// <summary>The tally of each field that a key or a reading has told, in the order of their names.</summary>
    public IReadOnlyDictionary<string, ScoreTally> Fields => fields;

    /// <summary>All fields together.</summary>
    public ScoreTally All => fields.Values.Aggregate(new ScoreTally(), (sum, tally) => sum + tally);

    /// <summary>F1 over all fields together.</summary>
    public double Micro => All.F1;

    /// <summary>Adds one document to the tallies.</summary>
    /// <param name="reading">What was read; null where nothing was, and everything keyed counts as missed.</param>
    public void Add(Minutes key, Minutes? reading)
    {
        var read = reading ?? Unread;
        Scalar("header.body", key.Body, read.Body);
        Scalar("header.number", key.Number, read.Number);
        Scalar("header.date", Day(key.Date), Day(reading?.Date));
        Scalar("header.opened", Hour(key.Opened), Hour(read.Opened));
        Scalar("header.closed", Hour(key.Closed), Hour(read.Closed));
        Scalar("header.secretary", key.Secretary, read.Secretary);
        Scalar("header.approvedOn", Day(key.ApprovedOn), Day(read.ApprovedOn));
        Scalar("header.postedOn", Day(key.PostedOn), Day(read.PostedOn));
        Scalar("header.removedOn", Day(key.RemovedOn), Day(read.RemovedOn));
        Scalar("header.place", key.Place, read.Place, SamePlace);
        Match("header.approvers", key.Approvers, read.Approvers, (a, b) => Flat(a) == Flat(b));
        foreach (var (k, r) in Match("attendance.elected", Elected(key), Elected(read), (a, b) => Flat(a.Name) == Flat(b.Name)))
        {
            Scalar("attendance.party", k?.Party, r?.Party);
            Scalar("attendance.role", k?.Role.ToString(), r?.Role.ToString());
            Scalar("attendance.servesFor", k?.ServesFor, r?.ServesFor);
            Scalar("attendance.serving", k?.Serving?.ToString(), r?.Serving?.ToString());
        }
        Match("attendance.others", Others(key), Others(read), (a, b) => Flat(a.Name) == Flat(b.Name));
        foreach (var (k, r) in Match("item", key.Items, read.Items, (a, b) => Flat(a.Number) == Flat(b.Number))) AddItem(k ?? Nothing, r ?? Nothing);
    }

    private static readonly Minutes Unread = new() { Body = "", Date = default, Items = [] };

    private static readonly Item Nothing = new() { Number = "" };

    private void AddItem(Item key, Item read)
    {
        Scalar("item.title", key.Title, read.Title, SameStart);
        Scalar("item.caseNumber", key.CaseNumber, read.CaseNumber);
        Match("item.clause", key.Clauses, read.Clauses, ClauseOf(key.Clauses));
        Match("item.recommendation", key.Recommendations, read.Recommendations, ClauseOf(key.Recommendations));
        var moved = Match("proposal", key.Proposals, read.Proposals, (a, b) => a.Kind == b.Kind && Who(a.By, a.Parties, a.Text).SetEquals(Who(b.By, b.Parties, b.Text)));
        Match("proposal.mover", Movers(key), Movers(read), (a, b) => a == b);
        foreach (var (k, r) in moved) Scalar("proposal.andOthers", Others(k?.AndOthers), Others(r?.AndOthers));
        AddQuestions(key, read);
        AddStatements("reservations", key.Reservations, read.Reservations);
        AddStatements("statements", key.Statements, read.Statements);
        Match("disqualified", [.. key.Disqualified.Select(p => Flat(p.Name)).Order()], [.. read.Disqualified.Select(p => Flat(p.Name)).Order()], (a, b) => a == b);
        Match("nonParticipants", [.. key.NonParticipants.Select(p => Flat(p.Name)).Order()], [.. read.NonParticipants.Select(p => Flat(p.Name)).Order()], (a, b) => a == b);
        if (key.ApprovedImmediately == true || read.ApprovedImmediately == true) Scalar("approvedImmediately", True(key.ApprovedImmediately), True(read.ApprovedImmediately));
    }

    private void AddQuestions(Item key, Item read)
    {
        var asked = Match("question", key.Questions, read.Questions, (a, b) => (a.Method, a.Yes, a.No) == (b.Method, b.Yes, b.No));
        Match("vote.totals", Votes(key), Votes(read), (a, b) => (a.Yes, a.No, a.Abstain) == (b.Yes, b.No, b.Abstain));
        foreach (var (k, r) in asked)
        {
            if ((k ?? r)!.Method == Method.Voice) continue;
            Scalar("vote.means", k?.YesMeans, r?.YesMeans, SameSide);
            Scalar("vote.means", k?.NoMeans, r?.NoMeans, SameSide);
            if (k is null || k.Named.Count > 0) Match("vote.named", k?.Named ?? [], r?.Named ?? [], (a, b) => Flat(a.Name) == Flat(b.Name) && a.Option == b.Option);
        }
    }

    private void AddStatements(string field, Values<Statement> key, Values<Statement> read)
    {
        foreach (var (k, r) in Match(field, key, read, (a, b) => Who(a.By, a.Parties, a.Text).SetEquals(Who(b.By, b.Parties, b.Text))))
            Scalar(field + ".andOthers", Others(k?.AndOthers), Others(r?.AndOthers));
    }

    private static List<Question> Votes(Item item) => [.. item.Questions.Where(question => question.Method != Method.Voice)];

    private static List<string> Movers(Item item) => [.. item.Proposals.SelectMany(p => Who(p.By, p.Parties, p.Text)).Order()];

    private static List<Attendee> Elected(Minutes minutes) => [.. minutes.Attendance.Where(person => person.Role != Role.Other)];

    private static List<Attendee> Others(Minutes minutes) => [.. minutes.Attendance.Where(person => person.Role == Role.Other)];

    private static string? Others(bool? andOthers) => andOthers == true ? "m.fl." : null;

    private static string? True(bool? value) => value == true ? "true" : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Hour(TimeOnly? hour) => hour?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static HashSet<string> Who(Values<Person> people, Values<string> parties, string? text)
    {
        var names = people.Select(person => Flat(person.Name)).ToHashSet();
        return names.Count > 0 ? names : parties.Count > 0 ? parties.Select(Flat).ToHashSet() : [Flat(text)];
    }

    private void Tally(string field, int hit, int missed, int wrong) => fields[field] = fields.GetValueOrDefault(field) + new ScoreTally(hit, missed, wrong);

    private void Scalar(string field, string? key, string? read, Func<string, string, bool>? same = null)
    {
        var noKey = Flat(key).Length == 0;
        var noRead = Flat(read).Length == 0;
        if (noKey && noRead) return;
        if (noKey) Tally(field, 0, 0, 1);
        else if (noRead) Tally(field, 0, 1, 0);
        else if ((same ?? ((a, b) => Flat(a) == Flat(b)))(key!, read!)) Tally(field, 1, 0, 0);
        else Tally(field, 0, 1, 1);
    }

    private List<(T? Key, T? Read)> Match<T>(string field, IReadOnlyList<T> key, IReadOnlyList<T> read, Func<T, T, bool> same)
        where T : class
    {
        var left = read.ToList();
        var pairs = new List<(T?, T?)>();
        var lost = new List<(T?, T?)>();
        foreach (var k in key)
        {
            var at = left.FindIndex(r => same(k, r));
            if (at < 0) lost.Add((k, null));
            else
            {
                pairs.Add((k, left[at]));
                left.RemoveAt(at);
            }
        }
        Tally(field, pairs.Count, lost.Count, left.Count);
        return [.. pairs, .. lost, .. left.Select(r => ((T?)null, (T?)r))];
    }
}
