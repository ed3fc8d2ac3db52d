using CsCheck;
using Xunit;

namespace Klubba.Tests;

public class SwedishCompoundTests
{
    [Theory]
    [InlineData("kommunalförbundsordförande", "kommunal|förbunds|ordförande")]
    [InlineData("samhällsbyggnadsnämnden", "samhälls|byggnads|nämnden")]
    [InlineData("Samhällsbyggnadsförvaltningens", "Samhälls|byggnads|förvaltningens")]
    [InlineData("socialtjänstlagstiftningen", "socialtjänst|lagstiftningen")]
    [InlineData("arbetsmarknadsnämndens", "arbetsmarknads|nämndens")]
    [InlineData("delegationsordningen", "delegationsordningen")]
    [InlineData("funktionsnedsättningsersättning", "funktionsnedsättnings|ersättning")]
    [InlineData("budgetuppföljningsrapporteringen", "budget|uppföljnings|rapporteringen")]
    [InlineData("detaljplaneändringar", "detaljplane|ändringar")]
    [InlineData("tillgänglighetsanpassningarna", "tillgänglighets|anpassningarna")]
    [InlineData("Hägerstensnämnden", "Hägerstens|nämnden")]
    [InlineData("kyrkogårdsförvaltningsutredningarna", "kyrkogårds|förvaltnings|utredningarna")]
    [InlineData("KOMMUNSTYRELSENS", "KOMMUN|STYRELSENS")]
    [InlineData("minoritetsåterremiss", "minoritets|återremiss")]
    [InlineData("brottsförebyggande", "brotts|förebyggande")]
    [InlineData("konkursförvaltaren", "konkurs|förvaltaren")]
    [InlineData("kopparberedning", "kopparberedning")]
    [InlineData("styrelsen", "styrelsen")]
    [InlineData("beredningen", "beredningen")]
    [InlineData("xyzzyplugh", "xyzzyplugh")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("", "")]
    public void A_long_word_has_its_joints_where_its_parts_meet(string word, string parted) => Assert.Equal(parted, Parted(word));

    [Fact]
    public void Joints_of_any_text_stand_within_it_in_order() => Gen.String.Holds(500, text =>
    {
        var joints = SwedishCompound.Joints(text);
        Assert.Equal(joints.Order().Distinct(), joints);
        Assert.All(joints, joint => Assert.InRange(joint, 1, text.Length - 1));
    });

    private static string Parted(string word)
    {
        var parted = word;
        foreach (var joint in SwedishCompound.Joints(word).Reverse()) parted = parted.Insert(joint, "|");
        return parted;
    }
}
