namespace Klubba.Tests.Forge;

/// <summary>Headings and sentences that no surveyed paper has: written before the reader was tried on them.</summary>
internal sealed class OtherWording(Dice dice, bool past, string body) : Wording(dice, past, body)
{
    private readonly int form = dice.Next(4);
    private readonly string body = body;

    public override string Decision { get; } = dice.Pick($"{Swedish.Genitive(body)} avgörande", "Beslut fattas", "Fattat beslut", "Beslutsformulering", "Så beslutades");

    public override string Summary { get; } = dice.Pick("Ärendet i sammandrag", "Kort om ärendet", "Vad ärendet gäller", "Ärendets innehåll");

    public override string Papers { get; } = dice.Pick("Underlagsmaterial", "Handlingar som ligger till grund", "Skrivelser", "Utsända handlingar");

    public override string Moved { get; } = dice.Pick("Framförda yrkanden", "Yrkanden från ledamöterna", "Ledamöternas förslag", "Yrkanden i ärendet");

    public override string Put { get; } = dice.Pick("Beslutets gång", "Ställande av proposition", "Gång vid beslut", "Avgörande");

    public override string Voted { get; } = dice.Pick("Genomförd omröstning", "Rösträkning", "Röstning", "Voteringens utfall");

    public override string Reserved { get; } = dice.Pick("Anmälda reservationer", "Avvikande mening", "Reservation mot beslut");

    public override string Noted { get; } = dice.Pick("Yttranden till protokollet", "Antecknat till protokollet", "Lämnat särskilt yttrande");

    public override string Sent { get; } = dice.Pick("Underrättelse om beslutet", "Kopia av beslutet till", "Beslutet lämnas till", "Sänds till");

    public override string Motion(Proposal proposal)
    {
        var who = Names(proposal.By, proposal.AndOthers);
        var what = proposal.Kind switch
        {
            ProposalKind.Approve => form % 2 == 0 ? "bifall till det liggande förslaget" : "att nämnden ska gå på förvaltningens linje och bifalla förslaget",
            ProposalKind.Reject => form % 2 == 0 ? "avslag på det liggande förslaget" : "att förslaget ska avslås i sin helhet",
            ProposalKind.ReferBack => form % 2 == 0 ? "återremiss till förvaltningen för komplettering" : "att ärendet ska gå tillbaka på återremiss",
            _ => "som tillägg att förvaltningen redovisar utfallet i december",
        };
        return form switch
        {
            0 => $"{who} {Verb("begär", "begärde")} {what}.",
            1 => $"{who} {Verb("hemställer", "hemställde")} {what}.",
            2 => $"Yrkande om {what} {Verb("framställs", "framställdes")} av {who}.",
            _ => $"Av {who} {Verb("yrkas", "yrkades")} {what}.",
        };
    }

    public override string Finding(Question question)
    {
        var outcome = question.Subject switch
        {
            Subject.Procedural => "att ärendet skall avgöras vid dagens sammanträde",
            Subject.Addition => $"att {Short} {Verb("säger", "sade")} nej till tillägget",
            _ => $"att {Short} {Verb("antar", "antog")} det liggande förslaget",
        };
        return form switch
        {
            0 => $"Sedan överläggningen förklarats avslutad {Verb("tar", "tog")} ordföranden upp yrkandena till avgörande och {Verb("förklarar", "förklarade")} sig anse {outcome}.",
            1 => $"Yrkandena {Verb("ställs", "ställdes")} under proposition, varvid ordföranden {Verb("finner", "fann")} {outcome}.",
            2 => $"På ordförandens fråga {Verb("svarar", "svarade")} {Short} med övervägande ja, och ordföranden {Verb("konstaterar", "konstaterade")} {outcome}.",
            _ => $"Ordföranden {Verb("frågar", "frågade")} vilket av yrkandena som {Verb("vinner", "vann")} gehör och {Verb("bedömer", "bedömde")} {outcome}.",
        };
    }

