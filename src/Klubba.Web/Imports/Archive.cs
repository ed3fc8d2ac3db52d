using System.Collections.Concurrent;
using System.Collections.Frozen;
using Klubba.Formats;
using Klubba.Web.Storage;

namespace Klubba.Web.Imports;

/// <summary>Arkivet: old minutes that have been brought in, as they stand now.</summary>
/// <remarks>A projection that follows the streams, as <see cref="Town"/> does.</remarks>
public sealed class Archive(Store store)
{
    private readonly ConcurrentDictionary<string, KeptReading> readings = new();
    private volatile View view = new(0, 0, [], [], FrozenDictionary<string, (Import, Minutes)>.Empty);

    public Import? Import(string key) => Key.Is(key) ? store.State(Streams.Import(key)) : null;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<Import> Imports => Now.Imports;

    /// <summary>The latest reading; null before the first.</summary>
    public KeptReading? Reading(Import import) =>
        import.Reading is not { } hash ? null : readings.GetOrAdd(hash, h => ReadingJson.Read(store.File(h) ?? throw new InvalidDataException($"The reading {h} is not kept.")).Value);

    /// <summary>The minutes with what has been reviewed in its place.</summary>
    public Minutes? Minutes(Import import) => Reading(import) is { } reading ? import.With(reading.Minutes) : null;

    /// <summary>Published old minutes by the end of their address; the first where a day has several.</summary>
    public (Import Import, Minutes Minutes)? At(string body, string day) => Now.Addresses.TryGetValue($"{body}/{day}", out var found) ? found : null;

    public IReadOnlyList<(Import Import, Minutes Minutes)> Published => Now.Published;

    /// <summary>What a paper made of it says on each page (decision D22).</summary>
    public Rendering Rendering(Import import) => new(import.Name, import.Hash) { Remarks = (Reading(import)?.Remarks ?? []).Where(r => r.Path is null || !import.Reviews.ContainsKey(r.Path)).Select(r => r.Text).ToValues() };

    private View Now
    {
        get
        {
            var (known, latest, erasures) = (view, store.Latest, store.Erasures);
            if (known.Erasures != erasures) return view = Made(latest, erasures);
            if (known.Position >= latest) return known;
            return view = store.Grown("import", known.Position).Count == 0 ? known with { Position = latest } : Made(latest, erasures);
        }
    }

    private View Made(long position, long erasures)
    {
        var imports = store.Grown("import", 0).Select(name => store.State(Streams.Import(name["import/".Length..]))!)
            .OrderByDescending(i => i.Log[0].At).ThenBy(i => i.Key, StringComparer.Ordinal).ToList();
        var published = imports.Where(i => i.IsPublished).Select(i => (Import: i, Minutes: Minutes(i)!)).OrderByDescending(p => p.Minutes.Date).ToList();
        var addresses = published.Select(p => (Address: $"{Address.Slug(p.Minutes.Body)}/{Swedish.Iso(p.Minutes.Date)}", Found: p)).DistinctBy(p => p.Address).ToFrozenDictionary(p => p.Address, p => p.Found);
        return new(position, erasures, imports, published, addresses);
    }

    private sealed record View(long Position, long Erasures, IReadOnlyList<Import> Imports, IReadOnlyList<(Import, Minutes)> Published, FrozenDictionary<string, (Import, Minutes)> Addresses);
}
