using Klubba.Rules;

namespace Klubba.Tests.Rules;

/// <summary>One rule tried three times: kept, broken by the smallest change, and not known.</summary>
/// <param name="Planted">The change is made in a copy of the sample.</param>
internal sealed record RuleCase(string Id, Func<Matter> Clean, Func<Matter> Broken, Func<Matter> Unknown, bool Planted);

/// <summary>The three cases of every rule.</summary>
internal static partial class RuleCases
{
    private const string I24 = "i-m2bjdwu4", I25 = "i-ur9dgt9g", I26 = "i-hl2nufym", I27 = "i-afepz979", I28 = "i-6pg8xlpf", I30 = "i-jax9zv6u";
    private const string I33 = "i-mpgqzvr7", I36 = "i-8xp1eixh", I37 = "i-kymg37dz";
    private const string Chair = "p-6fzak7lu", Official = "p-06sk7xol", Idle = "p-0cb0ef0p", IdleLeft = "p-oiusipak", Member = "p-98o3sn3x";
    private const string Ordinary = "a-wfa1fgn1", AtOnce = "a-47bkkrqa";

    private static readonly Story Board = Story.Board, Council = Assembly.Story;

    private static readonly Story Private = Board.Called(c => c with { Public = false });

    private static RuleCase InEvening(string id, Func<Matter>? unknown = null, Func<Story, Story>? clean = null) =>
        new(id, () => (clean ?? (s => s))(AssemblyFaults.Evening).Matter, AssemblyFaults.All.First(f => f.Id == id).Broken, unknown ?? (() => AssemblyFaults.Evening.Alone()), Planted: false);

    /// <summary>A case on the sample's log.</summary>
    private static RuleCase On(string id, Func<Story, Story> broken, Func<Matter>? unknown = null, Func<Story, Story>? clean = null)
    {
        var start = (clean ?? (s => s))(Board);
        return new(id, () => start.Matter, () => broken(start).Matter, unknown ?? (() => Board.Alone()), Planted: true);
    }

    /// <summary>A case on the sample's minutes, as they would be read.</summary>
    private static RuleCase Alone(string id, Func<Minutes, Minutes> broken, Func<Minutes, Minutes> unknown, Func<Minutes, Minutes>? clean = null)
    {
        var start = clean ?? (m => m);
        return new(id, () => Board.Alone(start), () => Board.Alone(m => broken(start(m))), () => Board.Alone(m => unknown(start(m))), Planted: true);
    }

    private static RuleCase InAssembly(string id, Func<Story, Story> broken, Func<Matter>? unknown = null) =>
        new(id, () => Council.Matter, () => broken(Council).Matter, unknown ?? (() => Council.Alone()), Planted: false);

    /// <summary>A case on minutes of one item of the assembly.</summary>
    private static RuleCase Tiny(string id, Minutes clean, Minutes broken, Minutes unknown) =>
        new(id, () => new(clean), () => new(broken), () => new(unknown), Planted: false);

    private static Matter Regulated(Func<Regulations, Regulations> change) => Board.Regulated(change).Matter;

    private static Minutes Nobody(Minutes minutes) => minutes with { Attendance = [] };

    private static Minutes NoFront(Minutes minutes) => minutes with { Attendance = [], Opened = null, Place = null, ApprovedOn = null };

    private static Minutes Change(Minutes minutes, string number, Func<Item, Item> change) =>
        minutes with { Items = minutes.Items.Select(i => i.Number == number ? change(i) : i).ToValues() };

    private static Func<Minutes, Minutes> Item(string number, Func<Item, Item> change) => minutes => Change(minutes, number, change);

    private static Func<Minutes, Minutes> FirstQuestion(string number, Func<Question, Question> change) => Item(number, i => i with { Questions = i.Questions.SetItem(0, change(i.Questions[0])) });

    private static Func<Minutes, Minutes> FirstReservation(string number, Func<Statement, Statement> change) => Item(number, i => i with { Reservations = i.Reservations.SetItem(0, change(i.Reservations[0])) });

    private static Minutes OneItem(Item item, DateOnly? day = null) => new() { Body = "Kommunfullmäktige", Date = day ?? new(2026, 3, 30), Items = [item] };

    private static Story Decided(Story story, string item, params string[] clauses) =>
        story.Change<DecisionMade>(d => d.Item == item, d => d with { Clauses = clauses.Select(c => new DecisionClause(c, To: d.Clauses[0].To)).ToValues() });

    private static Func<Story, Story> Moved(string proposal, Func<ProposalMoved, ProposalMoved> change) => s => s.Change(p => p.Proposal == proposal, change);

    /// <summary>The assembly with one member late: a substitute serves until she comes.</summary>
    private static readonly Story Late = Council.Regulated(r => r with { ProportionalSubstitutes = false }).Without<Arrived>(e => e.Person == Assembly.Cia)
        .Before<Opened>(_ => true, new Arrived(Ekeby.Gun), new Arrived(Ekeby.Fia), new ServesFor(Ekeby.Fia, "s-00000003", ServiceReason.Absence))
        .Before<ItemOpened>(i => i.Item == Assembly.Discharge, new Arrived(Assembly.Cia), new SteppedDown(Ekeby.Fia));

    /// <summary>The board, its substitutes elected by ballot group: each party a group, the largest first.</summary>
    private static readonly Story Groups = Board.Regulated(r => r with { ProportionalSubstitutes = true }).Called(c => c with
    {
        Composition = c.Composition with
        {
            Seats = c.Composition.Seats.Select(s => s with { Group = s.Party }).ToValues(),
            Substitutes = c.Composition.Substitutes.Select(s => s with { Group = s.Party }).ToValues(),
            Groups = [new("M", 13), new("S", 12), new("MP", 3), new("V", 3), new("C", 3), new("L", 2), new("KD", 2), new("SD", 2)],
        },
    });

    private static readonly Election Proportional = new()
    {
        Lists = [new("Samverkan", 7, ["Ada Alm", "Cia Ceder", "Fia Fors"]), new("Nya vägar", 6, ["Bo Berg", "Eva Ek"])],
        Elected = [new("Ada Alm"), new("Bo Berg"), new("Cia Ceder")],
    };

    private static readonly Item Vote = new() { Number = "12", Title = "Val", Election = Proportional, Clauses = ["Fullmäktige väljer dem som står ovan."] };

    private static readonly Item Grant = new() { Number = "12", Title = "Ny lekplats", Clauses = ["Fullmäktige anvisar 2 mnkr till en lekplats.", "Utgiften finansieras ur årets resultat."] };

    public static IReadOnlyList<RuleCase> All { get; } = [.. OfTheMeeting(), .. OfWhatWasDecided()];

    private static Story WithoutQuestion(Story story, string item) =>
        story.Without<QuestionPut>(q => q.Item == item).Without<ChairFound>(q => q.Item == item).Without<GavelFell>(q => q.Item == item);

    /// <summary>The tied main vote of § 25 with the chair and one of the other side abstaining.</summary>
    private static Story Abstaining(Story story)
    {
        const string Tied = "v-gs3hlwdl";
        return story.Change<BallotCast>(b => b.Vote == Tied && b.Person == Chair, b => b with { Option = VoteOption.Abstain })
            .Change<BallotCast>(b => b.Vote == Tied && b.Person == "p-0egevdzh", b => b with { Option = VoteOption.Abstain });
    }
}