    public override string Demand => Verb("Rösträkning begärs.", "Rösträkning begärdes.");

    public override IEnumerable<string> Order(Question vote) => form switch
    {
        0 => [$"De som stöder {vote.YesMeans} röstar ja.", $"De som stöder {vote.NoMeans} röstar nej."],
        1 => [$"Ja-röst avser {vote.YesMeans}.", $"Nej-röst avser {vote.NoMeans}."],
        2 => [$"Ja: {vote.YesMeans}. Nej: {vote.NoMeans}."],
        _ => [$"Ja-röst lämnas för {vote.YesMeans} och nej-röst för {vote.NoMeans}."],
    };

    public override IEnumerable<string> Result(Question vote) => form switch
    {
        0 => [$"Rösträkningen {Verb("visar", "visade")} {vote.Yes} ja och {vote.No} nej{(vote.Abstain is { } n ? $"; {n} {Verb("avstår", "avstod")}" : "")}."],
        1 => [$"Antal ja-röster: {vote.Yes}. Antal nej-röster: {vote.No}.{(vote.Abstain is { } n ? $" Antal som avstår: {n}." : "")}"],
        2 => [$"{vote.Yes} ledamöter {Verb("svarar", "svarade")} ja, {vote.No} {Verb("svarar", "svarade")} nej{(vote.Abstain is { } n ? $" och {n} {Verb("lägger", "lade")} ned sin röst" : "")}."],
        _ => [$"Utgången {Verb("blir", "blev")} {vote.Yes} ja-röster, {vote.No} nej-röster{(vote.Abstain is { } n ? $" och {n} nedlagd röst" : "")}."],
    };

    public override string Reservation(Statement statement) => form switch
    {
        0 => $"{Names(statement.By)} {Verb("har", "hade")} avvikande mening och reserverar sig.",
        1 => $"Till förmån för eget yrkande {Verb("reserverar", "reserverade")} sig {Names(statement.By)}.",
        2 => $"{Names(statement.By)} {Verb("låter", "lät")} anteckna sin reservation.",
        _ => $"Reservation mot beslutet {Verb("lämnas", "lämnades")} av {Names(statement.By)}.",
    };

    public override bool ReservesInWriting => false;

    public override string Special(Statement statement) => form switch
    {
        0 => $"{Names(statement.By)} {Verb("fogar", "fogade")} ett särskilt yttrande till protokollet.",
        1 => $"Ett särskilt yttrande {Verb("avges", "avgavs")} av {Names(statement.By)}.",
        2 => $"{Names(statement.By)} {Verb("får", "fick")} följande antecknat: Vi följer frågan.",
        _ => $"Till protokollet {Verb("lämnar", "lämnade")} {Names(statement.By)} ett särskilt yttrande.",
    };

    public override string Disqualified(Disqualification who) => form % 2 == 0
        ? $"{who.Name} ({who.Party}) {Verb("är", "var")} jävig och {Verb("lämnar", "lämnade")} salen under ärendet."
        : $"Jäv {Verb("anmäls", "anmäldes")} av {who.Name} ({who.Party}), som inte {Verb("deltar", "deltog")} i beredningen eller beslutet.";

    public override string Apart(Person who) => form % 2 == 0
        ? $"{who.Name} ({who.Party}) {Verb("väljer", "valde")} att inte delta i beslutet."
        : $"{Swedish.Genitive(body)} ledamot {who.Name} ({who.Party}) {Verb("lämnar", "lämnade")} sitt deltagande i beslutet.";

    public override IEnumerable<string> Ballots(Question vote) => new[] { (VoteOption.Yes, "Ja"), (VoteOption.No, "Nej"), (VoteOption.Abstain, "Avstår") }
        .Select(option => (option.Item2, vote.Named.Where(ballot => ballot.Option == option.Item1).Select(ballot => new Person(ballot.Name, ballot.Party)).ToList()))
        .Where(side => side.Item2.Count > 0)
        .Select(side => $"{side.Item1} ({side.Item2.Count}): {Names(side.Item2)}");
}
