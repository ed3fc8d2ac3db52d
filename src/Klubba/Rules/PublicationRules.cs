using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Innan protokollet läggs ut: identity numbers, and words that nobody uses any more.</summary>
internal static class PublicationRules
{
    private static readonly DateOnly Act2018 = new(2018, 5, 25);

    private static readonly string[] Archaic =
    [
        "äskande", "äskanden", "äskar", "jämlikt", "åberopande", "tillskriva", "tillskriver", "medelst", "förenämnda", "härstädes", "vederbörande", "emedan", "varom", "varvid", "densamma",
    ];

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "DSL-3-10-personnummer",
            Lint = "L-personal-data-published",
            Provisions =
            [
                Law.Statute(new(1998, 10, 24), Act2018.AddDays(-1), "personuppgiftslagen (1998:204)"),
                Law.Statute(Act2018, null, "lagen (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning 3 kap. 10 §"),
            ],
            Severity = Severity.Flaw,
            NotModelled = "Other personal data; numbers written in other ways, and coordination numbers of the dead. The number itself is never shown.",
            Check = IdentityNumbers,
        },
        new()
        {
            Id = "SPR-10-11",
            Lint = "L-jargon",
            Provisions = [Law.Statute(new(2009, 7, 1), null, "språklagen (2009:600) 10–11 §§")],
            Severity = Severity.Advice,
            NotModelled = "Long sentences, and words that are no clauses.",
            Check = EachItem(Words),
        },
    ];

    private static IEnumerable<Verdict> IdentityNumbers(Matter matter)
    {
        if (matter.Items.Count == 0)
        {
            yield return new Unknown(null, Missing.Documents);
            yield break;
        }
        foreach (var item in matter.Items) yield return Judged(!Texts(item.Item).Any(HasIdentityNumber), item.Number);
    }

    private static IEnumerable<string> Texts(Item item)
    {
        string?[] single = [item.Title, item.Summary];
        return single.OfType<string>().Concat(item.Clauses).Concat(item.Recommendations).Concat(item.BaseProposal?.Clauses ?? []).Concat(item.Documents)
            .Concat(item.Proposals.Select(p => p.Text).OfType<string>())
            .Concat(item.Reservations.Concat(item.Statements).Select(s => s.Text).OfType<string>())
            .Concat(item.Remainder.Select(r => r.Text));
    }

    /// <summary>YYMMDD-NNNN or YYYYMMDD-NNNN, a day that exists, with the right check digit.</summary>
    internal static bool HasIdentityNumber(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0) return false;
            at += next;
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            var hyphen = end < text.Length && text[end] is '-' or '+';
            var tail = hyphen ? end + 1 : end;
            var last = tail;
            while (last < text.Length && char.IsAsciiDigit(text[last])) last++;
            var digits = hyphen ? string.Concat(text.AsSpan(at, end - at), text.AsSpan(tail, last - tail)) : text[at..end];
            var form = hyphen ? end - at is 6 or 8 && last - tail == 4 : end - at is 12;
            if (form && IsIdentityNumber(digits)) return true;
            at = end;
        }
        return false;
    }

    private static bool IsIdentityNumber(string digits)
    {
        var ten = digits[^10..];
        var day = Two(ten, 4) is var d && d > 60 ? d - 60 : Two(ten, 4);
        if (Two(ten, 2) is < 1 or > 12 || day is < 1 or > 31) return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var twice = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static int Two(string digits, int at) => (digits[at] - '0') * 10 + (digits[at + 1] - '0');

    private static Verdict? Words(Matter matter, ItemMatter item)
    {
        // Of an information nothing is decided; elsewhere a decision without words may have been lost in a reading.
        if (item.Item.Clauses.Count == 0)
            return item.Item is { Recommendations.Count: 0, Summary: not null, Type: not ItemType.Information } ? new Unknown(item.Number, Missing.BaseProposal) : null;
        if (!Array.Exists(Archaic, word => item.Item.Clauses.Exists(c => c.Says(word)))) return new Kept(item.Number);
        var used = item.Item.Clauses.SelectMany(c => c.Split((char[])[' ', '\n', ',', '.', ';', ':', '(', ')', Swedish.NoBreak])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = Archaic.Where(used.Contains).ToList();
        return Judged(words.Count == 0, item.Number, ("words", Names(words)));
    }
}
