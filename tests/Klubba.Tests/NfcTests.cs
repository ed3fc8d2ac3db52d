using System.Globalization;
using CsCheck;
using Xunit;

namespace Klubba.Tests;

public class NfcTests
{
    [Theory]
    [InlineData("a\u030Angstro\u0308m", "ångström")]
    [InlineData("\u212Bngstro\u0308m", "ångström")]
    [InlineData("Ande\u0301n", "Andén")]
    [InlineData("e\u0301\u0327", "\u0229\u0301")]
    [InlineData("redan rätt", "redan rätt")]
    [InlineData("\u0308 utan bokstav", "\u0308 utan bokstav")]
    [InlineData("", "")]
    public void A_letter_and_its_marks_become_one_sign(string text, string expected) => Assert.Equal(expected, Nfc.Of(text), ignoreCase: true);

    [Fact]
    public void Every_fact_of_the_Unicode_data_holds()
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "NfcFacts.txt")).Where(line => line[0] != '#'))
        {
            var sides = line.Split(" = ");
            Assert.Equal(sides[1], Codes(Nfc.Of(Signs(sides[0]))));
        }
    }

    [Fact]
    public void What_is_composed_stays_as_it_is() =>
        Gen.String[Gen.Char['\u0041', '\u036F'], 0, 12].Holds(100, text => Nfc.Of(Nfc.Of(text)) == Nfc.Of(text));

    private static string Signs(string codes) =>
        string.Concat(codes.Split(' ').Select(code => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static string Codes(string text) => string.Join(' ', text.Select(sign => ((int)sign).ToString("X4", CultureInfo.InvariantCulture)));
}
