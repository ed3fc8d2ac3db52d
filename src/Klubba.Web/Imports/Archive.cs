using Klubba.Formats;
using Klubba.Web.Storage;

namespace Klubba.Web.Imports;

/// <summary>Arkivet: old minutes that have been brought in, as they stand now.</summary>
public sealed class Archive(Store store)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, KeptReading> readings = new();

    public Import? Import(string key) => Key.Is(key) ? store.State(Streams.Import(key)) : null;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<Import> Imports => [.. store.StreamNames().Where(name => name.StartsWith("import/", StringComparison.Ordinal))
        .Select(name => store.State(Streams.Import(name["import/".Length..]))!).OrderByDescending(i => i.Log[0].At).ThenBy(i => i.Key, StringComparer.Ordinal)];

    /// <summary>The latest reading; null before the first.</summary>
    public KeptReading? Reading(Import import) =>
        import.Reading is not { } hash ? null : readings.GetOrAdd(hash, h => ReadingJson.Read(store.File(h) ?? throw new InvalidDataException($"The reading {h} is not kept.")).Value);

    /// <summary>The minutes with what has been reviewed in its place.</summary>
    public Minutes? Minutes(Import import) => Reading(import) is { } reading ? import.With(reading.Minutes) : null;

    /// <summary>Published old minutes by the end of their address; the first where a day has several.</summary>
    public (Import Import, Minutes Minutes)? At(string body, string day) => Published
        .Where(p => Address.Slug(p.Minutes.Body) == body && Swedish.Iso(p.Minutes.Date) == day).Select(p => ((Import, Minutes)?)p).FirstOrDefault();

    public IEnumerable<(Import Import, Minutes Minutes)> Published =>
        Imports.Where(i => i.IsPublished).Select(i => (Import: i, Minutes: Minutes(i)!)).OrderByDescending(p => p.Minutes.Date);

    /// <summary>What a paper made of it says on each page (decision D22).</summary>
    public Rendering Rendering(Import import) => new(import.Name, import.Hash) { Remarks = (Reading(import)?.Remarks ?? []).Where(r => r.Path is null || !import.Reviews.ContainsKey(r.Path)).Select(r => r.Text).ToValues() };
}
