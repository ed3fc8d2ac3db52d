namespace Klubba.Documents.Sources;

/// <summary>Words on one line with no more than a space between them.</summary>
internal sealed class Run(Word first)
{
    private readonly List<Word> words = [first];

    public IReadOnlyList<Word> Words => words;

    public double Left { get; } = first.Left;

    public double Right { get; private set; } = first.Right;

    public double Base { get; private set; } = first.Base;

    public double Size { get; private set; } = first.Size;

    /// <summary>Where the run begins on its line, in characters from 0.</summary>
    public int Column { get; set; }

    public int Length { get; private set; } = first.Text.Length;

    public string Text => string.Join(' ', words.Select(word => word.Text));

    public void Add(Word word)
    {
        words.Add(word);
        Right = Math.Max(Right, word.Right);
        Length += 1 + word.Text.Length;
    }
}
