using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Klubba.Documents.Sources;

/// <summary>PDF in: the words of each page, set as lines at their columns.</summary>
/// <remarks>Not modelled: letters in pictures (they are said to be unread), text in fields of a form, annotations, scripts written from right to left.</remarks>
internal static class PdfSource
{
    private const int MostDepth = 100;

    public static Result<SourceText> Read(byte[] bytes, string name)
    {
        var bound = new Bound();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new Filters(bound), MaxStackDepth = MostDepth });
            var source = new PdfPages(document, name, bound).Read();
            return bound.Passed ? TooMuch(name) : source;
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Problem(name, "PDF-filen är låst med lösenord.", "Lås upp den och spara en kopia utan lösenord.");
        }
        catch (Exception e) when (!bound.Passed && e is not OutOfMemoryException)
        {
            // The library throws whatever its parts throw on a broken file; none of it says anything that a reader of minutes can use.
            return new Problem(name, "PDF-filen är skadad eller ofullständig.", "Hämta den på nytt, eller öppna den i ett PDF-program och spara en ny kopia.");
        }
        catch (OutOfMemoryException)
        {
            return new Problem(name, "PDF-filen kräver mer minne än vad som finns.", "Ett protokoll är inte så stort; kontrollera var filen kommer ifrån.");
        }
        catch (Exception)
        {
            return TooMuch(name);
        }
    }

    private static Problem TooMuch(string name) =>
        new(name, $"PDF-filen packar upp till mer än {Bound.MostOfStream >> 20} MB i en ström eller {Bound.MostOfFile >> 20} MB i allt.", "Ett protokoll är inte så stort; kontrollera var filen kommer ifrån.");
}
