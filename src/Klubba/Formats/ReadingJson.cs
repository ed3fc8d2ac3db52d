using System.Text.Json;

namespace Klubba.Formats;

/// <summary>En läsning som den bevaras: the minutes, where each field stood, the remarks, and the lines of the source (decision D19).</summary>
public sealed record KeptReading(Minutes Minutes, Values<Spot> Spots, Values<Remark> Remarks, Values<SourceLine> Source)
{
    public static KeptReading Of(Reading reading, SourceText source) => new(reading.Minutes, reading.Places.Spots, reading.Remarks, source.Lines.ToValues());

    /// <summary>Where a field stood, or the first of its own members.</summary>
    public Place? Of(string path) =>
        Spots.Find(s => s.Path == path)?.At ?? Spots.Find(s => s.Path.StartsWith(path + ".", StringComparison.Ordinal) || s.Path.StartsWith(path + "[", StringComparison.Ordinal))?.At;
}

/// <summary>The reading's JSON form; the program's own, not for exchange.</summary>
public static class ReadingJson
{
    public static byte[] Write(KeptReading reading) => JsonSerializer.SerializeToUtf8Bytes(reading, Json.Options);

    public static Result<KeptReading> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptReading>(json, Json.Options) is { } reading ? reading : new Problem("läsningen", "den är tom.", "Läs originalet på nytt.");
        }
        catch (JsonException e)
        {
            return Json.Misshapen(e, "läsningen");
        }
    }
}
