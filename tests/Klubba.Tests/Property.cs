using CsCheck;

namespace Klubba.Tests;

/// <summary>What holds for every value: tried on as many as are asked for, the same ones on every run and every machine.</summary>
/// <remarks>KLUBBA_SEED, a number, makes others. A value that fails is made smaller and shown with the seed that gives it again.</remarks>
internal static class Property
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("KLUBBA_SEED"), out var seed) ? seed : 20170921;

    public static void Holds<T>(this Gen<T> gen, int times, Action<T> check, Func<T, string>? print = null)
    {
        var random = new PCG(1, Seed);
        for (var i = 0; i < times; i++)
        {
            var again = random.ToString(random.State);
            var value = gen.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                gen.Sample(check, seed: again, iter: 100, threads: 1, print: print);
                throw;
            }
        }
    }

    public static void Holds<T>(this Gen<T> gen, int times, Func<T, bool> check, Func<T, string>? print = null) =>
        gen.Holds(times, value => { if (!check(value)) throw new InvalidOperationException("It does not hold."); }, print);
}
