namespace Klubba.Lines;

/// <summary>Närvaro: the rows of a front page's lists of people, in the many forms that towns use.</summary>
/// <remarks>A person listed twice is one: serving if serving at any item, with the extent of the serving part.</remarks>
internal sealed partial class Attendance(Trace trace)
{
    private readonly List<Attendee> people = [];
    private readonly Dictionary<string, int> known = [];

    public List<Attendee> People => people;

    public static Attendance Of(List<Labelled> entries, Trace trace)
    {
        var attendance = new Attendance(trace);
        var servingToo = entries.Exists(entry => entry.Label == Label.Serving);
        var last = entries.FindLastIndex(entry => entry.Label is Label.Substitutes or Label.NotServing);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].OfPeople && entries[i].Label != Label.Absent) attendance.Read(entries[i], IsServing(entries[i], firstOfTwo: i < last && !servingToo));
        }
        return attendance;
    }

    /// <summary>What a bare "Ersättare" means: those who serve, where a later list holds those who do not.</summary>
    private static bool? IsServing(Labelled entry, bool firstOfTwo) => entry.Label switch
    {
        Label.Serving => true,
        Label.NotServing => false,
        Label.Substitutes => firstOfTwo ? true : null,
        _ => entry.Words.StartsWith("beslutande", StringComparison.OrdinalIgnoreCase) ? true : null,
    };

    private void Read(Labelled entry, bool? serving)
    {
        Row? group = null;
        var rows = Rows(entry);
        if (PartiesAfter(rows) is { } parties)
        {
            for (var i = 0; i < parties.Count; i++)
            {
                rows[i].Add(parties[i].Text, "  ");
                parties[i].Taken = true;
            }
            rows.RemoveRange(parties.Count, parties.Count);
        }
        var turned = IsFamilyFirst(rows);
        foreach (var row in rows)
        {
            if (Names.IsParty(row.Text) && row.Text.Length > 0)
            {
                group = row;
                continue;
            }
            var text = turned ? Turned(row.Text) : row.Text[(Names.In(row.Text) is [{ Start: > 0 and < 5 }, ..] ? Paragraph.MarkerLength(row.Text) : 0)..].TrimStart();
            var found = entry.Label == Label.Others ? Guests(row.Text) : Elected(text, entry.Label, serving);
            if (group is not null)
            {
                found = found.ConvertAll(person => person.Party is null && person.Role != Role.Other ? person with { Party = group.Text } : person);
                // A party that nobody under it has is no heading, and its line is left over.
                if (found.Exists(person => person.Party == group.Text)) group.Taken = true;
            }
            foreach (var person in found) Add(person, row.Line);
            if (found.Count > 0 && Scan.IsCovered(row.Text, found.SelectMany(Words))) row.Taken = true;
        }
    }

    /// <summary>"Ek, Anna (S)" in every row: the family name stands first.</summary>
    private static bool IsFamilyFirst(List<Row> rows)
    {
        int turned = 0, alone = 0;
        foreach (var row in rows)
        {
            if (row.Text.StartsWith("Vakant", StringComparison.OrdinalIgnoreCase)) continue;
            if (FamilyFirst(row.Text) is not { } comma) return false;
            turned++;
            if (!row.Text.AsSpan(0, comma).Contains(' ')) alone++;
        }
        return turned > 1 && alone * 2 > turned;
    }

    /// <summary>Where the comma of "Ek, Anna (S)" stands.</summary>
    private static int? FamilyFirst(string row)
    {
        var open = row.IndexOf('(', StringComparison.Ordinal);
        var comma = row.IndexOf(',', StringComparison.Ordinal);
        return comma > 1 && open > comma + 2 && row.AsSpan(0, open).Count(',') == 1 && Names.IsName($"{row[(comma + 1)..open].Trim()} {row[..comma].Split(' ')[^1]}") ? comma : null;
    }

    private static string Turned(string row) =>
        FamilyFirst(row) is { } comma && row.IndexOf('(', StringComparison.Ordinal) is var open ? $"{row[(comma + 1)..open].Trim()} {row[..comma].Trim()} {row[open..]}" : row;

    /// <summary>The words of a row that its person holds.</summary>
    private IEnumerable<string?> Words(Attendee read)
    {
        var kept = known.TryGetValue(read.Name, out var at) ? people[at] : read;
        return [kept.Name, kept.Party, kept.ServesFor, kept.Extent, kept.Title];
    }

    /// <summary>People of a table beside the lists or in an annex, where they are not yet known.</summary>
    public void Add(List<(Attendee Person, Line At)> table, List<Attendee> listed)
    {
        foreach (var (person, line) in table)
        {
            if (!known.ContainsKey(person.Name)) Add(person, line);
        }
        foreach (var person in listed)
        {
            if (known.TryAdd(person.Name, people.Count)) people.Add(person);
        }
    }

    /// <summary>People of a table or a sentence of the front page.</summary>
    public void Add(List<(Attendee Person, Line At)> told)
    {
        foreach (var (person, line) in told) Add(person, line);
    }

    private void Add(Attendee person, Line line)
    {
        if (!known.TryGetValue(person.Name, out var at))
        {
            known[person.Name] = people.Count;
            trace.Note($"attendance[{people.Count}]", line);
            people.Add(person);
            return;
        }
        var first = people[at];
        if (first.Role == Role.Other || person.Role == Role.Other) return;
        if (first.Serving == person.Serving && first.Extent is null && person.Extent is null)
            trace.Doubt($"{person.Name} står två gånger i närvarolistan utan att det framgår när.", $"attendance[{at}]", line);
        people[at] = Merged(first, person);
    }

    private static Attendee Merged(Attendee first, Attendee again)
    {
        var (serving, other) = first.Serving == true || again.Serving != true ? (first, again) : (again, first);
        return serving with
        {
            Role = first.Role == Role.Member && again.Role != Role.Member && again.ServesFor is null ? again.Role : serving.Role,
            ServesFor = (first.ServesFor, again.ServesFor) switch
            {
                ({ } a, { } b) when a != b => $"{a}, {b}",
                var (a, b) => a ?? b,
            },
            Party = serving.Party ?? other.Party,
        };
    }

    /// <summary>Members and substitutes of one row: most often one, in running text many.</summary>
    internal static List<Attendee> Elected(string row, Label label, bool? serving)
    {
        var named = Names.In(row);
        if (named.Count == 0) return Lone(row, label, serving) is { } lone ? [lone] : [];
        var found = new List<Attendee>();
        var before = RoleIn(row[..named[0].Start]) is not null;
        for (var i = 0; i < named.Count; i++)
        {
            var next = i + 1;
            var replaced = new List<string>();
            while (next < named.Count && ReplacesAt(row, named[next - 1].End, named[next].Start, replaced.Count > 0 && !IsReplacing(row, named, next))) replaced.Add(named[next++].Name);
            var stop = next < named.Count ? named[next].Start : row.Length;
            var tail = row[named[i].End..stop];
            if (named[i].Name.StartsWith("Vakant", StringComparison.OrdinalIgnoreCase)) continue;
            if (replaced.Count == 0 && ReplacedWithoutParty(tail) is { } bare) replaced.Add(bare);
            var made = Made(named[i].Name, named[i].Party, before ? tail[..Math.Max(0, tail.LastIndexOf(','))] : tail, replaced, label, serving);
            found.Add(before && RoleIn(row[LeadOf(row, named[i].Start)..named[i].Start]) is { } role && role != Role.Substitute ? made with { Role = role } : made);
            i = next - 1;
        }
        return found;
    }

    /// <summary>Where what stands before a name begins: "…, vice ordförande Bo By (M)".</summary>
    private static int LeadOf(string row, int name) => row.AsSpan(0, name).LastIndexOfAny(',', ';', ')') + 1;

    /// <summary>Does a serving phrase follow the named one, so that it is a substitute of its own?</summary>
    private static bool IsReplacing(string row, List<Named> named, int at)
    {
        var stop = at + 1 < named.Count ? named[at + 1].Start : row.Length;
        var after = row.AsSpan(named[at].End, stop - named[at].End);
        foreach (var phrase in Vocabulary.Serves)
        {
            if (after.Has(phrase)) return true;
        }
        return named.Count > 4;
    }

    private static bool ReplacesAt(string row, int from, int to, bool more)
    {
        var between = row.AsSpan(from, to - from).TrimEnd();
        if (more && between is "och" or "," or ", resp" or "resp" or "resp.") return true;
        between = between.TrimEnd("(:").TrimEnd();
        if (between.Trim() is "för") return true;
        foreach (var phrase in Vocabulary.Serves)
        {
            if (between.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>"ersätter Mathias Ek" without party letters.</summary>
    private static string? ReplacedWithoutParty(string tail)
    {
        foreach (var phrase in Vocabulary.Serves)
        {
            var at = tail.Find(phrase);
            if (at < 0) continue;
            return NamesFirst(tail[(at + phrase.Length)..]);
        }
        var bare = tail.TrimStart();
        return bare.StartsWith("för ", StringComparison.Ordinal) ? NamesFirst(bare[4..]) : null;
    }

    /// <summary>The names, without party letters, that a text begins with: "Anna Ek, Bo By".</summary>
    private static string? NamesFirst(string text)
    {
        var end = text.AsSpan().IndexOfAny(";(§");
        var names = (end < 0 ? text : text[..end]).Split([", ", ","], StringSplitOptions.TrimEntries).TakeWhile(name => Names.IsName(name)).ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    /// <summary>A row without party letters in parentheses: "Ek, Anna  S", "Anna Ek, S, ordförande", or a bare name.</summary>
    private static Attendee? Lone(string row, Label label, bool? serving)
    {
        var (words, party) = WithoutParty(row);
        var pieces = words.Split([",", "  "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length == 0 || !Names.IsName(pieces[0])) return null;
        if (party is null && pieces.Length > 1 && Names.IsParty(pieces[1])) (party, pieces[1]) = (pieces[1], "");
        var rest = string.Join(", ", pieces[1..].Where(piece => piece.Length > 0));
        return Made(pieces[0], party, rest, ReplacedWithoutParty(rest) is { } bare ? [bare] : [], label, serving);
    }

    /// <summary>"Anna Ek, ordförande S": the letters of a party in a column of their own.</summary>
    private static (string Words, string? Party) WithoutParty(string row)
    {
        var space = row.TrimEnd().LastIndexOf(' ');
        if (space < 3 || row.AsSpan(space + 1).Trim() is not { Length: > 0 and < 5 } last || !Names.IsParty(last) || !char.IsUpper(last[0])) return (row, null);
        return (row[..space].TrimEnd(), last.ToString());
    }

    private static Attendee Made(string name, string? party, string tail, List<string> replaced, Label label, bool? serving)
    {
        var role = RoleIn(tail) ?? (replaced.Count > 0 || label is not Label.Members ? Role.Substitute : Role.Member);
        var substitute = role == Role.Substitute;
        return new()
        {
            Name = name,
            Party = party,
            Role = role,
            Serving = replaced.Count > 0 || (substitute ? serving ?? HasWord(tail, "tjg") || HasWord(tail, "tjänstgör") : label != Label.NotServing),
            ServesFor = replaced.Count > 0 ? string.Join(", ", replaced) : null,
            Extent = ExtentIn(tail),
        };
    }

    /// <summary>The role named after a person, alone or among other words.</summary>
    internal static Role? RoleIn(string tail)
    {
        foreach (var piece in tail.Split([',', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if ((Vocabulary.RoleOf(piece) ?? (piece.EndsWith("en", StringComparison.Ordinal) ? Vocabulary.RoleOf(piece.AsSpan(0, piece.Length - 1)) : null)) is { } role) return role;
            for (var space = piece.IndexOf(' '); space > 0; space = piece.IndexOf(' ', space + 1))
            {
                if (Vocabulary.RoleOf(piece.AsSpan(0, space)) is not { } first) continue;
                var longer = piece.IndexOf(' ', space + 1);
                if (longer > 0 && Vocabulary.RoleOf(piece.AsSpan(0, longer)) is { } whole) return whole;
                return first;
            }
        }
        return null;
    }

    private static bool HasWord(string text, string word) => text.Has(word) && !text.Has("ej " + word) && !text.Has("inte " + word);

    /// <summary>When a person was there, as written: "§§ 12–15", "(tom. kl 16.00) §41", "t.o.m. 95", "kl. 13.10–15.00", "del av § 7".</summary>
    internal static string? ExtentIn(string tail)
    {
        var start = -1;
        foreach (var sign in (ReadOnlySpan<string>)["§", "kl", "t.o.m", "tom", "fr.o.m", "from", "t o m", "fr o m", "till och med", "från och med", "paragraf", "del av", "ej §"])
        {
            var at = tail.Find(sign);
            if (at >= 0 && (at == 0 || !char.IsLetter(tail[at - 1])) && (start < 0 || at < start)) start = at;
        }
        if (start < 0) return null;
        if (start > 0 && tail[start - 1] == '(') start--;
        var end = tail.Length;
        foreach (var phrase in Vocabulary.Serves)
        {
            var at = tail.Find(phrase, start);
            if (at > start && at < end) end = at;
        }
        var extent = tail.AsSpan(start, end - start).Trim().TrimEnd(",;.").ToString();
        if (extent.StartsWith('(') && extent.IndexOf(')', StringComparison.Ordinal) == extent.Length - 1) extent = extent[1..^1];
        return extent.AsSpan().Count('(') < extent.AsSpan().Count(')') ? extent.TrimEnd(')') : extent;
    }
}
