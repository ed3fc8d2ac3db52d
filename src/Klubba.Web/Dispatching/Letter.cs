namespace Klubba.Web.Dispatching;

/// <summary>Hur det står med ett utdrag: to be handed over, waiting for the mail, sent, come back, or given up.</summary>
public enum LetterState { ByHand, Queued, Sent, Bounced, Failed }

/// <summary>Ett utdrag till en mottagare.</summary>
/// <param name="Mail">Null: it goes by hand or by post.</param>
/// <param name="Act">Id of the line of the log that tells that it is sent; a new try has a new one.</param>
/// <param name="Due">Not tried before.</param>
/// <param name="Why">Why it came back or was given up.</param>
public sealed record Letter(Guid Id, string Meeting, string Item, string To, string? Mail, LetterState State, int Tries, DateTimeOffset Due, string? Why, Guid Act, DateTimeOffset Changed)
{
    /// <summary>Never shown as sent: what came back, and what was given up.</summary>
    public bool Stranded => State is LetterState.Bounced or LetterState.Failed;
}
