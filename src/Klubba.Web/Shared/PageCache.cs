using System.Collections.Concurrent;
using System.Globalization;
using Klubba.Web.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace Klubba.Web.Shared;

/// <summary>Sidminnet: what is public, as it was last written, so that many readers cost little.</summary>
/// <remarks>
/// A page stands here until its stamp is another; a stamp tells all that the page is made of: the stream's version, the day.
/// Only what is made of <see cref="Klubba.Public"/> for nobody may be put here. Bounded in bytes: what has not been asked for longest goes first.
/// </remarks>
internal sealed class PageCache(Store store) : IDisposable
{
    private const long MostBytes = 64 << 20, Around = 600;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.1 });
    private readonly ConcurrentDictionary<(string Name, string Stamp), Lazy<Task<KeptPage>>> making = new();

    /// <summary>As it was kept; else made, once however many ask for it meanwhile.</summary>
    /// <param name="name">Address and language.</param>
    public async ValueTask<KeptPage> Get(string name, string stamp, string type, Func<Task<byte[]>> make)
    {
        stamp = string.Create(CultureInfo.InvariantCulture, $"{store.Erasures} {stamp}"); // what has been erased is not to be found here either
        if (pages.TryGetValue(name, out KeptPage? kept) && kept!.Stamp == stamp) return kept;
        var one = making.GetOrAdd((name, stamp), _ => new(async () => new KeptPage(stamp, type, await make())));
        try
        {
            kept = await one.Value;
            using var entry = pages.CreateEntry(name);
            entry.SetValue(kept).SetSize(kept.Size + Around);
            return kept;
        }
        finally
        {
            making.TryRemove((name, stamp), out _);
        }
    }

    public void Dispose() => pages.Dispose();
}
