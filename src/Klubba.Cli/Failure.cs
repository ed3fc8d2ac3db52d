namespace Klubba.Cli;

/// <summary>Exit codes and the one clear line on standard error: 0 done, 2 bad input.</summary>
internal static class Failure
{
    private const int BadInput = 2;

    public static int Of(Problem? problem)
    {
        if (problem is null) return 0;
        Console.Error.WriteLine($"klubba: {problem.ToString().ReplaceLineEndings(" ")}");
        return BadInput;
    }
}
