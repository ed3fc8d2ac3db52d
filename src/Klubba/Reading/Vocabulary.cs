using System.Collections.Frozen;

namespace Klubba.Lines;

/// <summary>Vad ett stycke i en paragraf är, by its heading.</summary>
internal enum SectionKind
{
    Lead, Decision, Recommendation, Proposals, Base, Summary, Background, Documents, Procedure, Vote, Reservation, Statement,
    Disqualified, NonParticipants, Dispatch, Speeches, Immediate,
}

/// <summary>Etikett på en förstasida.</summary>
internal enum Label
{
    PlaceAndTime, Place, Time, Members, Serving, Substitutes, NotServing, Others, Absent, Approvers, ApprovalPlaceAndTime, ApprovedOn, Covers,
    Secretary, ChairSigns, Body, MeetingDate, PostedOn, RemovedOn, KeptAt, Signature, LastAppeal, Adjourned, Contents,
}

/// <summary>Ord som visar vad en rad är: Vocabulary.sv.txt, read once.</summary>
internal static class Vocabulary
{
    /// <summary>Longest heading or label that is looked up.</summary>
    private const int Longest = 80;

    /// <summary>Longest word or phrase of the other rows.</summary>
    private const int LongestWord = 40;

    /// <summary>No word of a form is as long.</summary>
    private const int LongestFormWord = 24;

    private static readonly Dictionary<string, List<(string? Kind, string Phrase)>> Rows = Load();

    private static readonly FrozenDictionary<string, SectionKind> Headings = Kinds<SectionKind>("section", whole: true);
    private static readonly FrozenDictionary<string, SectionKind> GenitiveHeadings = Kinds<SectionKind>("section", whole: false);
    private static readonly FrozenDictionary<string, Label> Labels = Kinds<Label>("label", whole: true);
    private static readonly FrozenDictionary<string, Role> Roles = Kinds<Role>("role", whole: true);
    private static readonly FrozenSet<string> FurnitureWords = Words("furniture");
    private static readonly FrozenSet<string> Titles = Words("title");
    private static readonly FrozenSet<string> Matters = Words("matter");
    private static readonly FrozenSet<string> Particles = Words("particle");
    private static readonly FrozenSet<string> Parties = Words("party");
    private static readonly FrozenSet<string> Municipalities = Words("municipality");
    private static readonly FrozenSet<string> Bodies = Words("body");
    private static readonly FrozenSet<string> FormWords = FormWordsOf("role", "serves", "label", "party", "form");
    private static readonly string[] BodyEnds = [.. Rows["bodyend"].Select(row => row.Phrase)];

    /// <summary>Ways to say whom a substitute replaces, the longest first.</summary>
    public static string[] Serves { get; } = [.. Rows["serves"].Select(row => row.Phrase).OrderByDescending(phrase => phrase.Length)];

    /// <summary>Every phrase of the list.</summary>
    public static IEnumerable<string> Phrases => Rows.Values.SelectMany(rows => rows.Select(row => row.Phrase));

