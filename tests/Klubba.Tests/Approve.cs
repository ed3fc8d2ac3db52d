using Xunit;

namespace Klubba.Tests;

/// <summary>Approved output: a text is compared with tests/Klubba.Tests/approved/NAME. On a difference NAME.received lies beside it;
/// with KLUBBA_APPROVE=1 in the environment the approved file is written anew.</summary>
internal static class Approve
{
    public static void That(string name, string text)
    {
        var approved = Path.Combine(Repository.Root, "tests", "Klubba.Tests", "approved", name);
        if (Environment.GetEnvironmentVariable("KLUBBA_APPROVE") == "1") File.WriteAllText(approved, text);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected != text) File.WriteAllText(approved + ".received", text);
        else File.Delete(approved + ".received");
        Assert.Equal(expected, text);
    }
}
