using System.Globalization;
using System.Runtime.InteropServices;

namespace Klubba;

/// <summary>Utfall för ett fält: how many values were keyed and found, keyed and not found, and found without being keyed.</summary>
/// <param name="Hit">Found and right.</param>
/// <param name="Missed">Keyed and not found; a value found wrong counts here and as false.</param>
/// <param name="False">Found and not keyed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoreTally(int Hit, int Missed, int False)
{
    public int Keyed => Hit + Missed;

    /// <summary>Hits among what was found; null where nothing was.</summary>
    public double? Precision => Hit + False == 0 ? null : (double)Hit / (Hit + False);

    /// <summary>Hits among what was keyed; null where nothing was.</summary>
    public double? Recall => Keyed == 0 ? null : (double)Hit / Keyed;

    /// <summary>The harmonic mean of both; 1 where there was nothing to find and nothing was found.</summary>
    public double F1 => Hit + Missed + False == 0 ? 1 : 2.0 * Hit / ((2 * Hit) + Missed + False);

    public static ScoreTally operator +(ScoreTally one, ScoreTally other) => new(one.Hit + other.Hit, one.Missed + other.Missed, one.False + other.False);

    /// <summary>Precision, recall or F1 as it is printed: three decimals, rounded down, so that what is not perfect never says 1.</summary>
    public static string Share(double? share) =>
        share is { } told ? (Math.Floor((told * 1000) + 1e-9) / 1000).ToString("0.000", CultureInfo.InvariantCulture) : "–";
}
