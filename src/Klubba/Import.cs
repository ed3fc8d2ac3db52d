using System.Collections.Immutable;
using System.Diagnostics;

namespace Klubba;

/// <summary>Händelse i en import: old minutes that are read into the record, looked through, and published (decision D19).</summary>
public abstract record ImportEvent : Event
{
    private protected ImportEvent() { }
}

/// <summary>Originalet tas emot och bevaras. <paramref name="Hash"/>: SHA-256 of its bytes, in small hex letters.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="From">From where it came: an archive, a web site.</param>
public sealed record SourceStored(string Import, string Name, string Hash, string? From = null) : ImportEvent;

/// <summary>Originalet läses. A new reading is a new event; what a person has reviewed stands.</summary>
/// <param name="Reader">Version of Klubba that read.</param>
/// <param name="Hash">SHA-256 of the reading as JSON, which is kept.</param>
public sealed record Read(string Reader, string Hash) : ImportEvent;

/// <summary>Ett fält granskas: a person has seen what the original says.</summary>
/// <param name="Field">Its path in the JSON form: <c>items[0].title</c>.</param>
/// <param name="Was">As it was read; left out where nothing was.</param>
/// <param name="Is">As it shall be; left out where nothing is told.</param>
public sealed record Reviewed(string Field, string? Was = null, string? Is = null) : ImportEvent;

/// <summary>Läsningen publiceras, marked as a rendering.</summary>
public sealed record Published : ImportEvent;

/// <summary>Publiceringen tas tillbaka; the import stays.</summary>
public sealed record Unpublished(string Why) : ImportEvent;

/// <summary>Import: the fold of its stream.</summary>
public sealed record Import(string Key, string Name, string Hash)
{
    public ImmutableList<Entry> Log { get; private init; } = [];

    /// <summary>Hash of the latest reading; null before the first.</summary>
    public string? Reading { get; private init; }

    /// <summary>The latest word on each field that a person has reviewed.</summary>
    public ImmutableSortedDictionary<string, Reviewed> Reviews { get; private init; } = ImmutableSortedDictionary.Create<string, Reviewed>(StringComparer.Ordinal);

    public bool IsPublished { get; private init; }

    public static Result<Import> Of(IEnumerable<Entry> log)
    {
        Import? folded = null;
        foreach (var line in log)
        {
            var next = Next(folded, line);
            if (!next.Ok) return next;
            folded = next.Value;
        }
        return folded is null ? new Problem("importen", "den har ingen händelse.", "Första raden är source-stored.") : folded;
    }

    public Result<Import> After(Entry line) => Next(this, line);

    /// <summary>The minutes as they were read, with what has been reviewed in its place; a review that no longer fits is left out.</summary>
    public Minutes With(Minutes read)
    {
        foreach (var review in Reviews.Values)
            if (Formats.JsonField.Set(read, review.Field, review.Is) is { Ok: true, Value: var better }) read = better;
        return read;
    }

    private static Result<Import> Next(Import? folded, Entry line)
    {
        if (Refusal.Sequence(folded?.Log[^1], line) is { } broken) return broken;
        if (Refusal.Of(folded, line) is { } refusal) return refusal;
        var next = line.Event is SourceStored s ? new Import(s.Import, s.Name, s.Hash) : folded!.Apply((ImportEvent)line.Event);
        return next with { Log = (folded?.Log ?? []).Add(line) };
    }

    private Import Apply(ImportEvent e) => e switch
    {
        Read r => this with { Reading = r.Hash },
        Reviewed r => this with { Reviews = Reviews.SetItem(r.Field, r) },
        Published => this with { IsPublished = true },
        Unpublished => this with { IsPublished = false },
        _ => throw new UnreachableException($"{e.GetType().Name} is not folded"),
    };
}