    /// <summary>The heading that a whole line is; null where it is none.</summary>
    public static SectionKind? Heading(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[Longest];
        if (Key(line, buffer) is not { Length: > 0 } key) return null;
        if (Headings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var kind)) return kind;
        if (key.Contains(':') || IsPreposition(Scan.FirstWord(key)) || IsSide(Scan.FirstWord(key))) return null;
        var genitives = GenitiveHeadings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var space = key.IndexOf(' '); space >= 0;)
        {
            if (key[space - 1] == 's' && genitives.TryGetValue(key[(space + 1)..], out kind)) return kind;
            var next = key[(space + 1)..].IndexOf(' ');
            if (next < 0) break;
            space += next + 1;
        }
        return null;
    }

    /// <summary>A word, in any case, that may begin a sentence's adverbial and no heading.</summary>
    internal static bool IsPreposition(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[12];
        if (word.Length > small.Length) return false;
        for (var i = 0; i < word.Length; i++) small[i] = Lower(word[i]);
        return IsSmallPreposition(small[..word.Length]);
    }

    private static bool IsSmallPreposition(ReadOnlySpan<char> word) => word is "enligt" or "på" or "i" or "med" or "till" or "om" or "av" or "för" or "mot" or "efter" or "utifrån" or "som";

    /// <summary>"Ja-röst för bifall till förvaltningens förslag" names a side, not whose proposal follows.</summary>
    private static bool IsSide(ReadOnlySpan<char> word) => word is "bifall" or "avslag" or "ja" or "nej" || word.StartsWith("ja-röst") || word.StartsWith("nej-röst") || word.StartsWith("jaröst") || word.StartsWith("nejröst");

    public static Label? LabelOf(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[Longest];
        return Key(cell, buffer) is { Length: > 0 } key && Labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var label) ? label : null;
    }

    public static Role? RoleOf(ReadOnlySpan<char> words)
    {
        Span<char> buffer = stackalloc char[Longest];
        return Key(words, buffer) is { Length: > 0 } key && Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var role) ? role : null;
    }

    public static bool IsFurniture(ReadOnlySpan<char> cell) => Has(FurnitureWords, cell);

    public static bool IsTitle(ReadOnlySpan<char> word) => Has(Titles, word);

    /// <summary>"informationsärende" under a title: what sort of matter it is.</summary>
    public static bool IsMatter(ReadOnlySpan<char> words) => Has(Matters, words);

    public static bool IsParticle(ReadOnlySpan<char> word) => Has(Particles, word);

    public static bool IsPartyWord(ReadOnlySpan<char> words) => Has(Parties, words);

    /// <summary>A word that only tells what a row of a front page is: of a role, a label, or how a substitute serves.</summary>
    public static bool IsFormWord(ReadOnlySpan<char> word)
    {
        if (word.Length >= LongestFormWord) return false;
        Span<char> small = stackalloc char[LongestFormWord];
        for (var i = 0; i < word.Length; i++) small[i] = Lower(word[i]);
        return FormWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(small[..word.Length]);
    }

    /// <summary>Does the phrase end as the name of a body ends: nämnd, styrelse, utskott, fullmäktige.</summary>
    public static bool NamesBody(ReadOnlySpan<char> phrase)
    {
        if (phrase.Length is 0 or > Longest) return false;
        Span<char> buffer = stackalloc char[Longest];
        var key = Key(phrase, buffer);
        if (Bodies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key)) return true;
        foreach (var end in BodyEnds)
        {
            if (key.EndsWith(end, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Does the phrase end as a municipality's name does: "Ekeby kommun", "EKEBY STAD".</summary>
    public static bool NamesMunicipality(ReadOnlySpan<char> phrase) => Has(Municipalities, phrase[(phrase.LastIndexOf(' ') + 1)..]);

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestWord) return false;
        Span<char> buffer = stackalloc char[Longest];
        return Key(text, buffer) is { Length: > 0 } key && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
    }

    /// <summary>Lower case, one space between words, without stars before and colon after; empty where too long.</summary>
    private static ReadOnlySpan<char> Key(ReadOnlySpan<char> text, Span<char> buffer)
    {
        text = text.Trim().Trim('*').TrimEnd(": ").Trim();
        if (text.Length is 0 or > Longest) return [];
        var length = 0;
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter)) buffer[length++] = Lower(letter);
            else if (length == 0 || buffer[length - 1] != ' ') buffer[length++] = ' ';
        }
        return buffer[..length];
    }

    /// <summary>A letter as a small one; most need no call.</summary>
    public static char Lower(char letter) =>
        !char.IsAscii(letter) ? char.ToLowerInvariant(letter) : char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter;

    private static FrozenDictionary<string, T> Kinds<T>(string row, bool whole)
        where T : struct, Enum
    {
        var kinds = new Dictionary<string, T>();
        foreach (var (kind, phrase) in Rows[row])
        {
            var genitive = phrase.StartsWith("… ", StringComparison.Ordinal);
            if (genitive != whole) kinds[genitive ? phrase[2..] : phrase] = Enum.Parse<T>(kind!);
        }
        return kinds.ToFrozenDictionary();
    }

    private static FrozenSet<string> Words(string row) => Rows[row].Select(r => r.Phrase).ToFrozenSet();

    private static FrozenSet<string> FormWordsOf(params ReadOnlySpan<string> rows)
    {
        var words = new HashSet<string>();
        foreach (var row in rows)
        {
            foreach (var (_, phrase) in Rows[row]) words.UnionWith(phrase.Split([' ', '.', ':', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries));
        }
        return words.ToFrozenSet();
    }

    private static Dictionary<string, List<(string? Kind, string Phrase)>> Load()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("Vocabulary.sv.txt")
            ?? throw new InvalidOperationException("Vocabulary.sv.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, List<(string?, string)>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var name = line[..equals].Trim().Split(' ', 2);
            if (!rows.TryGetValue(name[0], out var list)) rows[name[0]] = list = [];
            foreach (var phrase in line[(equals + 1)..].Split('|')) list.Add((name.ElementAtOrDefault(1), phrase.Trim()));
        }
        return rows;
    }
}
