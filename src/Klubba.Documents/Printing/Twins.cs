using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Signs that a plainer one can stand for (decision D25), signs that are never seen, and signs without a meaning of their own.</summary>
internal static class Twins
{
    /// <summary>The plain twin: a hyphen for one that must not break, a bullet for the bullets of symbol fonts, a space for every space.</summary>
    public static int? Of(int rune) => rune switch
    {
        '\n' or '\t' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029 => ' ',
        0x2010 or 0x2011 or 0x2043 or 0xF02D => '-',
        0x2012 or 0x2015 => 0x2013,
        0xF0B7 or 0xF0A7 or 0xF0A8 or 0xF0D8 or 0xF076 or 0xF06F or 0x25AA or 0x25CF or 0x2023 => 0x2022,
        >= 0x2000 and <= 0x200A or 0x202F or 0x205F or 0x3000 or 0x00A0 => ' ',
        _ => null,
    };

    /// <summary>Marks of direction, joiners, soft hyphens, selectors: they shape text but have no look.</summary>
    public static bool Invisible(int rune) => rune is 0x00AD or 0x034F or 0x061C or 0x180E or >= 0x200B and <= 0x200F
        or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F or >= 0xFE00 and <= 0xFE0F or 0xFEFF or >= 0xE0000 and <= 0xE0FFF;

    /// <summary>Something of the text can be seen on paper.</summary>
    public static bool Seen(string? text) => text is not null && text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && !Invisible(rune.Value));

    /// <summary>A private sign means what its font says; it may only be printed with its sign told (ISO 19005-3, 6.2.11.7.3).</summary>
    public static bool Private(int rune) => rune is >= 0xE000 and <= 0xF8FF or >= 0xF0000;

    /// <summary>What a reader is told of a sign in a box; a control sign or no sign at all is told as U+FFFD.</summary>
    public static string Told(int rune) => rune < 0xA0 || (rune & 0xFFFE) == 0xFFFE ? "\uFFFD" : char.ConvertFromUtf32(rune);
}
