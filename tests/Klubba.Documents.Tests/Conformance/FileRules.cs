using System.Text;
using System.Text.RegularExpressions;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>The file as such: header, trailer, spelling, colours, attachments, what a file for keeping may not hold (ISO 19005-3, 6.1–6.2.9, 6.5, 6.8–6.11).</summary>
internal static partial class FileRules
{
    private static readonly HashSet<string> Filters = new("ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode Crypt".Split(' '));

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(false, "6.1.2", 1, "the header is %PDF-1.n at the file's first byte", s => When(!HeaderPattern().IsMatch(FirstLine(s)))),
        new(false, "6.1.2", 2, "the header is followed by a comment of four bytes above 127", s => When(!Binary(s.Document.Data))),
        new(false, "6.1.3", 1, "the trailer has an identifier", s => When(s.Document.Array(s.Document.Trailer, "ID") is not [PdfText { Bytes.Length: > 0 }, ..])),
        new(false, "6.1.3", 2, "the file is not encrypted", s => When(s.Encrypted)),
        new(false, "6.1.3", 3, "nothing follows the end-of-file mark but one line end", s => When(!EndsRight(s.Document.Data))),
        Noted("6.1.4", 2, "xref is followed by one line end"),
        Noted("6.1.6", 1, "a hexadecimal string has an even number of digits"),
        Noted("6.1.6", 2, "a hexadecimal string has only hexadecimal digits"),
        Noted("6.1.7.1", 1, "a stream is as long as its dictionary says"),
        Noted("6.1.7.1", 2, "stream and endstream stand on lines of their own"),
        new(false, "6.1.7.1", 3, "a stream's bytes lie in the file", s => Streams(s).Where(stream => stream.Has("F") || stream.Has("FFilter") || stream.Has("FDecodeParms"))),
        new(false, "6.1.7.2", 1, "streams use the filters that are allowed", s => Streams(s).SelectMany(s.Document.Filters).Where(filter => !Filters.Contains(filter))),
        Noted("6.1.9", 1, "an object begins on a line of its own"),
        Noted("6.1.10", 1, "an inline picture uses the filters that are allowed"),
        Noted("6.1.13", 1, "whole numbers lie within 32 bits"),
        Noted("6.1.13", 2, "no real number is too large"),
        Noted("6.1.13", 3, "no string is longer than 32767 bytes"),
        Noted("6.1.13", 4, "no name is longer than 127 bytes"),
        Noted("6.1.13", 5, "no real number is too near nought"),
        new(false, "6.1.13", 7, "no more than 8388607 objects", s => When(s.Document.Numbers.Count() > 8388607)),
        Noted("6.1.13", 8, "no more than 28 saved states in each other"),
        new(false, "6.1.13", 11, "a page is between 3 and 14400 units", s => s.Pages.Where(page => s.Box(page, "MediaBox") is not { } box
            || box[2] - box[0] is < 3 or > 14400 || box[3] - box[1] is < 3 or > 14400)),
        Noted("6.2.2", 1, "content has only the operators of the standard"),
        new(false, "6.2.2", 2, "a page with content has resources of its own or its parents'", s => s.Pages.Where(page => page.Has("Contents") && !Inherits(s, page, "Resources"))),
        new(false, "6.2.3", 1, "the output profile is for a display or printer, of RGB, CMYK or grey, below version 5", s => s.OutputIntents
            .Select(intent => s.Document.Get(intent, "DestOutputProfile")).OfType<PdfStream>().Where(profile => !OutputProfile(s.Document.Decode(profile)))),
        new(false, "6.2.3", 2, "all output intents share one profile", s => When(s.OutputIntents.Select(intent => intent.Entries.GetValueOrDefault("DestOutputProfile"))
            .OfType<PdfRef>().Distinct().Count() > 1)),
        new(false, "6.2.4.3", 2, "RGB as such needs an output intent of RGB", s => When(s.Content.DeviceColours.Contains("RGB ") && s.OutputColour != "RGB ")),
        new(false, "6.2.4.3", 3, "CMYK as such needs an output intent of CMYK", s => When(s.Content.DeviceColours.Contains("CMYK") && s.OutputColour != "CMYK")),
        new(false, "6.2.4.3", 4, "grey as such needs an output intent", s => When(s.Content.DeviceColours.Contains("GRAY") && s.OutputColour is null)),
        Noted("6.2.5", 1, "a graphics state has no transfer function"),
        Noted("6.2.5", 2, "a second transfer function is the default one"),
        Noted("6.2.5", 3, "a graphics state has no halftone phase"),
        Noted("6.2.6", 1, "a rendering intent is one of the four"),
        Noted("6.2.10", 1, "a blend mode is one of the standard's"),
        new(false, "6.2.8", 3, "a picture is not interpolated", s => Streams(s).Where(x => s.Document.Name(x, "Subtype") == "Image" && s.Document.Bool(x, "Interpolate") == true)),
        new(false, "6.2.9", 2, "a form refers to no other file's page", s => Forms(s).Where(form => form.Has("Ref"))),
        new(false, "6.2.9", 3, "no PostScript", s => Streams(s).Where(stream => s.Document.Name(stream, "Type") == "XObject" && s.Document.Name(stream, "Subtype") == "PS")),
        new(false, "6.5.1", 1, "actions only go somewhere", s => Actions(s).Where(action => s.Document.Name(action, "S") is not
            ("GoTo" or "GoToR" or "GoToE" or "Thread" or "URI" or "Named" or "SubmitForm"))),
        new(false, "6.5.1", 2, "a named action turns pages", s => Actions(s).Where(action => s.Document.Name(action, "S") == "Named"
            && s.Document.Name(action, "N") is not ("NextPage" or "PrevPage" or "FirstPage" or "LastPage"))),
        new(false, "6.5.2", 1, "the document has no actions of its own accord", s => When(s.Catalog.Has("AA"))),
        new(false, "6.5.2", 2, "no page has actions of its own accord", s => s.Pages.Where(page => page.Has("AA"))),
        new(false, "6.4.1", 3, "fields need no appearances made", s => When(s.Document.Bool(s.Document.Dict(s.Catalog, "AcroForm"), "NeedAppearances") == true)),
        new(false, "6.4.2", 1, "no XFA form", s => When(s.Document.Dict(s.Catalog, "AcroForm")?.Has("XFA") == true)),
        new(false, "6.4.2", 2, "the document needs no rendering", s => When(s.Document.Bool(s.Catalog, "NeedsRendering") == true)),
        new(false, "6.8", 1, "an embedded file tells its kind", s => EmbeddedFiles(s).Where(file => !MimePattern().IsMatch(s.Document.Name(file, "Subtype") ?? ""))),
        new(false, "6.8", 2, "a file specification has a name in both forms", s => s.FileSpecs.Where(spec => spec.Has("EF") && !(spec.Has("F") && spec.Has("UF")))),
        new(false, "6.8", 3, "an attached file tells what it is to the document", s => s.FileSpecs.Where(spec => spec.Has("EF") && !spec.Has("AFRelationship"))),
        new(false, "6.8", 4, "an attached file belongs to the document or a part of it", s => s.FileSpecs.Where(spec => spec.Has("EF") && !Associated(s).Contains(spec))),
        new(false, "6.9", 1, "a layer configuration has a name", s => Configurations(s).Where(c => string.IsNullOrEmpty(s.Document.Text(c, "Name")))),
        new(false, "6.9", 4, "a layer configuration changes nothing of itself", s => Configurations(s).Where(c => c.Has("AS"))),
        new(false, "6.10", 1, "no alternative presentations", s => When(s.Document.Dict(s.Catalog, "Names")?.Has("AlternatePresentations") == true)),
        new(false, "6.10", 2, "no presentation steps", s => s.Pages.Where(page => page.Has("PresSteps"))),
        new(false, "6.11", 1, "the document requires nothing of its viewer", s => When(s.Catalog.Has("Requirements"))),
        new(true, "6.1", 1, "the header is %PDF-1.n", s => When(!HeaderPattern().IsMatch(FirstLine(s)))),
        new(true, "7.10", 1, "a layer configuration has a name", s => Configurations(s).Where(c => string.IsNullOrEmpty(s.Document.Text(c, "Name")))),
        new(true, "7.10", 2, "a layer configuration changes nothing of itself", s => Configurations(s).Where(c => c.Has("AS"))),
        new(true, "7.11", 1, "a file specification has a name in both forms", s => s.FileSpecs.Where(spec => spec.Has("EF")
            && (string.IsNullOrEmpty(s.Document.Text(spec, "F")) || string.IsNullOrEmpty(s.Document.Text(spec, "UF"))))),
        new(true, "7.15", 1, "no form that is rendered anew", s => Streams(s).Where(stream => DynamicXfa(s, stream))),
        new(true, "7.16", 1, "encryption leaves the text to assistive technology", s => When(s.Encrypted
            && ((s.Document.Int(s.Document.Dict(s.Document.Trailer, "Encrypt"), "P") ?? 0) & 512) == 0)),
        new(true, "7.20", 1, "a form refers to no other file's page", s => Forms(s).Where(form => form.Has("Ref"))),
        new(true, "7.20", 2, "a form with marked content is drawn once", s => s.Content.TaggedForms.Values.Where(count => count > 1).Cast<object>()),
    ];

    /// <summary>One breach where the condition holds.</summary>
    public static IEnumerable<object?> When(bool breached) => breached ? [null] : [];

    private static Rule Noted(string clause, int test, string says) =>
        new(false, clause, test, says, s => s.Remarks.Where(remark => remark == (clause, test)).Cast<object?>());

    private static IEnumerable<PdfStream> Streams(Subject s) => s.Dicts.OfType<PdfStream>();

    private static IEnumerable<PdfStream> Forms(Subject s) => Streams(s).Where(stream => s.Document.Name(stream, "Subtype") == "Form");

    private static IEnumerable<PdfStream> EmbeddedFiles(Subject s) => s.FileSpecs.Select(spec => s.Document.Dict(spec, "EF")).OfType<PdfDict>()
        .SelectMany(files => files.Entries.Values).Select(s.Document.Resolve).OfType<PdfStream>();

    private static IEnumerable<PdfDict> Actions(Subject s) => s.Dicts.Where(dict => s.Document.Name(dict, "Type") == "Action")
        .Concat(s.Dicts.SelectMany(dict => (IEnumerable<PdfDict?>)[s.Document.Dict(dict, "A"), s.Document.Dict(dict, "OpenAction")]).OfType<PdfDict>()
        .Where(dict => dict.Has("S") && !dict.Has("O"))).Distinct();

    private static HashSet<PdfDict> Associated(Subject s) => new(s.Dicts.Where(dict => dict.Has("AF")).SelectMany(dict => s.Document.Dicts(dict.Entries["AF"])), ReferenceEqualityComparer.Instance);

    private static IEnumerable<PdfDict> Configurations(Subject s) => s.Document.Dict(s.Catalog, "OCProperties") is { } layers
        ? s.Document.Dicts(layers.Entries.GetValueOrDefault("D")).Concat(s.Document.Dicts(layers.Entries.GetValueOrDefault("Configs"))) : [];

    private static bool DynamicXfa(Subject s, PdfStream stream) =>
        s.Document.Dict(s.Catalog, "AcroForm")?.Has("XFA") == true && Encoding.UTF8.GetString(s.Document.Decode(stream)).Contains("<dynamicRender>required", StringComparison.Ordinal);

    private static bool Inherits(Subject s, PdfDict page, string key)
    {
        var node = page;
        for (var hops = 0; node is not null && hops < 50; hops++, node = s.Document.Dict(node, "Parent"))
        {
            if (node.Has(key)) return true;
        }

        return false;
    }

    private static string FirstLine(Subject s) => Encoding.Latin1.GetString(s.Document.Data, 0, Math.Min(20, s.Document.Data.Length)).Split('\r', '\n')[0].TrimEnd();

    private static bool Binary(byte[] data)
    {
        var line = data.AsSpan().IndexOfAny((byte)10, (byte)13);
        while (line >= 0 && line < data.Length && data[line] is 10 or 13) line++;
        return line > 0 && line + 5 <= data.Length && data[line] == '%' && data.AsSpan(line + 1, 4).IndexOfAnyInRange((byte)0, (byte)127) < 0;
    }

    private static bool EndsRight(byte[] data)
    {
        var end = data.AsSpan().LastIndexOf("%%EOF"u8);
        var rest = data.AsSpan(end + 5);
        return end >= 0 && (rest.Length == 0 || rest.SequenceEqual("\n"u8) || rest.SequenceEqual("\r"u8) || rest.SequenceEqual("\r\n"u8));
    }

    private static bool OutputProfile(byte[] profile) => profile.Length >= 128
        && Encoding.ASCII.GetString(profile, 12, 4) is "prtr" or "mntr"
        && Encoding.ASCII.GetString(profile, 16, 4) is "RGB " or "CMYK" or "GRAY" && profile[8] < 5;

    [GeneratedRegex(@"^%PDF-1\.[0-7]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(@"^[-\w+.]+/[-\w+.]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MimePattern();
}
