using System.Collections.Immutable;
using System.Diagnostics;

namespace Klubba;

/// <summary>Händelse i ett ärendes akt.</summary>
public abstract record CaseEvent : Event
{
    private protected CaseEvent() { }
}

/// <summary>Ärendet läggs upp. <paramref name="Number"/>: diarienumret as written.</summary>
/// <param name="Body">Key of the body whose register it stands in.</param>
public sealed record CaseOpened(string Case, string Number, string Title, DateOnly On, string? Body = null) : CaseEvent;

/// <summary>Ärendet får en ny ärendemening.</summary>
public sealed record CaseTitled(string Title) : CaseEvent;

/// <summary>Handling läggs till: inkommen eller upprättad (OSL 5 kap. 1–2 §§). <paramref name="Hash"/>: SHA-256 of its bytes, in hex.</summary>
/// <param name="From">From whom it came, or to whom it went; left out where that is nobody or not for the register.</param>
public sealed record DocumentAdded(string Document, string Title, DateOnly On, string? Hash = null, string? Kind = null, string? From = null) : CaseEvent;

/// <summary>En ny version av en handling; the older one stays.</summary>
public sealed record DocumentVersionAdded(string Document, string Hash, DateOnly On) : CaseEvent;

/// <summary>Förslag till beslut i ett tjänsteutlåtande: what the body is proposed to decide, in numbered points. A later one of the same document replaces it.</summary>
/// <param name="Document">Key of the staff report.</param>
/// <param name="By">Who proposes: förvaltningen, arbetsutskottet …</param>
public sealed record DecisionProposed(string Document, Values<string> Clauses, string? By = null, string? Summary = null) : CaseEvent;

/// <summary>Sekretessmarkering (OSL 5 kap. 5 §) of a document, or of the whole case.</summary>
public sealed record SecrecySet(Secrecy Secrecy, string? Document = null) : CaseEvent;

/// <summary>Sekretessmarkeringen hävs.</summary>
public sealed record SecrecyLifted(DateOnly On, string Why, string? Document = null) : CaseEvent;

/// <summary>Ärendet avslutas.</summary>
public sealed record CaseClosed(DateOnly On, string? Why = null) : CaseEvent;

/// <summary>Ärende: the fold of its stream. A case lives longer than the items at which bodies handle it.</summary>
public sealed record Case(string Key, string Number, string Title, DateOnly Opened)
{
    public ImmutableList<Entry> Log { get; private init; } = [];

    /// <summary>Key of the body whose register it stands in; null where that is not told.</summary>
    public string? Body { get; private init; }

    public Values<CaseDocument> Documents { get; private init; } = [];

    public Secrecy? Secrecy { get; private init; }

    public DateOnly? Closed { get; private init; }

    public static Result<Case> Of(IEnumerable<Entry> log)
    {
        Case? folded = null;
        foreach (var line in log)
        {
            var next = Next(folded, line);
            if (!next.Ok) return next;
            folded = next.Value;
        }
        return folded is null ? new Problem("ärendet", "det har ingen händelse.", "Första raden är case-opened.") : folded;
    }

    public Result<Case> After(Entry line) => Next(this, line);

    private static Result<Case> Next(Case? folded, Entry line)
    {
        if (Refusal.Sequence(folded?.Log[^1], line) is { } broken) return broken;
        if (Refusal.Of(folded, line) is { } refusal) return refusal;
        var applied = folded is null && line.Event is CaseOpened opened ? new Case(opened.Case, opened.Number, opened.Title, opened.On) { Body = opened.Body } : folded!.Apply((CaseEvent)line.Event);
        return applied with { Log = applied.Log.Add(line) };
    }

    private Case Apply(CaseEvent e) => e switch
    {
        CaseTitled t => this with { Title = t.Title },
        DocumentAdded d => this with { Documents = Documents.Add(new(d.Document, d.Title, d.On, d.Kind, d.From, d.Hash is { } hash ? [hash] : [])) },
        DocumentVersionAdded v => In(v.Document, d => d with { Versions = d.Versions.Add(v.Hash) }),
        DecisionProposed p => In(p.Document, d => d with { Proposed = p }),
        SecrecySet { Document: { } document } s => In(document, d => d with { Secrecy = s.Secrecy }),
        SecrecySet s => this with { Secrecy = s.Secrecy },
        SecrecyLifted { Document: { } document } => In(document, d => d with { Secrecy = null }),
        SecrecyLifted => this with { Secrecy = null },
        CaseClosed c => this with { Closed = c.On },
        _ => throw new UnreachableException($"{e.GetType().Name} is not folded"),
    };

    public CaseDocument? Document(string key) => Documents.Find(d => d.Key == key);

    private Case In(string document, Func<CaseDocument, CaseDocument> change)
    {
        var place = Documents.FindIndex(d => d.Key == document);
        return this with { Documents = Documents.SetItem(place, change(Documents[place])) };
    }
}

/// <summary>Handling i ett ärende.</summary>
/// <param name="Versions">SHA-256 of each version, oldest first.</param>
public sealed record CaseDocument(string Key, string Title, DateOnly On, string? Kind, string? From, Values<string> Versions)
{
    public Secrecy? Secrecy { get; init; }

    /// <summary>What a staff report proposes that the body decides.</summary>
    public DecisionProposed? Proposed { get; init; }
}
