namespace Klubba.Lines;

/// <summary>Närvarolista med platser: seat, member, substitute, party, arrival and departure, one row for each stay.</summary>
/// <remarks>
/// Text taken out of such a table comes as a stream of pieces, column by column where a page was cut: seats before their names, a row's hours after
/// the next row's seat, substitutes at the end of their page. A pair of hours closes the first row that has none. A substitute left over goes to
/// the seat that the lists of votes give; where none does, to the next seat that changed hands, with a remark.
/// </remarks>
internal sealed class SeatTable
{
    /// <summary>Rows of a page whose hours are yet to come, and names without a seat; no table has as many.</summary>
    private const int MostWaiting = 200;

    private readonly List<SeatRow> rows = [];
    private readonly List<SeatRow> page = [];
    private readonly List<SeatRow> waiting = [];
    private readonly List<(string Name, Line At)> loose = [];
    private readonly Trace trace;
    private readonly Dictionary<string, List<int>> votedFrom;
    private string? unfinished;
    private bool lastWasName;
    private SeatRow? named;
    private string? party;
    private string? arrival;

    private SeatTable(Trace trace, Dictionary<string, List<int>> votedFrom) => (this.trace, this.votedFrom) = (trace, votedFrom);

    private sealed class SeatRow(int seat)
    {
        public int Seat { get; } = seat;

        public string? Member { get; set; }

        public string? Substitute { get; set; }

        public string? Party { get; set; }

        public string? Hours { get; set; }

        public Line? At { get; set; }
    }

    /// <param name="lines">The document.</param>
    /// <param name="from">Where the table begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="lists">Lists of votes, which tell who sat where.</param>
    /// <param name="trace">Takes remarks.</param>
    public static List<Attendee> Read(Line[] lines, int from, int to, List<VoteList> lists, Trace trace)
    {
        var table = new SeatTable(trace, SeatsOf(lists));
        for (var i = from; i < to; i++)
        {
            if (i > from && lines[i].Page != lines[i - 1].Page) table.ClosePage();
            if (lines[i].Furniture) table.named = null;
            if (lines[i].Blank || lines[i].Furniture) continue;
            foreach (var cell in lines[i].Cells()) table.Take(cell.Text, lines[i]);
            lines[i].Kind = LineKind.Remainder;
        }
        table.ClosePage();
        return table.People(lists);
    }

    private static Dictionary<string, List<int>> SeatsOf(List<VoteList> lists)
    {
        var seats = new Dictionary<string, List<int>>();
        foreach (var seated in lists.SelectMany(list => list.Seats))
        {
            if (!seats.TryGetValue(seated.Name, out var of)) seats[seated.Name] = of = [];
            if (!of.Contains(seated.Seat)) of.Add(seated.Seat);
        }
        return seats;
    }

    private void Take(string token, Line line)
    {
        if (token.Length <= 3 && token.All(char.IsAsciiDigit)) TakeSeat(int.Parse(token, System.Globalization.CultureInfo.InvariantCulture));
        else if (Days.TimeAt(token, out var length) is not null && length == token.Length) TakeHour(token);
        else if (token.Length <= 4 && Names.IsParty(token)) TakeParty(token);
        else if (!IsHead(token)) TakeName(token, line);
    }

    private static bool IsHead(string token) =>
        token is "Plats" or "Ledamot" or "Ersättare" or "Parti" or "Ankom" or "Utgick" or "Namn" || Annex.NumberOf(token) is not null;

    private void TakeSeat(int seat)
    {
        SettleParty(waiting.FindLast(row => row.Member is not null));
        if (waiting.Count == MostWaiting) waiting.RemoveAt(0);
        page.Add(new(seat));
        waiting.Add(page[^1]);
        (lastWasName, named) = (false, null);
    }

    private void SettleParty(SeatRow? row)
    {
        if (party is null) return;
        if (row is { Party: null }) row.Party = party;
        party = null;
    }

    private void TakeParty(string token)
    {
        SettleParty(waiting.Find(row => row.Party is null));
        party = token;
        lastWasName = false;
    }

    private void TakeHour(string token)
    {
        lastWasName = false;
        if (arrival is null)
        {
            arrival = token;
            return;
        }
        var hours = $"{arrival}–{token}";
        arrival = null;
        if (waiting.Count == 0) return;
        var first = waiting[0];
        waiting.RemoveAt(0);
        if (named is not null && named != first && named.Substitute is null && first.Substitute is null && first.Member is not null)
            (first.Substitute, named.Member) = (named.Member, null);
        SettleParty(first);
        first.Hours = hours;
        named = null;
    }

    /// <summary>"Ek, Anna"; the family name may be on a line before, the given name on a line after.</summary>
    private void TakeName(string token, Line line)
    {
        token = token.Replace(" ,", ",", StringComparison.Ordinal);
        if (unfinished is not null) (token, unfinished) = ($"{unfinished} {token}", null);
        else if (lastWasName && !token.Contains(',', StringComparison.Ordinal))
        {
            AddGivenName(token);
            return;
        }
        if (SecondName(token) is { } second)
        {
            Place(VoteList.Turned(token[..second].Trim()), line);
            token = token[second..].Trim();
        }
        if (!token.Contains(',', StringComparison.Ordinal) || token.EndsWith(','))
        {
            unfinished = token;
            return;
        }
        Place(VoteList.Turned(token), line);
    }

