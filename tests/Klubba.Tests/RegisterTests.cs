using Xunit;

namespace Klubba.Tests;

/// <summary>The body as it stood on any day, the roles, and a case from its opening to its end.</summary>
public class RegisterTests
{
    private const string Board = "b-miljonam", Ada = "p-ada00000", Bo = "p-bo000000", Fia = "p-fia00000", Seat1 = "s-00000001", Seat2 = "s-00000002";

    private static readonly DateOnly Term = new(2023, 1, 1);

    private static Register Of(params Event[] events) => Register.Of(Lines(events)).Value;

    private static IEnumerable<Entry> Lines(params Event[] events) =>
        events.Select((e, i) => new Entry(i + 1, Guid.Empty, Log.Evening, Key.Klubba, e));

    private static Event[] Founded =>
    [
        new PersonRegistered(Ada, "Ada Alm", Term, "S"), new PersonRegistered(Bo, "Bo Berg", Term, "M"), new PersonRegistered(Fia, "Fia Fors", Term, "S"),
        new BodyFounded(Board, BodyKind.Board, "Miljönämnden", "Ekeby kommun", Term), new SeatsSet(Board, [Seat1, Seat2], Term),
        new RegulationsAdopted(Board, new() { Title = "Reglemente", From = Term, NoticeDays = 7 }, Term),
        new Elected(Board, Ada, Term, new(2026, 12, 31), Seat1), new Elected(Board, Bo, Term, new(2026, 12, 31), Seat2), new Elected(Board, Fia, Term, new(2026, 12, 31)),
        new PresidiumElected(Board, new(Ada, Bo), Term), new CallInOrderSet(Board, [new("S", ["V", "MP"])], Term),
    ];

    [Fact]
    public void A_resignation_and_a_by_election_each_hold_from_their_day()
    {
        var register = Of([.. Founded, new Resigned(Board, Ada, new(2025, 5, 1)), new ByElectionHeld(Board, Fia, Seat1, new(2025, 6, 1))]);
        string? Holder(DateOnly day) => register.On(Board, day)!.Seats[0].Holder;
        Assert.Equal([Ada, null, Fia], new DateOnly[] { new(2025, 4, 30), new(2025, 5, 31), new(2025, 6, 1) }.Select(Holder));
        Assert.Null(register.On(Board, new(2025, 5, 1))!.Presidium.Chair);
        Assert.Empty(register.On(Board, new(2025, 6, 1))!.Substitutes); // a substitute who gets a seat is no substitute
    }

    [Fact]
    public void The_party_is_that_of_the_day_and_a_change_of_party_leaves_the_seat()
    {
        var register = Of([.. Founded, new PartyChanged(Bo, new(2025, 2, 1)), new PersonRenamed(Ada, "Ada Alm-Strand", new(2025, 3, 1))]);
        Assert.Equal("M", register.On(Board, new(2025, 1, 31))!.Seats[1].Party);
        Assert.Equal((Bo, null), (register.On(Board, new(2025, 2, 1))!.Seats[1].Holder, register.On(Board, new(2025, 2, 1))!.Seats[1].Party));
        Assert.Equal(["Ada Alm", "Ada Alm-Strand"], new[] { 2, 3 }.Select(m => register.Person(Ada, new(2025, m, 1))!.Name));
    }

    [Fact]
    public void A_fact_told_late_holds_from_its_own_day()
    {
        var register = Of([.. Founded, new SeatVacated(Board, Seat2, new(2025, 9, 1), "valbarheten upphörde"), new Died(Fia, new(2025, 8, 1))]);
        Assert.Single(register.On(Board, new(2025, 7, 31))!.Substitutes);
        Assert.Empty(register.On(Board, new(2025, 8, 1))!.Substitutes);
        Assert.Equal(Bo, register.On(Board, new(2025, 8, 31))!.Seats[1].Holder);
        Assert.Null(register.On(Board, new(2025, 9, 1))!.Seats[1].Holder);
    }

