using Klubba.Formats;

namespace Klubba.Documents.Tests;

/// <summary>Invented papers of the invented Ekeby kommun.</summary>
internal static class Papers
{
    private const string Long =
        "Förvaltningen redovisar hur öppethållandet har prövats under hösten. Besöken på söndagar var i genomsnitt fler än på lördagar, och "
        + "mer än hälften av besökarna kom från orter utanför tätorten. Kostnaden ryms inom nämndens ram för 2026 om inköpen av tidskrifter "
        + "förs över till länets gemensamma avtal. Personalen har hörts och ställer sig bakom försöket på villkor att schemat läggs åtta veckor i förväg.";

    public static Paper OnePage { get; } = Of([
        new Heading(1, "Kulturnämnden\ntorsdagen den 12\u00A0mars 2026"),
        new Paragraph("Nämnden beslutar att öppna biblioteket på söndagar."),
    ]);

    public static Paper Minutes { get; } = MinutesOf(9);

    public static Paper HundredPages { get; } = MinutesOf(100);

    /// <summary>One of each kind of block on one page.</summary>
    public static Paper Small { get; } = Of([
        new Heading(1, "Kulturnämnden"),
        new Contents([new("§ 1", "Öppet hus", "dbsect_1", "omedelbart justerad")]),
        new Heading(2, "Öppet hus", "dbsect_1", "§ 1", "KUN 2026/00001"),
        new Heading(3, "Beslut"),
        new ListBlock(Numbered: true, [new("Nämnden håller öppet hus.")]),
        new Paragraph("Ordet " + string.Concat(Enumerable.Repeat("kommunalförbundsordförande", 4)) + " och tecknet 中."),
        new TableBlock("Röster", [new("Parti"), new("Ja", Figures: true)], [new(["S", "3"]), new(["M", "2"])]),
        new Voice("Eva Sjö (SD)", ["Jag reserverar mig."]),
    ]);

    public static Paper Empty { get; } = Of([]);

    public static Paper Draft { get; } = Minutes with { Mark = "Utkast" };

    public static Paper Rendering { get; } = Of([
        new Heading(1, "Byggnadsnämnden\nden 3 maj 1994"),
        new Heading(2, "Bygglov för båthus", "dbsect_12", "§ 12", "Dnr 94/112"),
        new Paragraph("Nämnden beslutar"),
        new Paragraph("att bevilja bygglov för båthus å fastigheten Ekeby 4:12 (?)", Tone.Doubtful),
        new Heading(2, "Ej tolkad text"),
        new Paragraph("sid 2: |||  ~~ 14\uF0B7 underskrift oläslig", Tone.Doubtful),
    ]) with
    {
        Mark = "Återgivning av bn-1994-05-03.pdf, sha-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08; originalet gäller",
    };

    /// <summary>What is hard to print: rare signs, words wider than the page, wide tables, empty cells, long voices.</summary>
    public static Paper Hard { get; } = Of([
        new Heading(1, "Svåra tecken och stora tabeller"),
        new Heading(2, "Namn", "dbsect_1", "§ 1"),
        new Paragraph("Åsa Öberg, Zoë Müller, Łukasz Żółć, Đorđe Čović, Ŋállá Máhtte, Θεόδωρος, Владимир, José\u2011María, שלום, 中村, x\u030C, \uF0B7 punkt, 😀."),
        new Heading(2, "Ord", "dbsect_2", "§ 63/20", "KUN 2026/00017"),
        new Paragraph("Ordet " + string.Concat(Enumerable.Repeat("kommunalförbundsordförande", 6)) + " är längre än raden."),
        new Heading(2, "Ett mycket långt namn på ett ärende som inte får plats på en enda rad utan måste fortsätta på nästa", "dbsect_3", "§ 104 X"),
        Wide(11, 12),
        new TableBlock("Långa celler", [new("Fråga"), new("Svar"), new("Belopp, tkr", Figures: true)],
            [new(["Varför?", Long + " " + Long, "1\u00A0250"]), new(["", "", "\u2212300"]), new(["Summa", "", "950"], Sum: true)]),
        new Voice("Reservation av Åsa Öberg (V) och Per Ek (S)", [.. Enumerable.Repeat(Long, 16)], "dbsect_3__r1"),
    ]) with
    { Initials = true, Foot = "3f9a c1d2 77e0" };

    public static Paper Named(string name) => (Paper)typeof(Papers).GetProperty(name)!.GetValue(null)!;

    private static TableBlock Wide(int columns, int rows) => new(
        "Nämndens ekonomi månad för månad, tusental kronor",
        [new("Verksamhet"), .. Enumerable.Range(1, columns).Select(month => new Column($"Mån {month}", Figures: true))],
        [.. Enumerable.Range(1, rows).Select(row => new TableRow(
            [$"Verksamhet {row} med namn", .. Enumerable.Range(1, columns).Select(month => $"{row * month * 37 % 9}\u00A0{row * month * 7919 % 1000:000}")]))]);

    private static Paper Of(Values<Block> blocks) => new()
    {
        Kind = "Protokoll",
        Title = "Kulturnämndens protokoll 2026-03-12",
        Body = "Kulturnämnden",
        Day = "2026-03-12",
        Blocks = blocks,
    };

    private static Paper MinutesOf(int items) => Of([.. First(items), .. Enumerable.Range(1, items).SelectMany(Item)]) with { Foot = "3f9a c1d2 77e0" };

