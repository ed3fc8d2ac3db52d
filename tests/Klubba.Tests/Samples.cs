using Xunit;

namespace Klubba.Tests;

/// <summary>The samples, in one list: what is to hold for a meeting is tried on each of <see cref="Meetings"/>.</summary>
internal static class Samples
{
    public const string Board = "kulturnamnden-2026-03-12", Assembly = "kommunfullmaktige-2026-04-27", Committee = "kulturnamndens-arbetsutskott-2026-02-26", Register = "register", Case = "case-kn-2025-214", Import = "import";

    public static TheoryData<string> Meetings => [Board, Assembly, Committee];

    public static TheoryData<string> Logs => [Board, Assembly, Committee, Register, Case, Import];

    public static string Path(string sample) => System.IO.Path.Combine(Repository.Root, "samples", sample + ".jsonl");

    public static string Text(string sample) => File.ReadAllText(Path(sample));

    public static Values<Entry> Lines(string sample) => EventLog.Read(Text(sample)).Value;

    public static Meeting Meeting(string sample) => Klubba.Meeting.Of(Lines(sample)).Value;

    public static Minutes Minutes(string sample) => Klubba.Minutes.Of(Meeting(sample));
}
