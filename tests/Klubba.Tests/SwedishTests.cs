using Xunit;

namespace Klubba.Tests;

public class SwedishTests
{
    [Fact]
    public void Days_and_times_as_they_are_written_in_minutes()
    {
        var day = new DateOnly(2026, 3, 12);
        Assert.Equal("12 mars 2026", Swedish.Day(day));
        Assert.Equal("torsdagen den 12 mars 2026", Swedish.LongDay(day));
        Assert.Equal("2026-03-12", Swedish.Iso(day));
        Assert.Equal("kl.\u00A018.00–19.45", Swedish.Between(new(18, 0), new(19, 45)));
        Assert.Equal("kl.\u00A009.05", Swedish.At(new(9, 5)));
    }

    [Theory]
    [InlineData("12345.6", "12\u00A0345,6")]
    [InlineData("-1234567", "\u22121\u00A0234\u00A0567")]
    [InlineData("3.0", "3,0")]
    [InlineData("999", "999")]
    [InlineData("1000", "1\u00A0000")]
    [InlineData("0", "0")]
    [InlineData("-0.5", "\u22120,5")]
    public void Numbers(string number, string expected) =>
        Assert.Equal(expected, Swedish.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_amount_and_its_unit_stand_together() => Assert.Equal("35,3\u00A0mnkr", Swedish.Amount(35.3m, "mnkr"));

    [Theory]
    [InlineData(0, "noll", "noll")]
    [InlineData(1, "en", "ett")]
    [InlineData(2, "två", "två")]
    [InlineData(12, "tolv", "tolv")]
    [InlineData(13, "13", "13")]
    [InlineData(-1, "\u22121", "\u22121")]
    public void Numerals_are_words_up_to_twelve(int number, string expected, string neuter)
    {
        Assert.Equal(expected, Swedish.Numeral(number));
        Assert.Equal(neuter, Swedish.Numeral(number, neuter: true));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("4", "§_4")]
    [InlineData("4 5", "§§_4 och 5")]
    [InlineData("4 5 6 7", "§§_4–7")]
    [InlineData("4 6 8 9 10", "§§_4, 6 och 8–10")]
    [InlineData("9 10 11 12", "§§_9–12")]
    [InlineData("63/20 64/20 65/20", "§§_63/20–65/20")]
    [InlineData("63/20 64/21", "§§_63/20 och 64/21")]
    [InlineData("5X 6 7", "§§_5X, 6 och 7")]
    [InlineData("7 6 5", "§§_7, 6 och 5")]
    [InlineData("99999999999 100000000000", "§§_99999999999 och 100000000000")]
    public void Paragraphs(string numbers, string expected) =>
        Assert.Equal(expected.Replace('_', Swedish.NoBreak), Swedish.Paragraphs(numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_number_with_a_letter_stands_alone() =>
        Assert.Equal("§§ 5 X, 6 och 7 A".Replace("§§ ", "§§\u00A0", StringComparison.Ordinal), Swedish.Paragraphs(["5 X", "6", "7 A"]));

    [Fact]
    public void Lists_quotes_and_genitives()
    {
        Assert.Equal("A, B och C", Swedish.List(["A", "B", "C"]));
        Assert.Equal("A", Swedish.List(["A"]));
        Assert.Equal("", Swedish.List([]));
        Assert.Equal("”citat”", Swedish.Quote("citat"));
        Assert.Equal("Kulturnämndens", Swedish.Genitive("Kulturnämnden"));
        Assert.Equal("Lars", Swedish.Genitive("Lars"));
        Assert.Equal("Ärendet", Swedish.Capital("ärendet"));
    }

    [Theory]
    [InlineData("Kulturnämnden", "nämnden")]
    [InlineData("Ekeby-Norrby stadsdelsnämnd", "nämnden")]
    [InlineData("Nämnden för kultur och fritid", "nämnden")]
    [InlineData("Kommunstyrelsen", "kommunstyrelsen")]
    [InlineData("Ekeby kommunstyrelse", "kommunstyrelsen")]
    [InlineData("Kommunfullmäktige", "kommunfullmäktige")]
    [InlineData("Kommunstyrelsens arbetsutskott", "arbetsutskottet")]
    [InlineData("Socialutskottet", "socialutskottet")]
    [InlineData("Ekeby räddning", "organet")]
    public void What_a_body_calls_itself(string name, string expected) => Assert.Equal(expected, Swedish.Body(name));

    [Fact]
    public void Where_the_name_does_not_tell_the_kind_does() =>
        Assert.Equal("fullmäktige nämnden styrelsen utskottet", string.Join(' ', new[] { BodyKind.Assembly, BodyKind.Board, BodyKind.Executive, BodyKind.Committee }.Select(kind => Swedish.Body("Ekeby räddning", kind))));

    [Fact]
    public void Words_in_Swedish_order()
    {
        string[] sorted = ["abc", "Anden", "andra", "e", "é", "ek ström", "ek-svan", "ekdal", "muller", "Müller", "vall", "Wall", "Östen"];
        Assert.Equal(["abc", "Anden", "andra", "e", "é", "ek ström", "ek-svan", "ekdal", "muller", "Müller", "vall", "Wall", "Östen"], sorted.Reverse().Order(SwedishOrder.Words));
        string[] vowels = ["zon", "ål", "ärt", "Ærø", "öra", "øre"];
        Assert.Equal(vowels, vowels.Reverse().Order(SwedishOrder.Words));
        Assert.Equal(["va", "vz", "wa"], new[] { "wa", "vz", "va" }.Order(SwedishOrder.Words));
    }

    [Fact]
    public void A_letter_and_its_mark_sort_as_one_sign() =>
        Assert.Equal(["Zorn", "A\u030Aberg", "Ärlig"], new[] { "Ärlig", "A\u030Aberg", "Zorn" }.Order(SwedishOrder.Words));

    [Fact]
    public void Names_by_family_name() =>
        Assert.Equal(
            ["Disa Ek", "Anna Lund", "Bo Lund", "Carl von Vik", "Bo Wik", "Anna Åberg"],
            new[] { "Anna Åberg", "Bo Wik", "Bo Lund", "Anna Lund", "Carl von Vik", "Disa Ek" }.Order(SwedishOrder.Names));

    [Fact]
    public void The_order_is_total()
    {
        string?[] words = [null, "", "a", "A", "á", "Á", "å", "ü", "y", "1", "-", " ", "\u0301", "😀", "a b", "a-b", "ab"];
        foreach (var x in words)
        {
            foreach (var y in words)
            {
                Assert.Equal(Math.Sign(SwedishOrder.Words.Compare(x, y)), -Math.Sign(SwedishOrder.Words.Compare(y, x)));
                Assert.Equal(x == y, SwedishOrder.Words.Compare(x, y) == 0);
                foreach (var z in words.Where(z => SwedishOrder.Words.Compare(x, y) <= 0 && SwedishOrder.Words.Compare(y, z) <= 0))
                    Assert.True(SwedishOrder.Words.Compare(x, z) <= 0, $"{x} {y} {z}");
            }
        }
    }
}
