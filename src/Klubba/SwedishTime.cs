namespace Klubba;

/// <summary>Svensk tid: the Swedish day and time of a moment. A moment of the log carries its offset, and that offset is trusted (decision D4).</summary>
public static class SwedishTime
{
    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    /// <summary>Whole minutes; what is past the minute is left out.</summary>
    public static TimeOnly Time(DateTimeOffset at) => new(at.Hour, at.Minute);

    /// <summary>The same moment, told in Swedish time: what a shell does with its clock before it writes a line.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Swedish.Offset(moment));
}
