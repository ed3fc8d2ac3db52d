namespace Klubba.Tests.Forge;

/// <summary>The words that a paper keeps to: tense, headings, how what is moved, put and voted is told.</summary>
internal class Wording(Dice dice, bool past, string body)
{
    public string Short { get; } = body.EndsWith("nämnden", StringComparison.Ordinal) && dice.Often(60) ? "nämnden" : char.ToLowerInvariant(body[0]) + body[1..];

    public virtual string Decision { get; } = dice.Pick("Beslut", "Beslut", $"{Swedish.Genitive(body)} beslut", "BESLUT", $"{Swedish.Genitive(body)} beslut".ToUpperInvariant());

    public virtual string Summary { get; } = dice.Pick("Sammanfattning", "Ärendebeskrivning", "Sammanfattning av ärendet", "Ärendet", "Bakgrund", "Beskrivning av ärendet");

    public virtual string Papers { get; } = dice.Pick("Handlingar i ärendet", "Beslutsunderlag", "Underlag", "Underlag till beslut", "Bilagor", "Handlingar");

    public virtual string Moved { get; } = Cased(dice, "Yrkanden", "Yrkande", "Förslag till beslut på sammanträdet", "Förslag under sammanträdet", "Dagens sammanträde", "Yrkanden på sammanträdet", "Behandling på sammanträdet", "Överläggning och yrkanden");

    public virtual string Put { get; } = Cased(dice, "Beslutsgång", "Propositionsordning", "Proposition", "Propositioner", "Proposition och beslut", "Ordförandens proposition");

    public virtual string Voted { get; } = Cased(dice, "Omröstning", "Votering", "Omröstningsresultat", "Omröstning begärs", "Röstresultat", "Utfall");

    public virtual string Reserved { get; } = Cased(dice, "Reservation", "Reservationer", "Reservation mot beslutet");

    public virtual string Noted { get; } = dice.Pick("Särskilt yttrande", "Särskilda yttranden", "Särskilt uttalande");

    public virtual string Sent { get; } = dice.Pick("Expedieras till", "Skickas till", "Beslutet ska skickas till", "Beslutet expedieras till", "Protokollsutdrag till");

    private readonly int moveForm = dice.Next(5);
    private readonly int putForm = dice.Next(7);
    private readonly int orderForm = dice.Next(7);
    private readonly int resultForm = dice.Next(11);
    private readonly int reserveForm = dice.Next(7);
    private readonly int noteForm = dice.Next(4);
    private readonly int awayForm = dice.Next(4);
    private readonly bool afterComma = dice.Often(15);
    private readonly string chair = dice.Pick("Ordföranden", "Ordföranden", "Ordförande");
    private readonly string moves = past ? dice.Pick("yrkade", "föreslog") : dice.Pick("yrkar", "yrkar", "föreslår");

    /// <summary>A heading, sometimes in capitals.</summary>
    private static string Cased(Dice dice, params ReadOnlySpan<string> of) => dice.Pick(of) is var heading && dice.Often(12) ? heading.ToUpperInvariant() : heading;

    protected string Verb(string now, string then) => past ? then : now;

    public virtual string Deciding => $"{Capital(Short)} {Verb("beslutar", "beslutade")}";

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Names(IEnumerable<Person> people, bool? others = null) =>
        Swedish.List([.. people.Select(person => others == true ? $"{person.Name} m.fl. ({person.Party})" : $"{person.Name} ({person.Party})")]);

    public virtual string Motion(Proposal proposal)
    {
        var (who, approves) = (Names(proposal.By, proposal.AndOthers), proposal.Kind == ProposalKind.Approve);
        var what = proposal.Kind switch
        {
            ProposalKind.Approve => moveForm == 1 ? $"att {Short} beslutar enligt förvaltningens förslag" : "bifall till förvaltningens förslag",
            ProposalKind.Reject => moveForm == 2 ? "att förslaget avslås" : "avslag på förvaltningens förslag",
            ProposalKind.ReferBack => putForm % 2 == 0 ? "att ärendet återremitteras för ny beräkning" : "återremiss av ärendet",
            _ => "följande tillägg: Förvaltningen ska redovisa resultatet före årets slut",
        };
        if (moveForm == 3 && proposal.Kind is ProposalKind.Approve or ProposalKind.Reject) return $"{Capital(what)} {Verb("yrkas", "yrkades")} av {who}.";
        if (moveForm == 4 && approves) return $"{who} {Verb("ställer", "ställde")} sig bakom förvaltningens förslag.";
        return afterComma && proposal.By.Count == 1 && proposal.AndOthers is null && what.StartsWith(approves ? "bifall" : "avslag", StringComparison.Ordinal)
            ? $"{proposal.By[0].Name}, {proposal.By[0].Party!.ToLowerInvariant()}: {Capital(what)}."
            : $"{who} {moves} {what}.";
    }

