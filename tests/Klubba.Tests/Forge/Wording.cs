namespace Klubba.Tests.Forge;

/// <summary>The words that a paper keeps to: tense, headings, how what is moved, put and voted is told.</summary>
internal sealed class Wording(Dice dice, bool past, string body)
{
    public string Short { get; } = body.EndsWith("nämnden", StringComparison.Ordinal) && dice.Often(60) ? "nämnden" : char.ToLowerInvariant(body[0]) + body[1..];

    public string Decision { get; } = dice.Pick("Beslut", "Beslut", $"{Swedish.Genitive(body)} beslut", "BESLUT", $"{Swedish.Genitive(body)} beslut".ToUpperInvariant());

    public string Summary { get; } = dice.Pick("Sammanfattning", "Ärendebeskrivning", "Sammanfattning av ärendet", "Ärendet", "Bakgrund", "Beskrivning av ärendet");

    public string Papers { get; } = dice.Pick("Handlingar i ärendet", "Beslutsunderlag", "Underlag", "Underlag till beslut", "Bilagor", "Handlingar");

    public string Moved { get; } = dice.Pick("Yrkanden", "Yrkande", "Förslag till beslut på sammanträdet", "Förslag under sammanträdet", "Dagens sammanträde", "Yrkanden på sammanträdet");

    public string Put { get; } = dice.Pick("Beslutsgång", "Propositionsordning", "Proposition", "Propositioner", "Proposition och beslut");

    public string Voted { get; } = dice.Pick("Omröstning", "Votering", "Omröstningsresultat", "Omröstning begärs");

    public string Reserved { get; } = dice.Pick("Reservation", "Reservationer", "Reservation mot beslutet");

    public string Noted { get; } = dice.Pick("Särskilt yttrande", "Särskilda yttranden", "Särskilt uttalande");

    public string Sent { get; } = dice.Pick("Expedieras till", "Skickas till", "Beslutet ska skickas till", "Beslutet expedieras till", "Protokollsutdrag till");

    private readonly int putForm = dice.Next(5);
    private readonly int orderForm = dice.Next(4);
    private readonly int resultForm = dice.Next(6);
    private readonly int reserveForm = dice.Next(4);
    private readonly bool afterComma = dice.Often(15);
    private readonly string chair = dice.Pick("Ordföranden", "Ordföranden", "Ordförande");
    private readonly string moves = past ? dice.Pick("yrkade", "föreslog") : dice.Pick("yrkar", "yrkar", "föreslår");

    private string Verb(string now, string then) => past ? then : now;

    public string Deciding => $"{Capital(Short)} {Verb("beslutar", "beslutade")}";

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Names(IEnumerable<Person> people, bool? others = null) =>
        Swedish.List([.. people.Select(person => others == true ? $"{person.Name} m.fl. ({person.Party})" : $"{person.Name} ({person.Party})")]);

    public string Motion(Proposal proposal)
    {
        var what = proposal.Kind switch
        {
            ProposalKind.Approve => "bifall till förvaltningens förslag",
            ProposalKind.Reject => "avslag på förvaltningens förslag",
            ProposalKind.ReferBack => putForm % 2 == 0 ? "att ärendet återremitteras för ny beräkning" : "återremiss av ärendet",
            _ => "följande tillägg: Förvaltningen ska redovisa resultatet före årets slut",
        };
        return afterComma && proposal.By.Count == 1 && proposal.AndOthers is null && proposal.Kind is ProposalKind.Approve or ProposalKind.Reject
            ? $"{proposal.By[0].Name}, {proposal.By[0].Party!.ToLowerInvariant()}: {Capital(what)}."
            : $"{Names(proposal.By, proposal.AndOthers)} {moves} {what}.";
    }

    /// <summary>What the chair put and found.</summary>
    public string Finding(Question question)
    {
        var (puts, finds) = (Verb("ställer", "ställde"), Verb("finner", "fann"));
        return question.Subject switch
        {
            Subject.Procedural => putForm % 2 == 0
                ? $"{chair} {puts} först proposition på om ärendet ska avgöras idag eller återremitteras och {finds} att ärendet ska avgöras idag."
                : $"{chair} {puts} förslaget om återremiss mot att avgöra ärendet idag och {finds} att {Short} {Verb("beslutar", "beslutade")} att avgöra ärendet idag.",
            Subject.Addition => $"{chair} {puts} proposition på tilläggsyrkandet och {finds} att {Short} {Verb("avslår", "avslog")} det.",
            _ => putForm switch
            {
                0 => $"{chair} {puts} förslagen mot varandra och {finds} att {Short} {Verb("beslutar", "beslutade")} enligt förvaltningens förslag.",
                1 => $"{chair} {puts} proposition på bifall respektive avslag och {finds} att {Short} {Verb("bifaller", "biföll")} förvaltningens förslag.",
                2 => $"{chair} {Verb("frågar", "frågade")} om {Short} kan besluta enligt förvaltningens förslag och {finds} att så {Verb("sker", "skedde")}.",
                3 => $"{chair} {puts} proposition på yrkandena och {finds} bifall till förvaltningens förslag.",
                _ => $"{chair} {puts} yrkandet om bifall mot yrkandet om avslag och {finds} att {Short} {Verb("beslutar", "beslutade")} bifalla förvaltningens förslag.",
            },
        };
    }

