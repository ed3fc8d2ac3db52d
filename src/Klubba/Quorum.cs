namespace Klubba;

/// <summary>Beslutsförhet: more than half of the seats of a full body must be filled by people present who may decide.</summary>
/// <remarks>
/// Kommunallagen 6 kap. 27 § (boards) and 5 kap. 45–46 §§ (the assembly); before 2018-01-01 lagen (1991:900) 6 kap. 23 § for boards.
/// Last read 2026-11-22. Vacant seats count in the denominator. Those in the room who take no part in a decision count as present.
/// In the assembly disqualification may bring attendance below half; in a board it may not. Not modelled: the assembly's own rule that
/// interpellations may be answered by fewer.
/// </remarks>
/// <param name="Present">Who serves and may decide.</param>
/// <param name="Seats">Of a full body.</param>
/// <param name="Disqualified">Kept away by disqualification; counts only in the assembly.</param>
/// <param name="OfAssembly">The exception of the assembly holds.</param>
public readonly record struct Quorum(int Present, int Seats, int Disqualified, bool OfAssembly)
{
    public int Needed => (Seats / 2) + 1;

    public bool Met => Present + (OfAssembly ? Disqualified : 0) >= Needed;

    /// <summary>The quorum now: at the item being handled, if any.</summary>
    public static Quorum Of(Meeting meeting)
    {
        var item = meeting.Current is { } key ? meeting.Item(key) : null;
        var serving = meeting.ServingNow();
        var mayDecide = serving.Count(s => meeting.InRoom(s.Person) && item?.Disqualified.Exists(d => d.Person == s.Person) != true);
        var kept = item?.Disqualified.Where(d => d.ReplacedBy is null).Select(d => d.Person).Distinct().Count() ?? 0;
        return new(mayDecide, meeting.Composition.Seats.Count, kept, meeting.Composition.Kind == BodyKind.Assembly);
    }
}
