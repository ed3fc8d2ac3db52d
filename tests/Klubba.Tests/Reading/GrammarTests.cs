using Klubba.Lines;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>Tables of invented lines and sentences, one for each grammar.</summary>
public class GrammarTests
{
    [Theory]
    [InlineData("Anna Ek (S), ordförande", "Anna Ek|S|Chair|True||")]
    [InlineData("Anna Ek (S) (ordförande)", "Anna Ek|S|Chair|True||")]
    [InlineData("Bo By (M), 1:e vice ordförande", "Bo By|M|FirstViceChair|True||")]
    [InlineData("Bo By (M) Vice ordförande", "Bo By|M|ViceChair|True||")]
    [InlineData("Eva von Fors (V) ersätter Gun Hed (V)", "Eva von Fors|V|Substitute|True|Gun Hed|")]
    [InlineData("Eva Fors (V) Ersättare ersätter Gun Hed", "Eva Fors|V|Substitute|True|Gun Hed|")]
    [InlineData("Eva Fors (V), tjg ersättare för Gun Hed (V) §§ 33-40", "Eva Fors|V|Substitute|True|Gun Hed|§§ 33-40")]
    [InlineData("Eva Fors (V) §§ 3–5 ersätter Gun Hed (V)", "Eva Fors|V|Substitute|True|Gun Hed|§§ 3–5")]
    [InlineData("Eva Fors (MP) (tjänstgör för Gun Hed (MP))", "Eva Fors|MP|Substitute|True|Gun Hed|")]
    [InlineData("Eva Fors (V) tjänstgör istället för Gun Hed (V), t o m kl 18.30", "Eva Fors|V|Substitute|True|Gun Hed|t o m kl 18.30")]
    [InlineData("Ivar Juhl (M) Ersättare", "Ivar Juhl|M|Substitute|False||")]
    [InlineData("Cia Dal (C) paragraf 1-5 och 7-30", "Cia Dal|C|Member|True||paragraf 1-5 och 7-30")]
    [InlineData("Cia Dal (-) 71 - del av 80", "Cia Dal|-|Member|True||del av 80")]
    [InlineData("David Ek, S, ordförande", "David Ek|S|Chair|True||")]
    [InlineData("Vakant (M)", "")]
    public void A_row_of_members(string row, string expected) =>
        Assert.Equal(expected, string.Join(';', Attendance.Elected(row, Label.Members, null).Select(p => $"{p.Name}|{p.Party}|{p.Role}|{p.Serving}|{p.ServesFor}|{p.Extent}")));

    [Theory]
    [InlineData("Lars Mo, kommundirektör", "Lars Mo|kommundirektör|")]
    [InlineData("Lars Mo (tf enhetschef) §§ 4-5", "Lars Mo|tf enhetschef|§§ 4-5")]
    [InlineData("förvaltningschef Lars Mo", "Lars Mo|förvaltningschef|")]
    [InlineData("Lars Mo, miljöchef, Maria Nord, inspektör § 14", "Lars Mo|miljöchef|;Maria Nord|inspektör|§ 14")]
    [InlineData("Maria Nord och sekreterare Olle Palm", "Maria Nord||;Olle Palm|sekreterare|")]
    public void A_row_of_others(string row, string expected) =>
        Assert.Equal(expected, string.Join(';', Attendance.Guests(row).Select(p => $"{p.Name}|{p.Title}|{p.Extent}")));

    [Theory]
    [InlineData("§ 4", "4|")]
    [InlineData("§ 4**Tertialrapport**", "4|Tertialrapport")]
    [InlineData("§ 63/20 Budget", "63/20|Budget")]
    [InlineData("§ 5 X", "5 X|")]
    [InlineData("§ 9 a Taxor", "9 a|Taxor")]
    [InlineData("§ 4 ½ Tillägg", "4 ½|Tillägg")]
    [InlineData("Kf § 102 DNR: KS 2018/14", "102|DNR: KS 2018/14")]
    [InlineData("§12. Val", "12|Val")]
    [InlineData("§§ 4–7", null)]
    [InlineData("§ 5 kommunallagen", null)]
    [InlineData("enligt § 5", null)]
    public void A_paragraph_heading(string line, string? expected) =>
        Assert.Equal(expected, ItemHeading.Of(line) is { } heading ? $"{heading.Number}|{heading.Rest}" : null);

    [Theory]
    [InlineData("EK 2017/347")]
    [InlineData("KS-2015/112")]
    [InlineData("KU.2017.3")]
    [InlineData("IFN 2018/00256-1.6.1")]
    [InlineData("KSN-2015-1158")]
    [InlineData("Ks 1126/2014")]
    [InlineData("0606/18")]
    [InlineData("260-2012-2.6")]
    [InlineData("1.5.3-219-2012")]
    [InlineData("403-374/03")]
    [InlineData("013 – 430 / 05")]
    [InlineData("2006-152-307")]
    [InlineData("2018/KS 0041 001")]
    [InlineData("941-2011")]
    [InlineData("14VN5")]
    [InlineData("1.1/1675/2017")]
    [InlineData("T2012-050-05828")]
    [InlineData("2026.034 SN")]
    [InlineData("SLK-2023-00023:6")]
    [InlineData("102-274-04")]
    public void A_case_number_of_each_family(string number)
    {
        Assert.Equal(number, CaseNumbers.Whole(number));
        Assert.Equal(number, CaseNumbers.Whole("Dnr: " + number));
    }

