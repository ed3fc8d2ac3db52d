namespace Klubba;

/// <summary>Svensk sorteringsordning by our own table (decision D21): å, ä and ö last, v and w apart, é as e.</summary>
/// <remarks>
/// <para>Letters first; where they are equal, marks (e before é), then case (a before A), then codes. A space or a hyphen sorts before
/// letters, so that Ek Ström comes before Ekdal. As Swedish lists of names have it, ü sorts as y, æ as ä and ø as ö.</para>
/// <para>Not modelled: numbers by their value, other alphabets than the Latin.</para>
/// </remarks>
public sealed class SwedishOrder : IComparer<string>
{
    /// <summary>The words as they stand.</summary>
    public static SwedishOrder Words { get; } = new(familyNameFirst: false);

    /// <summary>Names of persons by family name, which is the last word with its particles (von, af, de …) left to the first names.</summary>
    public static SwedishOrder Names { get; } = new(familyNameFirst: true);

    private readonly bool familyNameFirst;

    private SwedishOrder(bool familyNameFirst) => this.familyNameFirst = familyNameFirst;

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var a = Key(x);
        var b = Key(y);
        if (ByLetters(a, b) is not 0 and var letters) return letters;
        if (BySigns(a, b) is not 0 and var signs) return signs;
        return string.CompareOrdinal(x, y);
    }

    private Turned Key(string text)
    {
        var name = Nfc.Of(text).AsSpan();
        var trimmed = name.TrimEnd();
        var space = familyNameFirst ? trimmed.LastIndexOf(' ') : -1;
        return space < 0 ? new(name, [], name.Length) : new(trimmed[(space + 1)..], name[..space], trimmed.Length);
    }

    /// <summary>"Berg Anna von" of "Anna von Berg", with nothing copied: a list that is ordered asks for each name many times.</summary>
    private readonly ref struct Turned(ReadOnlySpan<char> first, ReadOnlySpan<char> rest, int length)
    {
        private readonly ReadOnlySpan<char> first = first, rest = rest;

        public int Length { get; } = length;

        public char this[int index] => index < first.Length ? first[index] : index == first.Length ? ' ' : rest[index - first.Length - 1];
    }

    private static int ByLetters(Turned a, Turned b)
    {
        var common = Math.Min(a.Length, b.Length);
        for (var i = 0; i < common; i++)
        {
            var difference = Weight(a[i]) - Weight(b[i]);
            if (difference != 0) return difference;
        }
        return a.Length - b.Length;
    }

    private static int BySigns(Turned a, Turned b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (char.ToLowerInvariant(a[i]), char.ToLowerInvariant(b[i]));
            if (x != y) return x - y;
        }
        for (var i = 0; i < a.Length; i++)
        {
            // Small letters have the higher codes, and come first.
            if (a[i] != b[i]) return b[i] - a[i];
        }
        return 0;
    }

    private static int Weight(char sign)
    {
        if (char.IsAsciiLetter(sign)) return sign | ' ';
        var letter = char.ToLowerInvariant(sign);
        return letter switch
        {
            ' ' or '-' or '\u00A0' or '\u2010' or '\u2011' => 0,
            'å' => 'z' + 1,
            'ä' or 'æ' => 'z' + 2,
            'ö' or 'ø' => 'z' + 3,
            'ü' => 'y',
            'ð' or 'đ' => 'd',
            'ł' => 'l',
            <= 'z' => letter,
            _ => Nfc.Base(letter) is <= 'z' and var plain ? char.ToLowerInvariant(plain) : letter,
        };
    }
}
