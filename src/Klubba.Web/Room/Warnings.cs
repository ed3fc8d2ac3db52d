using Klubba.Rules;

namespace Klubba.Web.Room;

/// <summary>Varningar: what the rules would find once the act is told, shown before it is (decision D2: they inform, they never block).</summary>
public static class Warnings
{
    /// <summary>Flaws and worse that the act would add, less those it already says that it goes against.</summary>
    public static IReadOnlyList<Judgement> Before(Meeting meeting, MeetingEvent next, DateTimeOffset? at = null)
    {
        if (next is BallotCast) return []; // who may vote is refused, not warned of
        if (next is ItemOpened opened) next = opened with { Number = "0" };
        var found = RuleBook.Before(meeting, next, Severity.Flaw, at);
        return found.Ok ? [.. found.Value.Where(j => !next.Despite.Contains(j.Rule.Id))] : [];
    }
}