    /// <summary>What the chair put and found.</summary>
    public virtual string Finding(Question question)
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
                4 => $"{chair} {Verb("konstaterar", "konstaterade")} att det finns två förslag, bifall och avslag, och {finds} att {Short} {Verb("beslutar", "beslutade")} enligt förvaltningens förslag.",
                5 => $"Efter propositioner på yrkandena {finds} {chair.ToLowerInvariant()} att {Short} {Verb("beslutar", "beslutade")} enligt förvaltningens förslag.",
                _ => $"{chair} {puts} yrkandet om bifall mot yrkandet om avslag och {finds} att {Short} {Verb("beslutar", "beslutade")} bifalla förvaltningens förslag.",
            },
        };
    }

    public virtual string Demand => past ? "Omröstning begärdes och verkställdes." : dice.Pick("Omröstning begärs och genomförs.", "Votering begärs.", "Omröstning begärs.");

    /// <summary>What yes and no mean, a line each or in one sentence.</summary>
    public virtual IEnumerable<string> Order(Question vote) => orderForm switch
    {
        0 => [$"Ja-röst för {vote.YesMeans}", $"Nej-röst för {vote.NoMeans}"],
        1 => [$"Ja-röst innebär {vote.YesMeans} och nej-röst innebär {vote.NoMeans}."],
        2 => [$"JA: {vote.YesMeans}", $"NEJ: {vote.NoMeans}"],
        3 => [$"Ja = {vote.YesMeans}", $"Nej = {vote.NoMeans}"],
        4 => [$"Ja-röst innebär {vote.YesMeans}.", $"Nej-röst innebär {vote.NoMeans}."],
        5 => [$"Den som röstar för {vote.YesMeans} röstar ja.", $"Den som röstar för {vote.NoMeans} röstar nej."],
        _ => [$"{Capital(Short)} {Verb("godkänner", "godkände")} följande propositionsordning:", $"Ja-röst: {vote.YesMeans}.", $"Nej-röst: {vote.NoMeans}."],
    };

    public virtual IEnumerable<string> Result(Question vote)
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
            5 => [$"Ja-röster: {vote.Yes}", $"Nej-röster: {vote.No}", .. vote.Abstain is { } n ? new[] { $"Avstår: {n}" } : []],
            6 => [$"Utfall: {vote.Yes} ja och {vote.No} nej{(vote.Abstain is { } n ? $" samt {n} som {Verb("avstår", "avstod")}" : "")}."],
            7 => [$"{Wording.Capital(Short)} {Verb("beslutar", "beslutade")} med {vote.Yes} ja-röster mot {vote.No} nej-röster{(vote.Abstain is { } n ? $", medan {n} {Verb("avstår", "avstod")}," : "")} enligt förvaltningens förslag."],
            8 => [$"Resultat: Ja {vote.Yes}, Nej {vote.No}{(vote.Abstain is { } n ? $", Avstår {n}" : "")}"],
            9 => [$"{vote.Yes} ledamöter {Verb("röstar", "röstade")} ja och {vote.No} {Verb("röstar", "röstade")} nej. {abstain}".TrimEnd()],
            _ => [$"Efter votering {vote.Yes}–{vote.No} {decides}. {abstain}".TrimEnd()],
        };
    }

    public virtual string Reservation(Statement statement) => reserveForm switch
    {
        0 => $"{Names(statement.By)} {Verb("reserverar", "reserverade")} sig mot beslutet till förmån för eget förslag.",
        1 => $"Mot beslutet {Verb("reserverar", "reserverade")} sig {Names(statement.By)}.",
        2 => $"{Names(statement.By)} {Verb("reserverar", "reserverade")} sig mot beslutet.",
        3 => $"{Names(statement.By)} {Verb("reserverar", "reserverade")} sig {Verb("skriftligt", "skriftligen")} mot beslutet.",
        4 => $"Reservation {Verb("anmäls", "anmäldes")} av {Names(statement.By)}.",
        5 => $"{Names(statement.By)} {Verb("anmäler", "anmälde")} reservation mot beslutet.",
        _ => $"{Names(statement.By)} {Verb("lämnar", "lämnade")} följande skriftliga reservation:",
    };

    public virtual bool ReservesInWriting => reserveForm == 6;

    public virtual string Special(Statement statement) => noteForm switch
    {
        0 => $"{Names(statement.By)} {Verb("lämnar", "lämnade")} ett särskilt yttrande.",
        1 => $"{Names(statement.By)} {Verb("anmäler", "anmälde")} ett särskilt yttrande.",
        2 => $"{Names(statement.By)} {Verb("lämnar", "lämnade")} en protokollsanteckning.",
        _ => $"Särskilt yttrande {Verb("lämnas", "lämnades")} av {Names(statement.By)}.",
    };

    public virtual string Disqualified(Disqualification who)
    {
        var name = $"{who.Name} ({who.Party})";
        return awayForm switch
        {
            0 => $"{name} {Verb("deltar", "deltog")} inte i beslutet på grund av jäv.",
            1 => $"{name} {Verb("anmäler", "anmälde")} jäv och {Verb("deltar", "deltog")} inte i handläggningen av ärendet.",
            2 => $"{name} {Verb("anmäler", "anmälde")} jäv och {Verb("lämnar", "lämnade")} sammanträdesrummet.",
            _ => $"På grund av jäv {Verb("deltar", "deltog")} {name} inte i handläggningen av ärendet.",
        };
    }

    public virtual string Apart(Person who)
    {
        var name = $"{who.Name} ({who.Party})";
        return awayForm switch
        {
            0 => $"{name} {Verb("deltar", "deltog")} inte i beslutet.",
            1 => $"{name} {Verb("avstår", "avstod")} från att delta i beslutet.",
            2 => $"{name} {Verb("anmäler", "anmälde")} att {(who.Name.Length % 2 == 0 ? "han" : "hon")} inte {Verb("deltar", "deltog")} i beslutet.",
            _ => $"I beslutet {Verb("deltar", "deltog")} inte {name}.",
        };
    }

    /// <summary>Who voted how, option by option.</summary>
    public virtual IEnumerable<string> Ballots(Question vote) => new[] { (VoteOption.Yes, "ja"), (VoteOption.No, "nej") }
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
