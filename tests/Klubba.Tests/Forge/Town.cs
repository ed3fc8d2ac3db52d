namespace Klubba.Tests.Forge;

/// <summary>An invented municipality: whose people, bodies, rooms and matters the papers are about.</summary>
internal static class Town
{
    private static readonly string[] Given =
    [
        "Anna", "Bo", "Cecilia", "David", "Eva", "Frans", "Gunvor", "Håkan", "Ivar", "Karin", "Lars-Erik", "Maria", "Nils", "Olof", "Per-Anders", "Rut", "Sven", "Tove", "Ulla-Britt",
        "Viktor", "Åsa", "Örjan", "Elsa", "Gösta", "Henrik", "Inga-Lill", "Josef", "Leila", "Mehmet", "Petra", "Samira", "Torsten", "Yngve", "Ann Charlotte", "Karl Johan",
    ];

    private static readonly string[] Family =
    [
        "Ahlinder", "Bergfalk", "Cedermark", "Dahlqvist", "Ekbom", "Forsnäs", "Granhed", "Hallonberg", "Idström", "Junehag", "Kvarnlund", "Lindegren", "Mossberg", "Norrhult", "Oxelgren",
        "Palmkvist", "Rönnholm", "Säfvestad", "Tornberg", "Uggelberg", "Vallmo", "Wikdahl", "Åkerhjelm", "Älvsund", "Öbrink", "von Hasselrot", "af Tjäder", "Haddad Lindh", "Kaya", "El Amrani",
    ];

    private static readonly string[] Letters = ["S", "S", "S", "M", "M", "C", "L", "KD", "V", "MP", "SD", "SD"];

    public static readonly (string Infinitive, string Passive)[] Deeds =
    [
        ("godkänna redovisningen och överlämna den till kommunfullmäktige", "Redovisningen godkänns och överlämnas till kommunfullmäktige."),
        ("anta riktlinjerna för föreningsbidrag", "Riktlinjerna för föreningsbidrag antas."),
        ("avslå ansökan om tillfälligt bygglov på fastigheten Kvarnen 3", "Ansökan om tillfälligt bygglov på fastigheten Kvarnen 3 avslås."),
        ("bevilja Ekeby Gymnastikförening ett bidrag om 45 000 kronor", "Ekeby Gymnastikförening beviljas ett bidrag om 45 000 kronor."),
        ("ge förvaltningen i uppdrag att återkomma med en tidplan senast i oktober", "Förvaltningen får i uppdrag att återkomma med en tidplan senast i oktober."),
        ("fastställa internkontrollplanen för nästa år", "Internkontrollplanen för nästa år fastställs."),
        ("anse motionen besvarad med hänvisning till pågående arbete", "Motionen anses besvarad med hänvisning till pågående arbete."),
        ("tillstyrka förslaget till ny taxa för båtplatser", "Förslaget till ny taxa för båtplatser tillstyrks."),
        ("lägga rapporten till handlingarna", "Rapporten läggs till handlingarna."),
        ("utse kanslichefen till dataskyddssamordnare", "Kanslichefen utses till dataskyddssamordnare."),
        ("upphäva sitt tidigare beslut om sommaröppet på badet", "Det tidigare beslutet om sommaröppet på badet upphävs."),
        ("finansiera upprustningen inom ram", "Upprustningen finansieras inom ram."),
    ];

    public static readonly string[] Titles =
    [
        "Delårsrapport per augusti", "Ansökan om bidrag till Ekeby Gymnastikförening", "Svar på motion om belysning längs Kvarnvägen", "Detaljplan för Kvarnen 3 med flera fastigheter i centrala Ekeby",
        "Riktlinjer för föreningsbidrag", "Taxa för båtplatser i gästhamnen", "Internkontrollplan", "Medborgarförslag om fler bänkar vid Stortorget", "Yttrande över remiss om kollektivtrafikens linjenät i länets norra delar",
        "Uppföljning av åtgärder efter granskning av överförmynderiet", "Sommaröppet på Ekebybadet", "Upphandling av skolskjuts för läsåren framöver", "Revidering av delegationsordningen", "Fastighetsköp, Ekeby 4:17",
        "Plan för laddplatser", "Ändrad organisation för kost och lokalvård",
    ];

    public static readonly string[] Notings = ["Informationen noteras till protokollet.", "Informationen läggs till handlingarna.", "Rapporten antecknas.", "Delegationsbesluten läggs till handlingarna."];

    public static readonly string[] NotedTitles = ["Information från förvaltningen", "Anmälan av delegationsbeslut", "Meddelanden", "Ekonomisk lägesrapport"];

    public static readonly string[] Prose =
    [
        "Förvaltningen har utrett frågan tillsammans med berörda verksamheter. Kostnaden beräknas till 1,2 miljoner kronor och ryms inom budgeten.",
        "Ärendet bordlades vid förra sammanträdet. Sedan dess har ett kompletterande underlag tagits fram, där två alternativ jämförs.",
        "Motionären vill att belysningen byggs ut längs hela vägen. Enligt tekniska enheten kan sträckan närmast skolan rustas upp först.",
        "Föreningen ordnar läger för barn och unga under sommarlovet. Verksamheten är öppen för alla och leds av ideella krafter.",
    ];

    public static readonly string[] Rooms = ["Stadshuset, rum 314", "Kommunhuset, sal Björken", "Sessionssalen, Rådhuset", "Ekeby folkets hus", "Medborgarhuset, Stora salen", "Lilla sessionssalen"];

    public static readonly string[] Bodies = ["Kulturnämnden", "Kommunstyrelsen", "Barn- och utbildningsnämnden", "Socialnämnden", "Samhällsbyggnadsnämnden", "Miljö- och byggnadsnämnden", "Kommunfullmäktige"];

    public static readonly string[] Offices = ["kommundirektör", "förvaltningschef", "ekonomichef", "utredare", "enhetschef", "miljöinspektör", "planarkitekt", "controller"];

    public static readonly string[] Papers = ["Tjänsteskrivelse", "Tjänsteutlåtande", "Förvaltningens skrivelse", "Remissammanställning"];

    /// <summary>Names that no two share, each with the letters of a party.</summary>
    public static List<(string Name, string Party)> People(Dice dice, int count)
    {
        var names = new HashSet<string>();
        while (names.Count < count) names.Add($"{dice.Pick<string>(Given)} {dice.Pick<string>(Family)}");
        return [.. names.Select(name => (name, dice.Pick<string>(Letters)))];
    }

    /// <summary>A case number of one of the families that towns use; the same family through a whole paper.</summary>
    public static string CaseNumber(int family, int year, int number, string unit) => (family % 12) switch
    {
        0 => $"{unit} {year}/{number}",
        1 => $"{unit}-{year}-{number:0000}",
        2 => $"{unit[..1]}{unit[1..].ToLowerInvariant()} {number}/{year}",
        3 => $"{number:0000}/{year % 100:00}",
        4 => $"{number}-{year}-1.2.1",
        5 => $"1.5.3-{number}-{year}",
        6 => $"{year}-{number}-152",
        7 => $"{year}/{unit} {number:0000} 001",
        8 => $"{number}-{year}",
        9 => $"{year}.{number:000} {unit}",
        10 => $"{unit}/{year}:{number}",
        _ => $"SLK-{year}-{number:00000}",
    };
}
