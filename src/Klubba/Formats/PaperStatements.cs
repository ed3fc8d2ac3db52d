using System.Diagnostics;
using System.Globalization;

namespace Klubba.Formats;

/// <summary>Reservationer (kommunallagen 4 kap. 27 §) och uttalanden: who and what in a line, then their own words.</summary>
internal static class PaperStatements
{
    public static IEnumerable<Block> Voices(PaperWords words, PaperProposals proposals, Values<Statement> statements, bool reservations) =>
        statements.Select(statement => new Voice(Author(words, proposals, statement, reservations), PaperWords.Split(statement.Text)));

    private static string Author(PaperWords words, PaperProposals proposals, Statement statement, bool reservations)
    {
        var who = ("who", words.Who(statement.By, statement.Parties, statement.AndOthers));
        var against = Against(words, statement.Against);
        var reserves = statement.Kind == StatementKind.Reservation || (statement.Kind is null && reservations);
        var line = reserves ? Reservation(words, who, against) : Plain(words, who, statement.Kind);
        if (against is not null && !reserves) line = words.Say("statement-against", ("statement", line), ("against", against));
        if (statement.For is { } favoured)
        {
            var own = proposals.IsOwn(favoured, statement.By) ? words.Say("for-own") : proposals.Named(favoured);
            line = words.Say("statement-for", ("statement", line), ("for", own));
        }
        var notes = Notes(words, statement).ToList();
        return notes.Count == 0
            ? words.Say("statement-end", ("statement", line))
            : words.Say("statement-end-with", ("statement", line), ("notes", Swedish.List(notes)));
    }

    private static string Reservation(PaperWords words, (string, string) who, string? against) =>
        against is null ? words.Say("reservation-against-decision", who) : words.Say("reservation-against", who, ("against", against));

    private static string Plain(PaperWords words, (string, string) who, StatementKind? kind) => kind switch
    {
        StatementKind.Special => words.Say("statement-special", who),
        StatementKind.Note => words.Say("statement-note", who),
        StatementKind.Substitute => words.Say("statement-substitute", who),
        StatementKind.VoteExplanation => words.Say("statement-vote-explanation", who),
        null => words.Say("statement-plain", who),
        _ => throw new UnreachableException($"No word for {kind}."),
    };

    /// <summary>"main" and "procedural" by their words, numbers as clauses, other words as they stand; null where nothing is told.</summary>
    private static string? Against(PaperWords words, Values<string> against)
    {
        var clauses = against.Where(IsNumber).ToList();
        var parts = against.Where(part => !IsNumber(part)).Select(part => part switch
        {
            "main" => words.Say("against-main"),
            "procedural" => words.Say("against-procedural"),
            _ => part,
        }).ToList();
        if (clauses.Count == 1) parts.Add(words.Say("against-clause", ("clause", clauses[0])));
        if (clauses.Count > 1) parts.Add(words.Say("against-clauses", ("clauses", Swedish.List(clauses))));
        return parts.Count == 0 ? null : Swedish.List(parts);
    }

    private static IEnumerable<string> Notes(PaperWords words, Statement statement)
    {
        if (statement.AnnouncedAt is { } at) yield return words.Say("statement-announced", ("when", words.Clock(at)));
        if (statement.HandedInOn is { } day) yield return words.Say("statement-handed-in", ("day", Swedish.Day(day)));
    }

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