    public string Demand => past ? "Omröstning begärdes och verkställdes." : dice.Pick("Omröstning begärs och genomförs.", "Votering begärs.", "Omröstning begärs.");

    /// <summary>What yes and no mean, a line each or in one sentence.</summary>
    public IEnumerable<string> Order(Question vote) => orderForm switch
    {
        0 => [$"Ja-röst för {vote.YesMeans}", $"Nej-röst för {vote.NoMeans}"],
        1 => [$"Ja-röst innebär {vote.YesMeans} och nej-röst innebär {vote.NoMeans}."],
        2 => [$"JA: {vote.YesMeans}", $"NEJ: {vote.NoMeans}"],
        _ => [$"{Capital(Short)} {Verb("godkänner", "godkände")} följande propositionsordning:", $"Ja-röst: {vote.YesMeans}.", $"Nej-röst: {vote.NoMeans}."],
    };

    public IEnumerable<string> Result(Question vote)
    {
        var abstain = vote.Abstain is { } count ? $"{count} {(count == 1 ? "ledamot" : "ledamöter")} {Verb("avstår", "avstod")}." : null;
        var decides = $"{Verb("beslutar", "beslutade")} {Short} {(vote.Subject == Subject.Procedural ? "att avgöra ärendet idag" : "enligt förvaltningens förslag")}";
        return resultForm switch
        {
            0 => [$"Med {vote.Yes} ja-röster mot {vote.No} nej-röster{(vote.Abstain is { } n ? $" samt {n} ledamot som {Verb("avstår", "avstod")}" : "")} {decides}."],
            1 => [$"Vid omröstningen {Verb("avges", "avgavs")} {vote.Yes} ja-röster och {vote.No} nej-röster. {abstain}".TrimEnd()],
            2 => [$"{vote.Yes} ja-röster, {vote.No} nej-röster{(vote.Abstain is { } n ? $", {n} avstår" : "")}"],
            3 => [$"Ja: {vote.Yes}", $"Nej: {vote.No}", .. vote.Abstain is { } n ? new[] { $"Avstår: {n}" } : []],
            4 => [$"Omröstningen {Verb("utfaller", "utföll")} med {Swedish.Numeral(vote.Yes!.Value)} ja-röster mot {Swedish.Numeral(vote.No!.Value)} nej-röster. {abstain}".TrimEnd()],
            _ => [$"Efter votering {vote.Yes}–{vote.No} {decides}. {abstain}".TrimEnd()],
        };
    }

    public string Reservation(Statement statement) => reserveForm switch
    {
        0 => $"{Names(statement.By)} {Verb("reserverar", "reserverade")} sig mot beslutet till förmån för eget förslag.",
        1 => $"Mot beslutet {Verb("reserverar", "reserverade")} sig {Names(statement.By)}.",
        2 => $"{Names(statement.By)} {Verb("reserverar", "reserverade")} sig mot beslutet.",
        _ => $"{Names(statement.By)} {Verb("lämnar", "lämnade")} följande skriftliga reservation:",
    };

    public bool ReservesInWriting => reserveForm == 3;

    public string Special(Statement statement) => $"{Names(statement.By)} {Verb("lämnar", "lämnade")} ett särskilt yttrande.";

    public string Disqualified(Disqualification who) => past
        ? $"{who.Name} ({who.Party}) deltog inte i beslutet på grund av jäv."
        : dice.Pick($"{who.Name} ({who.Party}) anmäler jäv och deltar inte i handläggningen av ärendet.", $"{who.Name} ({who.Party}) deltar inte i beslutet på grund av jäv.");

    public string Apart(Person who) => past ? $"{who.Name} ({who.Party}) deltog inte i beslutet." : dice.Pick($"{who.Name} ({who.Party}) deltar inte i beslutet.", $"{who.Name} ({who.Party}) avstår från att delta i beslutet.");

    /// <summary>Who voted how, option by option.</summary>
    public IEnumerable<string> Ballots(Question vote) => new[] { (VoteOption.Yes, "ja"), (VoteOption.No, "nej") }
        .Select(option => (option.Item2, vote.Named.Where(ballot => ballot.Option == option.Item1).Select(ballot => new Person(ballot.Name, ballot.Party)).ToList()))
        .Where(side => side.Item2.Count > 0)
        .Select(side => resultForm switch
        {
            < 2 => $"{Names(side.Item2)} {Verb("röstar", "röstade")} {side.Item1}.",
            < 4 => $"Följande ledamöter {Verb("röstar", "röstade")} {side.Item1}: {Names(side.Item2)}.",
            _ => $"{Capital(side.Item1)} {Verb("röstar", "röstade")}: {Names(side.Item2)}.",
        })
        .Concat(vote.Named.Any(ballot => ballot.Option == VoteOption.Abstain) ? [$"{Names(vote.Named.Where(ballot => ballot.Option == VoteOption.Abstain).Select(ballot => new Person(ballot.Name, ballot.Party)))} {Verb("avstår", "avstod")} från att rösta."] : []);
}
