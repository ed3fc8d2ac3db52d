using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>A file written out plainly, nothing packed or compressed, so that a test can break it by editing its bytes; one sign is one byte.</summary>
internal static partial class PlainPdf
{
    public static string Of(byte[] file)
    {
        var document = PdfDocument.Open(file);
        var text = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        foreach (var number in document.Numbers)
        {
            var value = document.Resolve(new PdfRef(number));
            if (value is null || document.Name(value as PdfDict, "Type") is "ObjStm" or "XRef") continue;
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n");
            Write(text, document, value);
            text.Append("\nendobj\n");
        }

        text.Append("trailer\n<<");
        foreach (var key in (string[])["Root", "Info", "ID"]) Entry(text, document, key, document.Trailer.Entries[key]);
        return text.Append(">>\n").ToString();
    }

    /// <summary>The bytes, with the cross-references and the streams' lengths set right again.</summary>
    public static byte[] Link(string text, bool lengths = true)
    {
        if (lengths) text = StreamPattern().Replace(text, match => $"/Length {match.Groups["body"].Length}{match.Groups["head"].Value}stream\n{match.Groups["body"].Value}\nendstream");
        var trailer = text.LastIndexOf("trailer\n", StringComparison.Ordinal);
        var places = ObjectPattern().Matches(text).Where(match => match.Index < trailer).GroupBy(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            .ToDictionary(group => group.Key, group => group.First().Groups["number"].Index);
        var count = places.Keys.Max() + 1;
        var table = new StringBuilder($"xref\n0 {count}\n");
        for (var number = 0; number < count; number++)
            table.Append(places.TryGetValue(number, out var place) ? $"{place:0000000000} 00000 n \n" : "0000000000 65535 f \n");
        return Encoding.Latin1.GetBytes($"{text[..trailer]}{table}{text[trailer..].Replace("<<", $"<</Size {count}", StringComparison.Ordinal)}startxref\n{trailer}\n%%EOF\n");
    }

    private static void Write(StringBuilder text, PdfDocument document, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool truth: text.Append(truth ? "true" : "false"); break;
            case long whole: text.Append(whole); break;
            case double real: text.Append(PdfDocument.Number(real)); break;
            case PdfName name: text.Append(name.Value.Contains('/', StringComparison.Ordinal) ? "/" + name.Value.Replace("/", "#2F", StringComparison.Ordinal) : name); break;
            case PdfRef reference: text.Append(CultureInfo.InvariantCulture, $"{reference.Number} 0 R"); break;
            case PdfText words: Write(text, words); break;
            case PdfArray array:
                text.Append('[');
                foreach (var item in array)
                {
                    Write(text, document, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case PdfStream stream:
                var body = Encoding.Latin1.GetString(document.Decode(stream));
                Dict(text, document, stream, entry => entry is not ("Filter" or "DecodeParms" or "Length"), CultureInfo.InvariantCulture, body.Length);
                text.Append("stream\n").Append(body).Append("\nendstream");
                break;
            case PdfDict dict: Dict(text, document, dict, _ => true, CultureInfo.InvariantCulture, null); break;
            default: throw new ArgumentException($"{value.GetType().Name} is no PDF object", nameof(value));
        }
    }

    private static void Dict(StringBuilder text, PdfDocument document, PdfDict dict, Func<string, bool> kept, IFormatProvider culture, int? length)
    {
        text.Append("<<");
        foreach (var (key, value) in dict.Entries.Where(entry => kept(entry.Key))) Entry(text, document, key, value);
        if (length is { } count) text.Append(culture, $"/Length {count}");
        text.Append(">>");
    }

    private static void Entry(StringBuilder text, PdfDocument document, string key, object? value)
    {
        text.Append('/').Append(key).Append(' ');
        Write(text, document, value);
    }

    private static void Write(StringBuilder text, PdfText words)
    {
        if (words.Bytes.All(b => b is >= 32 and < 127 and not ((byte)'(' or (byte)')' or (byte)'\\'))) text.Append('(').Append(words.Value).Append(')');
        else text.Append('<').Append(Convert.ToHexString(words.Bytes)).Append('>');
    }

    [GeneratedRegex(@"/Length \d+(?<head>[^\n]*?)stream\n(?<body>.*?)\nendstream", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex StreamPattern();

    [GeneratedRegex(@"(?<=\n)(?<number>\d+) +0 obj", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex ObjectPattern();
}
