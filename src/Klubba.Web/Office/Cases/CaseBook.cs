using System.Collections.Immutable;
using Klubba.Web.Storage;

namespace Klubba.Web.Office.Cases;

/// <summary>Diariet: the cases, found by key, by body and by number. A projection of their streams.</summary>
public sealed class CaseBook(Store store)
{
    private const string Stream = "case/";

    private volatile View view = new(0, ImmutableDictionary<string, Case>.Empty);

    public Case? Case(string key) => Key.Is(key) ? store.State(Streams.Case(key)) : null;

    /// <summary>The body's cases, latest first.</summary>
    public IReadOnlyList<Case> Of(string body) => [.. All.Where(c => c.Body == body).OrderByDescending(c => c.Opened).ThenByDescending(c => c.Log[0].At)];

    public Case? Numbered(string? number) => number is null ? null : All.FirstOrDefault(c => c.Number == number);

    /// <summary>The point as its case stands now: what has become secret since it was put on an agenda is so wherever it is shown.</summary>
    public AgendaPoint Now(AgendaPoint point) => Numbered(point.CaseNumber) is not { } of ? point : point with
    {
        Secrecy = point.Secrecy ?? of.Secrecy,
        Documents = point.Documents?.Where(paper => of.Document(paper.Key)?.Secrecy is null).ToValues(),
    };

    /// <summary>As the streams stand: only those that have grown are read again.</summary>
    private IEnumerable<Case> All
    {
        get
        {
            var (known, latest) = (view, store.Latest);
            if (known.Position < latest)
                view = known = new(latest, known.Cases.SetItems(store.Grown("case", known.Position).Select(name => store.State(Streams.Case(name[Stream.Length..]))!).Select(c => KeyValuePair.Create(c.Key, c))));
            return known.Cases.Values;
        }
    }

    private sealed record View(long Position, ImmutableDictionary<string, Case> Cases);
}
