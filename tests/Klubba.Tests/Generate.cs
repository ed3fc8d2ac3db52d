using CsCheck;

namespace Klubba.Tests;

/// <summary>Random values of the waist. A tape of bytes makes the choices, so that a shorter tape is a smaller case.</summary>
internal static class Generate
{
    private static readonly string[] Texts =
    [
        "Anna Ek", "S", "4", "5 X", "63/20", "base", "y1", "2", "att bifalla motionen", "nämnden beslutar så.", "18:42", "2026-03-13 00:05",
        "<script>alert(1)</script>", "</style><b onload=\"x\">", "a & b]]> 'c' \"d\"", "\u202Ebakvänt\u2066", "\0\u0001\u001b[31m", "rad\r\nrad\n\nstycke\n\n\n", "",
        " ", "\uD800", "\uDC00x", "😀", "e\u0301a\u030a", "\uFFFF", "\t\v\f", "§§ 4–7", "Ett mycket långt-ord" + "oavbrutet"[..3] + "oavbrutetoavbrutetoavbrutetoavbrutetoavbrutetoavbrutetoavbrutetoavbrutetoavbrutet",
    ];

    public static Gen<Minutes> Minutes { get; } = Gen.Byte.Array[0, 400].Select(FromTape);

    private static Minutes FromTape(byte[] tape)
    {
        var at = 0;
        byte Next() => at < tape.Length ? tape[at++] : (byte)0;
        return new Filler((_, type) => Leaf(type, Next), path => path.Count(sign => sign == '.') > 2 ? Next() % 2 : Next() % 4).Minutes();
    }

    private static object? Leaf(Type type, Func<byte> next)
    {
        var choice = next();
        if (choice % 3 == 0) return null;
        if (type == typeof(string)) return Texts[choice % Texts.Length];
        if (type == typeof(bool)) return choice % 2 == 0;
        if (type == typeof(int)) return (choice % 2 == 0 ? 1 : -1) * (choice % 7) * next();
        if (type == typeof(decimal)) return (choice - 128) * 1234.50m;
        if (type == typeof(DateOnly)) return DateOnly.FromDayNumber(choice * 14_000);
        if (type == typeof(TimeOnly)) return new TimeOnly(choice % 24, choice % 60);
        return Enum.GetValues(type).GetValue(choice % Enum.GetValues(type).Length);
    }
}
