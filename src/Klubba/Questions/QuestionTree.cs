namespace Klubba.Questions;

/// <summary>Beslutsgången som träd: every position that can be reached and where each answer leads. Places reached in two ways are one.</summary>
/// <remarks>
/// A console that only shows what is next needs none of this: <see cref="Position.After"/> is enough. The whole is for drawing, and for
/// proving that no way ends without a decision.
/// </remarks>
public static class QuestionTree
{
    /// <summary>The first position first; each with its branches in the order of <see cref="Position.Answers"/>.</summary>
    public static IReadOnlyDictionary<Position, Values<Branch>> Of(QuestionOrder order)
    {
        var tree = new Dictionary<Position, Values<Branch>>();
        var left = new Stack<Position>([Position.First(order)]);
        while (left.TryPop(out var at))
        {
            if (!tree.TryAdd(at, [])) continue;
            var branches = new List<Branch>(3);
            foreach (var answer in at.Answers)
            {
                var next = at.After(answer);
                branches.Add(new(answer, next));
                left.Push(next);
            }
            tree[at] = branches.ToValues();
        }
        return tree;
    }
}

/// <summary>An answer, and the position it leads to.</summary>
public sealed record Branch(Answer Answer, Position To);
