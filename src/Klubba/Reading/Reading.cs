using System.Runtime.InteropServices;

namespace Klubba;

/// <summary>Läsning: minutes read from an old document, with where each member stood and what is doubtful (decision D9).</summary>
/// <remarks>
/// Reading loses nothing: every line of the source is in a field, is page furniture, or stands as unread text in a remainder at its place.
/// Nothing is guessed; where the source contradicts itself, both sides stand as written and a remark says so.
/// </remarks>
public sealed record Reading(Minutes Minutes, Places Places, Values<Remark> Remarks);

/// <summary>Plats i källan: page and line from 1, column in characters from 1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Place(int Page, int Line, int Column);

/// <summary>Where a member of the minutes stood. The path is that of the JSON form: <c>items[0].clauses[2]</c>.</summary>
public sealed record Spot(string Path, Place At);

/// <summary>What has become of a line of the source.</summary>
/// <remarks>
/// Blank; page furniture (running heads and feet, initials, page numbers, a repeated list of contents); a heading, whose meaning is the field
/// that its text went to; a line whose facts went to fields; a line whose words stand whole in a field; a line that only a remainder holds.
/// </remarks>
public enum LineKind { Blank, Furniture, Heading, Facts, Text, Remainder }

/// <summary>Platser: where each member stood, and the kind of each line of the source in order.</summary>
public sealed record Places(Values<Spot> Spots, Values<LineKind> Lines)
{
    /// <summary>Where a member stood; null where the reading has no such member.</summary>
    public Place? Of(string path)
    {
        foreach (var spot in Spots)
        {
            if (spot.Path == path) return spot.At;
        }
        return null;
    }
}

/// <summary>Anmärkning: what is doubtful in a reading and why, in Swedish, with the path of the member it concerns where there is one.</summary>
public sealed record Remark(string Text, string? Path = null, Place? At = null);
