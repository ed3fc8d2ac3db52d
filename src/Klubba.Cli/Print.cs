using System.Globalization;
using Klubba.Documents;
using Klubba.Formats;

namespace Klubba.Cli;

/// <summary>A paper as PDF, with a remark on standard error for each sign that no face has.</summary>
internal static class Print
{
    /// <summary>A file of signs would fill the screen with remarks.</summary>
    private const int MostRemarks = 10;

    public static byte[] Pdf(Paper paper, Values<Attachment> attachments)
    {
        var file = Documents.Pdf.Write(paper, attachments, out var boxed);
        foreach (var sign in boxed.Take(MostRemarks))
            Console.Error.WriteLine($"klubba: tecknet {Shown(sign)} finns inte i något av typsnitten. Det står i en ruta med sin kod; kontrollera att det är rätt skrivet.");
        if (boxed.Count > MostRemarks)
            Console.Error.WriteLine($"klubba: så är det med ytterligare {Swedish.Number(boxed.Count - MostRemarks)} tecken.");
        return file;
    }

    /// <summary>The sign where a screen can show it, and always its code.</summary>
    private static string Shown(int sign)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{sign:X4}");
        var seen = System.Text.Rune.IsValid(sign) && System.Text.Rune.IsLetterOrDigit(new(sign));
        return seen ? $"{char.ConvertFromUtf32(sign)} ({code})" : code;
    }
}