    /// <summary>Where the second of two names on one line begins: "Ek, Anna By, Bo".</summary>
    private static int? SecondName(string token)
    {
        var first = token.IndexOf(", ", StringComparison.Ordinal);
        if (first < 0 || token.IndexOf(',', first + 2) < 0) return null;
        var given = token.IndexOf(' ', first + 2);
        return given < 0 ? null : given;
    }

    private void AddGivenName(string token)
    {
        if (named?.Substitute is { } substitute) named.Substitute = Given(substitute, token);
        else if (named?.Member is { } member) named.Member = Given(member, token);
        else if (loose.Count > 0) loose[^1] = (Given(loose[^1].Name, token), loose[^1].At);
    }

    /// <summary>"Ann Ek" with the rest of the given name: "Ann Catrin Ek".</summary>
    private static string Given(string name, string more)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? $"{more} {name}" : $"{name[..space]} {more}{name[space..]}";
    }

    private void Place(string name, Line line)
    {
        lastWasName = true;
        if (waiting.Find(row => row.Member is null) is { } empty) (empty.Member, empty.At, named) = (name, line, empty);
        else if (waiting.Count > 0 && waiting[^1] is { Substitute: null } last) (last.Substitute, named) = (name, last);
        else (_, named) = (Loosen(name, line), null);
    }

    private bool Loosen(string name, Line line)
    {
        if (loose.Count < MostWaiting) loose.Add((name, line));
        return true;
    }

    private void ClosePage()
    {
        SettleParty(page.Find(row => row.Party is null));
        PlaceKnown();
        PlaceUnknown();
        rows.AddRange(page);
        page.Clear();
        waiting.Clear();
        loose.Clear();
        (unfinished, arrival, lastWasName, named) = (null, null, false, null);
    }

    /// <summary>Substitutes whose seat the votes tell.</summary>
    private void PlaceKnown()
    {
        foreach (var (name, _) in loose.ToList())
        {
            if (!votedFrom.TryGetValue(name, out var seats)) continue;
            var own = page.FindAll(row => row.Substitute is null && row.Member != name && seats.Contains(row.Seat) && !Sat(name, row.Seat));
            if (own.Count == 0) continue;
            own[^1].Substitute = name;
            loose.RemoveAll(other => other.Name == name);
        }
    }

    private bool Sat(string name, int seat) => rows.Exists(row => row.Seat == seat && row.Substitute == name) || page.Exists(row => row.Seat == seat && row.Substitute == name);

    /// <summary>The others, in order, to seats that changed hands.</summary>
    private void PlaceUnknown()
    {
        var at = 0;
        var changing = page.GroupBy(row => row.Seat).Where(seat => seat.Count() > 1 && seat.All(row => row.Substitute is null)).Select(seat => seat.Key).ToHashSet();
        foreach (var (name, line) in loose)
        {
            var changed = page.FindIndex(at, row => row.Substitute is null && changing.Contains(row.Seat));
            if (changed < 0) changed = -1;
            else
            {
                page[changed].Substitute = name;
                changing.Remove(page[changed].Seat);
                at = changed;
            }
            trace.Doubt(changed < 0 ? $"{name} står i närvarolistan utan plats." : $"{name}: platsen är sluten av ordningen i listan.", null, line);
            if (changed < 0) rows.Add(new(0) { Substitute = name, At = line });
        }
    }

    private List<Attendee> People(List<VoteList> lists)
    {
        var seated = lists.SelectMany(list => list.Seats).ToList();
        var voting = seated.Select(seat => seat.Seat).ToHashSet();
        var people = new List<Attendee>();
        foreach (var row in rows)
        {
            var name = row.Substitute ?? row.Member;
            if (name is null) continue;
            var letters = row.Party ?? rows.Find(other => other.Member == row.Member && other.Party is not null)?.Party ?? seated.Find(seat => seat.Name == name).Party;
            Add(people, new()
            {
                Name = name,
                Party = letters,
                Role = row.Substitute is not null ? Role.Substitute : RoleOf(name, seated),
                Serving = voting.Count == 0 || row.Seat == 0 || voting.Contains(row.Seat),
                ServesFor = row.Substitute is null ? null : row.Member,
                Extent = row.Hours,
            });
        }
        return people;
    }

    /// <summary>The presidium is told by the lists of votes alone.</summary>
    private static Role RoleOf(string name, List<(string Name, string? Party, int Seat, Role Role)> seated)
    {
        var at = seated.FindIndex(seat => seat.Name == name);
        return at >= 0 && seated[at].Role is Role.Chair or Role.FirstViceChair or Role.SecondViceChair or Role.ViceChair ? seated[at].Role : Role.Member;
    }

    private static void Add(List<Attendee> people, Attendee stay)
    {
        var at = people.FindIndex(person => person.Name == stay.Name);
        if (at < 0)
        {
            people.Add(stay);
            return;
        }
        var known = people[at];
        people[at] = known with
        {
            Role = known.Role == Role.Substitute ? stay.Role : known.Role,
            Serving = known.Serving == true || stay.Serving == true,
            ServesFor = known.ServesFor is { } some && stay.ServesFor is { } more && !some.Split(", ").Contains(more) ? $"{some}, {more}" : known.ServesFor ?? stay.ServesFor,
            Extent = string.Join(", ", new[] { known.Extent, stay.Extent }.OfType<string>()),
        };
    }
}
