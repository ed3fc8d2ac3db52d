using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Klubba.Documents;
using Klubba.Formats;

namespace Klubba.Cli;

/// <summary><c>klubba read FILE|FOLDER|PATTERN …</c>: old minutes read into the same record, and written again, marked as a rendering (decision D22).</summary>
internal static class ReadCommand
{
    public static Command Make()
    {
        var from = new Argument<string[]>("FILE") { Description = "Ett gammalt protokoll (PDF, DOCX, HTML, Markdown eller text), flera, en mapp, eller ett mönster som \"arkiv/*.pdf\"", Arity = ArgumentArity.OneOrMore };
        var doubts = new Option<bool>("--remarks") { Description = "Skriv vad som är tvivelaktigt i läsningen och varför, i stället för protokollet" };
        var shape = new Shape();
        var command = new Command("read", """
            Läs gamla protokoll och skriv dem på nytt, märkta som återgivning; originalet gäller.

            Exempel:
              klubba read protokoll.pdf --to html -o protokoll.html
              klubba read protokoll.docx --remarks
              klubba read arkiv/ --to json -o lästa/
            """) { from, doubts };
        shape.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(from) is [var one] && !Files.IsMany(one)
            ? Failure.Of(One(one, parsed.GetValue(doubts), shape.Of(parsed)))
            : ReadMany.Run(parsed.GetValue(from)!, parsed.GetValue(doubts), shape.Of(parsed)));
        return command;
    }

    private static Problem? One(string path, bool doubts, Shape.Chosen shape)
    {
        var read = ReadBounds.Within(path, () => Read(path));
        if (!read.Ok) return read.Problem;
        return doubts ? Output.Write(Encoding.UTF8.GetBytes(string.Concat(Doubts(read.Value.Reading).Select(line => line + "\n"))), shape.Path, shape.Force) : Written(read.Value, shape);
    }

    /// <summary>A reading and what it is a reading of.</summary>
    internal sealed record Source(Reading Reading, Rendering Rendering);

    internal static Result<Source> Read(string path)
    {
        var bytes = Input.Bytes(path, SourceFile.MaxBytes);
        if (!bytes.Ok) return bytes.Problem!;
        var name = Path.GetFileName(path);
        var lines = SourceFile.Read(bytes.Value, name);
        if (!lines.Ok) return lines.Problem! with { Where = path };
        var reading = Reader.Read(lines.Value);
        return new Source(reading, new(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Value))) { Remarks = reading.Remarks.Select(r => r.Text).ToValues() });
    }

    internal static Problem? Written(Source read, Shape.Chosen shape) => shape.Write(read.Reading.Minutes, Phrases.Standard, read.Rendering);

    /// <summary>A line for each remark: where in the source, at which field, what.</summary>
    internal static IEnumerable<string> Doubts(Reading reading)
    {
        foreach (var remark in reading.Remarks)
        {
            var at = remark.At ?? PlaceOf(remark.Path, reading.Places);
            var place = at is { } known ? FormattableString.Invariant($"sida {known.Page}, rad {known.Line}, kolumn {known.Column}: ") : "";
            yield return place + remark.Text.ReplaceLineEndings(" ") + (remark.Path is null ? "" : $" [{remark.Path}]");
        }
    }

    /// <summary>Where a member stood, or else the first of its own members.</summary>
    private static Place? PlaceOf(string? path, Places places) =>
        path is null ? null : places.Of(path) ?? places.Spots.Where(spot => spot.Path.StartsWith(path + ".", StringComparison.Ordinal)).Select(spot => (Place?)spot.At).Min(PlaceOrder);

    private static readonly Comparer<Place?> PlaceOrder = Comparer<Place?>.Create((one, other) => Comparer<int?>.Default.Compare(one?.Line, other?.Line));
}
