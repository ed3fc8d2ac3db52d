using System.Text;

namespace Klubba;

/// <summary>Protokollets ord (decision D20): every sentence of the minutes' own wording, by name. The text is Phrases.sv.txt.</summary>
/// <remarks>A line is <c>name = text with {hole}</c>; an empty line or one that begins with # says nothing. A body may have words of its own.</remarks>
public sealed class Phrases
{
    private readonly Dictionary<string, Phrase> phrases;

    private Phrases(Dictionary<string, Phrase> phrases) => this.phrases = phrases;

    /// <summary>The words that hold where a body has none of its own.</summary>
    public static Phrases Standard { get; } = Embedded("Phrases.sv.txt");

    /// <summary>What the chair says aloud: Script.sv.txt.</summary>
    internal static Phrases Script { get; } = Embedded("Script.sv.txt");

    /// <summary>The legal clock in words: Clock.sv.txt.</summary>
    internal static Phrases Clock { get; } = Embedded("Clock.sv.txt");

    internal IReadOnlyDictionary<string, Phrase> All => phrases;

    /// <summary>The phrase with its holes filled. A full stop is not written after another end mark ("m.fl.").</summary>
    /// <exception cref="ArgumentException">There is no such phrase, or one of its holes is not given.</exception>
    public string Say(string name, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        if (!phrases.TryGetValue(name, out var phrase)) throw new ArgumentException($"There is no phrase {name}.", nameof(name));
        if (phrase.Holes.Count == 0) return phrase.Text;
        var text = new StringBuilder(phrase.Text.Length + 64);
        foreach (var piece in phrase.Pieces)
        {
            var part = piece.IsHole ? Value(name, piece.Text, values) : piece.Text;
            var stop = !piece.IsHole && part[0] == '.' && text.Length > 0 && text[^1] is '.' or '!' or '?' or ':' or '…';
            text.Append(stop ? part.AsSpan(1) : part);
        }
        return text.ToString();
    }

    /// <summary>The standard words with a body's own in the place of some.</summary>
    public static Result<Phrases> With(Values<OwnPhrase> own) =>
        own.Count == 0 ? Standard : Standard.With(string.Join('\n', own.Select(p => $"{p.Name} = {p.Text.ReplaceLineEndings(" ")}")));

    /// <summary>These words with a body's own in the place of some; the text has the form of Phrases.sv.txt.</summary>
    public Result<Phrases> With(string text)
    {
        var own = Read(text);
        if (!own.Ok) return own.Problem!;
        var all = new Dictionary<string, Phrase>(phrases);
        foreach (var (name, phrase) in own.Value.phrases)
        {
            if (!all.TryGetValue(name, out var standard))
                return new Problem($"frasen {name}", "namnet är okänt.", "Använd ett namn ur Phrases.sv.txt.");
            if (!standard.Holes.SetEquals(phrase.Holes))
                return new Problem($"frasen {name}", "luckorna är inte desamma.", $"Frasen ska ha luckorna i ”{standard.Text}”.");
            all[name] = phrase;
        }
        return new Phrases(all);
    }

    /// <summary>Words from lines of the form <c>name = text with {hole}</c>.</summary>
    public static Result<Phrases> Read(string text)
    {
        var read = new Dictionary<string, Phrase>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1 || Phrase.Read(Nfc.Of(line[(sign + 1)..].Trim())) is not { } phrase)
                return new Problem($"rad {number}", "raden är ingen fras.", "Skriv namn = text, med luckor som {vem}.");
            if (!read.TryAdd(line[..sign].Trim(), phrase))
                return new Problem($"rad {number}", $"namnet {line[..sign].Trim()} står redan tidigare.", "Ta bort den ena raden.");
        }
        return new Phrases(read);
    }

    private static string Value(string name, string hole, ReadOnlySpan<(string Hole, string Value)> values)
    {
        foreach (var value in values)
        {
            if (value.Hole == hole) return value.Value;
        }
        throw new ArgumentException($"The phrase {name} needs {{{hole}}}.", nameof(values));
    }

    private static Phrases Embedded(string name)
    {
        using var reader = new StreamReader(typeof(Phrases).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return Read(reader.ReadToEnd()).Value;
    }
}

/// <summary>One phrase, taken apart at its holes.</summary>
internal sealed record Phrase(string Text, IReadOnlyList<PhrasePiece> Pieces, IReadOnlySet<string> Holes)
{
    /// <summary>Null where the text is empty or a brace stands alone.</summary>
    public static Phrase? Read(string text)
    {
        var pieces = new List<PhrasePiece>();
        for (var at = 0; at < text.Length;)
        {
            var brace = text.AsSpan(at).IndexOfAny('{', '}');
            if (brace < 0) brace = text.Length - at;
            if (brace > 0) pieces.Add(new(text.Substring(at, brace), IsHole: false));
            at += brace;
            if (at == text.Length) break;
            var end = text.IndexOf('}', at);
            if (text[at] == '}' || end <= at + 1) return null;
            pieces.Add(new(text[(at + 1)..end], IsHole: true));
            at = end + 1;
        }
        return pieces.Count == 0 ? null : new(text, pieces, pieces.Where(piece => piece.IsHole).Select(piece => piece.Text).ToHashSet());
    }
}

/// <summary>A stretch of text, or the name of a hole.</summary>
internal readonly record struct PhrasePiece(string Text, bool IsHole);