    private static IEnumerable<Block> First(int items) =>
    [
        new Heading(1, "Kulturnämnden\ntorsdagen den 12\u00A0mars 2026"),
        new Facts([
            new("Tid och plats", ["Ekebysalen, kommunhuset, kl.\u00A018.00–19.45, ajournering kl.\u00A019.14–19.40"]),
            new("Ledamöter", ["Anna Ek (S), ordförande", "Bo Lind (C), vice ordförande", "Cecilia Berg (M)", "David Ström (V), §§\u00A01–6", "Eva Sjö (SD)"]),
            new("Tjänstgörande ersättare", ["Filip Ås (S), för Gun Ål (S)"]),
            new("Ej tjänstgörande ersättare", ["Hanna Näs (C)", "Ivar Ö (L)"]),
            new("Övriga", ["Jenny Dal, förvaltningschef", "Karl Mo, sekreterare"]),
            new("Justerare", ["Cecilia Berg (M)"]),
            new("Paragrafer", [$"§§\u00A01–{items}"]),
        ]),
        new Heading(2, "Underskrifter"),
        new Signatures([new("Sekreterare", "Karl Mo"), new("Ordförande", "Anna Ek"),
            new("Justerare", "Cecilia Berg", "Digitalt justerat av Cecilia Berg 2026-03-17 kl.\u00A009.12")]),
        new Heading(2, "Ärenden"),
        new Contents([.. Enumerable.Range(1, items).Select(i => new ContentsLine($"§ {i}", Title(i), $"dbsect_{i}", i % 5 == 0 ? "omedelbart justerad" : null))]),
    ];

    private static string Title(int item) => (item % 4) switch
    {
        0 => "Val av justerare",
        1 => "Söndagsöppet bibliotek i Ekeby centrum och i Norrby",
        2 => "Ekonomisk uppföljning efter februari",
        _ => "Svar på motion om fritt lån av instrument vid kulturskolan för alla barn mellan sju och femton år i hela kommunen",
    };

    private static IEnumerable<Block> Item(int i) =>
    [
        new Heading(2, Title(i), $"dbsect_{i}", $"§ {i}", $"KUN 2026/{i:00000}"),
        new Heading(3, "Beslut"),
        new ListBlock(Numbered: true, [
            new("Biblioteket i Ekeby centrum håller öppet söndagar kl.\u00A012.00–16.00 från och med den 1\u00A0april 2026.", $"dbsect_{i}__resolutions_1__list_1__item_1"),
            new("Kostnaden, 350\u00A0000\u00A0kronor, tas ur nämndens ram.", $"dbsect_{i}__resolutions_1__list_1__item_2"),
            new("Förvaltningen får i uppdrag att redovisa utfallet senast i november 2026.", $"dbsect_{i}__resolutions_1__list_1__item_3"),
        ]),
        new Heading(3, "Sammanfattning"),
        new Paragraph(Long),
        .. i % 4 == 3 ? (Block[])[new Paragraph(Long)] : [],
        new Heading(3, "Yrkanden"),
        new ListBlock(Numbered: false, [new("Anna Ek (S) yrkar bifall till förvaltningens förslag."), new("Eva Sjö (SD) yrkar avslag.")]),
        new Heading(3, "Propositionsordning"),
        new Paragraph("Ordföranden ställer förslagen mot varandra och finner att nämnden bifaller förvaltningens förslag. Omröstning begärs. Ja för "
            + "förvaltningens förslag, nej för Eva Sjös förslag om avslag."),
        .. i % 3 == 1 ? (Block[])[Vote(), Attendance()] : [],
        .. i % 4 == 2 ? (Block[])[Budget()] : [],
        .. i % 3 == 2 ? (Block[])[new Heading(3, "Reservation"), new Voice("Eva Sjö (SD)", ["Jag reserverar mig mot beslutet.", Long], $"dbsect_{i}__reservation_1")] : [],
        new Heading(3, "Expedieras"),
        new Paragraph("Kultur- och fritidsförvaltningen, ekonomiavdelningen", Tone.Note),
    ];

    private static TableBlock Vote() => new("Omröstning: 6 ja, 2 nej, 1 avstår",
        [new("Parti"), new("Ja", true), new("Nej", true), new("Avstår", true)],
        [new(["Socialdemokraterna", "3", "", ""]), new(["Moderaterna", "2", "", "1"]), new(["Sverigedemokraterna", "", "2", ""]),
         new(["Vänsterpartiet", "1", "", ""]), new(["Summa", "6", "2", "1"], Sum: true)]);

    private static TableBlock Attendance() => new("Så röstade ledamöterna",
        [new("Namn"), new("Parti"), new("Uppdrag"), new("Tjänstgör för"), new("Röst")],
        [new(["Anna Ek", "S", "Ordförande", "", "Ja"]), new(["Bo Lind", "C", "Vice ordförande", "", "Ja"]), new(["Cecilia Berg", "M", "Ledamot", "", "Ja"]),
         new(["Filip Ås", "S", "Ersättare", "Gun Ål (S)", "Ja"]), new(["Eva Sjö", "SD", "Ledamot", "", "Nej"])]);

    private static TableBlock Budget() => new("Drift, tusental kronor",
        [new("Verksamhet"), new("Budget", true), new("Utfall", true), new("Prognos", true), new("Avvikelse", true)],
        [new(["Bibliotek", "12\u00A0400", "2\u00A0110", "12\u00A0550", "\u2212150"]), new(["Kulturskola", "9\u00A0870", "1\u00A0604", "9\u00A0800", "70"]),
         new(["Konsthall", "3\u00A0015", "498", "3\u00A0015", "0"]), new(["Summa", "25\u00A0285", "4\u00A0212", "25\u00A0365", "\u221280"], Sum: true)]);
}
