namespace Klubba.Tests.Forge;

/// <summary>Seeded chance: the same seed gives the same paper on every machine.</summary>
internal sealed class Dice(int seed)
{
    private uint state = ((uint)seed * 2654435769u) ^ 0x9E3779B9u | 1u;

    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }

    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True that many times of a hundred.</summary>
    public bool Often(int percent) => Next(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> of) => of[Next(of.Length)];

    /// <summary>Some of a list, in its order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        var left = Enumerable.Range(0, of.Count).ToList();
        while (left.Count > count) left.RemoveAt(Next(left.Count));
        return left.ConvertAll(at => of[at]);
    }

    public List<T> Shuffled<T>(IEnumerable<T> of)
    {
        var all = of.ToList();
        for (var i = all.Count - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }
        return all;
    }
}
