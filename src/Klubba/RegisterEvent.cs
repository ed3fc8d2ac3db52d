namespace Klubba;

/// <summary>Händelse i registret: the municipality's bodies, mandates, regulations and roles; each a fact that holds from a day.</summary>
/// <param name="From">First day it holds.</param>
public abstract record RegisterEvent(DateOnly From) : Event;

/// <summary>En person förs in och får sin nyckel (decision D3).</summary>
public sealed record PersonRegistered(string Person, string Name, DateOnly From, string? Party = null, string? Title = null) : RegisterEvent(From);

/// <summary>En person byter namn.</summary>
public sealed record PersonRenamed(string Person, string Name, DateOnly From) : RegisterEvent(From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Någon byter eller lämnar parti; the seat stays (4 kap. 6 §).</summary>
public sealed record PartyChanged(string Person, DateOnly From, string? Party = null) : RegisterEvent(From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Någon avlider.</summary>
public sealed record Died(string Person, DateOnly From) : RegisterEvent(From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>En text raderas (decision D14): its bytes and its salt are gone from beside the log; the lines and their chain stand.</summary>
/// <param name="Text">Key of the text that a line names.</param>
/// <param name="Ground">Why: the provision or the decision.</param>
public sealed record Erased(string Text, string Ground, DateOnly From) : RegisterEvent(From)
{
    /// <summary>What stands where the text was.</summary>
    public const string Shown = "Texten är raderad.";
}

/// <summary>Something about one body.</summary>
public abstract record BodyEvent(string Body, DateOnly From) : RegisterEvent(From);

/// <summary>Organet inrättas.</summary>
public sealed record BodyFounded(string Body, BodyKind Kind, string Name, string Municipality, DateOnly From) : BodyEvent(Body, From);

/// <summary>Antalet platser bestäms: a key for each seat. A seat that is left out is no more.</summary>
public sealed record SeatsSet(string Body, Values<string> Seats, DateOnly From) : BodyEvent(Body, From);

/// <summary>Reglemente or arbetsordning antas.</summary>
public sealed record RegulationsAdopted(string Body, Regulations Regulations, DateOnly From) : BodyEvent(Body, From);

/// <summary>Val av ledamot (with a seat) or ersättare (without one), in the order of the list.</summary>
/// <param name="Until">Last day of the term.</param>
/// <param name="Group">Valsedelsgrupp, where the election was proportional.</param>
/// <param name="PersonalFor">Seat, for a personal substitute.</param>
public sealed record Elected(string Body, string Person, DateOnly From, DateOnly? Until = null, string? Seat = null, string? Group = null,
    string? PersonalFor = null) : BodyEvent(Body, From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Fyllnadsval till en ledig plats (6 kap. 20 §).</summary>
public sealed record ByElectionHeld(string Body, string Person, string Seat, DateOnly From, DateOnly? Until = null) : BodyEvent(Body, From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Avsägelse: the person leaves every place in the body.</summary>
public sealed record Resigned(string Body, string Person, DateOnly From) : BodyEvent(Body, From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>En plats blir ledig for another reason: valbarheten upphör, entledigande.</summary>
public sealed record SeatVacated(string Body, string Seat, DateOnly From, string? Reason = null) : BodyEvent(Body, From);

/// <summary>Inkallelseordning fastställs.</summary>
public sealed record CallInOrderSet(string Body, Values<CallInOrder> Order, DateOnly From) : BodyEvent(Body, From);

/// <summary>Val av presidium.</summary>
public sealed record PresidiumElected(string Body, Presidium Presidium, DateOnly From) : BodyEvent(Body, From)
{
    protected internal override IEnumerable<string?> Names => [Presidium.Chair, Presidium.FirstViceChair, Presidium.SecondViceChair];
}

/// <summary>Roll i programmet for one body.</summary>
public enum Duty { Administrator, Secretary, Registrar, Chair, Member, Substitute, Approver, ReaderOfSecrets, Auditor }

/// <summary>En roll ges. Without <paramref name="Until"/> it holds until it is taken.</summary>
public sealed record RoleGiven(string Body, string Person, Duty Duty, DateOnly From, DateOnly? Until = null) : BodyEvent(Body, From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>En roll tas; from that day it does not hold.</summary>
public sealed record RoleTaken(string Body, string Person, Duty Duty, DateOnly From) : BodyEvent(Body, From)
{
    protected internal override IEnumerable<string?> Names => [Person];
}