    [Theory]
    [InlineData("2018-01-30")]
    [InlineData("Ekonomisk uppföljning 2026")]
    [InlineData("Budget 2026")]
    [InlineData("4")]
    public void What_is_no_case_number(string text) => Assert.Null(CaseNumbers.Whole(text));

    [Theory]
    [InlineData("Anna Ek m.fl. (S) och Bo By (M) föreslog att ärendet skulle återremitteras.", "ReferBack")]
    [InlineData("Ordföranden Anna Ek (S) yrkar bifall till förvaltningens förslag och avslag på övriga yrkanden.", "Approve,Reject")]
    [InlineData("Anna Ek (S) yrkar bifall till kontorets förslag och tilläggsyrkande från S den 2 maj 2024.", "Approve,Addition")]
    [InlineData("Anna Ek (S) yrkar i första hand återremiss och i andra hand avslag.", "ReferBack,Reject")]
    [InlineData("Anna Ek (S) yrkar bifall till Bo Bys tilläggsyrkande.", "Approve")]
    [InlineData("Vidare yrkar Anna Ek (S) avslag på motionen.", "Reject")]
    [InlineData("Anna Ek (S) föreslår att ärendet ska avgöras idag.", "DecideToday")]
    [InlineData("Anna Ek (S) yrkar att ärendet bordläggs.", "Postpone")]
    [InlineData("Anna Ek m.fl. (S) lade fram ett förslag och föreslog att nämnden skulle ställa sig bakom det.", "Alternative")]
    [InlineData("Anna Ek (S) föreslår att planen antas med följande ändring:", "Amendment")]
    [InlineData("Anna Ek (S) yrkar att motionen ska tillstyrkas.", "Approve")]
    [InlineData("Anna Ek, s: Motionen bifalls.", "Approve")]
    [InlineData("Ledamöterna från M och KD yrkar avslag.", "Reject")]
    [InlineData("Anna Ek (S) har i en motion föreslagit en bro.", "")]
    [InlineData("Nämnden yrkar inget.", "")]
    public void A_sentence_that_moves_something(string sentence, string kinds) => Assert.Equal(kinds, string.Join(',', Proposals.In(sentence).Select(proposal => proposal.Kind)));

    [Theory]
    [InlineData("Omröstningen utfaller med 43 Ja mot 38 Nej.", "43-38--")]
    [InlineData("Med 20 ja-röster och 26 nej-röster finner ordföranden att motionen avslås.", "20-26--")]
    [InlineData("Med 11 ja-röster mot 2 nej-röster samt 2 ledamöter som avstår bifalls förslaget.", "11-2-2-")]
    [InlineData("Vid omröstningen avges elva ja-röster och två nej-röster.", "11-2--")]
    [InlineData("Ja-röster: 7 Nej-röster: 4", "7-4--")]
    [InlineData("12 ledamöter avstår från att rösta.", "--12-")]
    [InlineData("Den 4 maj 2020 beslutades om 12 platser.", null)]
    public void The_sums_of_a_vote(string sentence, string? expected) =>
        Assert.Equal(expected, Totals.In(sentence) is { } sums ? $"{sums.Yes}-{sums.No}-{sums.Abstain}-{sums.Absent}" : null);

    [Theory]
    [InlineData("Ja-röst för bifall till förslaget.", "bifall till förslaget|")]
    [InlineData("Nej-röst för att avgöra ärendet idag.", "|avgöra ärendet idag")]
    [InlineData("Godkänd voteringsproposition: \"Ja för avslag och Nej för bifall till yrkandet.\"", "avslag|bifall till yrkandet")]
    [InlineData("Ja-röst innebär bifall till A och nej-röst innebär bifall till B.", "bifall till A|bifall till B")]
    [InlineData("Den som vill bifalla förslaget röstar ja.", "vill bifalla förslaget|")]
    public void What_yes_and_no_mean(string sentence, string expected)
    {
        var (yes, no) = Meanings.In(sentence)!.Value;
        Assert.Equal(expected, $"{yes}|{no}");
    }

    [Theory]
    [InlineData("Anna Ek (S), Bo By (M) och tjänstgörande ersättaren Cia Dal (C) röstar Ja (3).", "Anna Ek,Bo By,Cia Dal:Yes")]
    [InlineData("Nej röstar: Anna Ek (S) och Bo By (M).", "Anna Ek,Bo By:No")]
    [InlineData("Anna Ek (S) avstår från att rösta (1).", "Anna Ek:Abstain")]
    public void Votes_by_name(string sentence, string expected)
    {
        var named = VoteWords.InText(sentence)!;
        Assert.Equal(expected, $"{string.Join(',', named.Select(ballot => ballot.Name))}:{named[0].Option}");
    }

    [Theory]
    [InlineData("kl. 18:00- 19:45", "18:00-19:45")]
    [InlineData("Kl 9.00–17.15", "09:00-17:15")]
    [InlineData("klockan 13.00 till 15.20", "13:00-15:20")]
    [InlineData("kl. 18.00–21.00, ajournering kl. 19.14-19.40", "18:00-21:00,19:14-19:40")]
    public void Hours(string text, string expected) => Assert.Equal(expected, string.Join(',', Head.Ranges(text).Select(range => $"{range.From}-{range.To}")));

    [Theory]
    [InlineData("torsdagen den 12 mars 2026", "2026-03-12")]
    [InlineData("12/3 2026", "2026-03-12")]
    [InlineData("20260312", "2026-03-12")]
    [InlineData("den 31 februari 2026", null)]
    public void Days_as_written(string text, string? expected) =>
        Assert.Equal(expected, Days.First(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