    [Fact]
    public void The_term_ends_and_before_the_founding_there_is_no_body()
    {
        var register = Of(Founded);
        Assert.Null(register.On(Board, new(2022, 12, 31)));
        Assert.All(register.On(Board, new(2027, 1, 1))!.Seats, seat => Assert.Null(seat.Holder));
        Assert.Equal(7, register.On(Board, Term)!.Regulations!.NoticeDays);
        Assert.Equal(new("S", ["V", "MP"]), Assert.Single(register.On(Board, Term)!.CallIn));
    }

    [Fact]
    public void A_role_holds_from_when_it_is_given_until_it_is_taken()
    {
        var register = Of([.. Founded, new RoleGiven(Board, Ada, Duty.Chair, new(2025, 1, 1)), new RoleTaken(Board, Ada, Duty.Chair, new(2025, 5, 1)),
            new RoleGiven(Board, Bo, Duty.Approver, new(2025, 1, 1), new(2025, 1, 31))]);
        Assert.Equal([false, true, true, false], new DateOnly[] { new(2024, 12, 31), new(2025, 1, 1), new(2025, 4, 30), new(2025, 5, 1) }.Select(d => register.Holds(Ada, Duty.Chair, Board, d)));
        Assert.False(register.Holds(Bo, Duty.Chair, Board, new(2025, 1, 1)));
        Assert.Equal([true, false], new DateOnly[] { new(2025, 1, 31), new(2025, 2, 1) }.Select(d => register.Holds(Bo, Duty.Approver, Board, d)));
    }

    public static TheoryData<char, string> Refused => new() { { 'a', "person" }, { 'a', "body" }, { 'a', "seat" }, { 'f', "key twice" }, { 'f', "a meeting's event" } };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_register_does_not_know_is_refused(char letter, string what)
    {
        Event told = what switch
        {
            "person" => new PartyChanged("p-okand000", Term),
            "body" => new SeatsSet("b-okand000", [], Term),
            "seat" => new Elected(Board, Ada, Term, null, "s-okand000"),
            "key twice" => new PersonRegistered(Ada, "Någon annan", Term),
            "a meeting's event" => new Adjourned(),
            _ => throw new ArgumentException(what, nameof(what)),
        };
        Assert.Equal(letter, Assert.IsType<Refusal>(Register.Of(Lines([.. Founded, told])).Problem).Case);
    }

    [Fact]
    public void A_case_keeps_its_documents_their_versions_and_their_secrecy()
    {
        var opened = new CaseOpened("c-00000001", "MN 2026/17", "Tillsynsplan", new(2026, 1, 8));
        var secrecy = new Secrecy("21 kap. 7 §", "miljönämnden", new(2026, 1, 9));
        Event[] told = [opened, new CaseTitled("Tillsynsplan 2026"), new DocumentAdded("d-00000001", "Tjänsteutlåtande", new(2026, 1, 9), "aa"),
            new DocumentVersionAdded("d-00000001", "bb", new(2026, 1, 20)), new SecrecySet(secrecy, "d-00000001"), new CaseClosed(new(2026, 4, 10))];
        var folded = Case.Of(Lines(told)).Value;
        Assert.Equal(("Tillsynsplan 2026", new DateOnly(2026, 4, 10)), (folded.Title, folded.Closed));
        Assert.Equal((Values<string>)["aa", "bb"], Assert.Single(folded.Documents).Versions);
        Assert.Equal(secrecy, folded.Documents[0].Secrecy);
        Assert.Null(Case.Of(Lines([.. told, new SecrecyLifted(new(2026, 5, 1), "uppgifterna är offentliga", "d-00000001")])).Value.Documents[0].Secrecy);
        var proposed = new DecisionProposed("d-00000001", ["Nämnden antar tillsynsplanen."], "förvaltningen");
        Assert.Equal(proposed, Case.Of(Lines([.. told, proposed with { Clauses = ["Nämnden avslår planen."] }, proposed])).Value.Documents[0].Proposed);
        Assert.Equal('f', Assert.IsType<Refusal>(Case.Of(Lines([.. told, proposed with { Clauses = [] }])).Problem).Case);
        Assert.Equal('a', Assert.IsType<Refusal>(Case.Of(Lines(opened, proposed)).Problem).Case);
        Assert.Equal('a', Assert.IsType<Refusal>(Case.Of(Lines(opened, new DocumentVersionAdded("d-okand000", "bb", new(2026, 1, 20)))).Problem).Case);
    }
}
