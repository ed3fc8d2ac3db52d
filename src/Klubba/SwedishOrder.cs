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
    public static SwedishOrder Words { get; } = new(name => name);

    /// <summary>Names of persons by family name, which is the last word with its particles (von, af, de …) left to the first names.</summary>
    public static SwedishOrder Names { get; } = new(FamilyNameFirst);

    private readonly Func<string, string> key;

    private SwedishOrder(Func<string, string> key) => this.key = key;

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var (a, b) = (Nfc.Of(key(x)), Nfc.Of(key(y)));
        if (ByLetters(a, b) is not 0 and var letters) return letters;
        if (BySigns(a, b) is not 0 and var signs) return signs;
        return string.CompareOrdinal(x, y);
    }

    private static string FamilyNameFirst(string name)
    {
        var space = name.AsSpan().TrimEnd().LastIndexOf(' ');
        return space < 0 ? name : $"{name.AsSpan(space + 1).TrimEnd()} {name.AsSpan(0, space)}";
    }

    private static int ByLetters(string a, string b)
    {
        var common = Math.Min(a.Length, b.Length);
        for (var i = 0; i < common; i++)
        {
            var difference = Weight(a[i]) - Weight(b[i]);
            if (difference != 0) return difference;
        }
        return a.Length - b.Length;
    }

    private static int BySigns(string a, string b)
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
