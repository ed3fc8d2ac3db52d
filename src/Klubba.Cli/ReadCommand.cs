using System.CommandLine;
using System.Security.Cryptography;
using Klubba.Formats;

namespace Klubba.Cli;

/// <summary><c>klubba read FILE</c>: old minutes read into the same record, and written again, marked as a rendering (decision D22).</summary>
internal static class ReadCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "Ett gammalt protokoll som text i UTF-8" };
        var shape = new Shape();
        var command = new Command("read", """
            Läs ett gammalt protokoll och skriv det på nytt, märkt som återgivning; originalet gäller.

            Exempel:
              klubba read protokoll.txt --to html -o protokoll.html
              klubba read protokoll.txt --to json
            """) { file };
        shape.AddTo(command);
        command.SetAction(parsed => Failure.Of(Run(parsed.GetValue(file)!, shape.Of(parsed))));
        return command;
    }

    private static Problem? Run(string path, Shape.Chosen shape)
    {
        var bytes = Input.Bytes(path);
        if (!bytes.Ok) return bytes.Problem;
        var text = Input.Decoded(bytes.Value, path);
        if (!text.Ok) return text.Problem;
        if (Input.IsWebPage(text.Value)) return new(path, "filen är en webbsida, inte ett protokoll som text.", "Spara protokollet som text, eller hämta filen på nytt.");
        var name = Path.GetFileName(path);
        var reading = Reader.Read(text.Value, name);
        var rendering = new Rendering(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Value))) { Remarks = reading.Remarks.Select(r => r.Text).ToValues() };
        return shape.Write(reading.Minutes, Phrases.Standard, rendering);
    }
}
