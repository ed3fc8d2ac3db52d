using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Klubba.Documents.Sources;

/// <summary>Every stream of a PDF comes through here: unfolded by our own code within a <see cref="Bound"/>. Pictures are not unfolded at all.</summary>
internal sealed class Filters : IFilterProvider
{
    private readonly Bound bound;
    private readonly Dictionary<string, IFilter> known;
    private readonly Filter picture;

    public Filters(Bound bound)
    {
        this.bound = bound;
        Filter flate = new(input => Flate.Unfold(input, bound), bound, Predicted: true), lzw = new(input => Lzw.Unfold(input, bound), bound, Predicted: true);
        Filter runs = new(input => RunLength.Unfold(input.Span, bound), bound), hex = new(input => Ascii.Hex(input.Span, bound), bound), ascii85 = new(input => Ascii.Base85(input.Span, bound), bound);
        picture = new(_ => Memory<byte>.Empty, bound);
        known = new()
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["ASCIIHexDecode"] = hex,
            ["AHx"] = hex,
            ["ASCII85Decode"] = ascii85,
            ["A85"] = ascii85,
            ["DCTDecode"] = picture,
            ["DCT"] = picture,
            ["CCITTFaxDecode"] = picture,
            ["CCF"] = picture,
            ["JBIG2Decode"] = picture,
            ["JPXDecode"] = picture,
        };
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Named(dictionary.Data.GetValueOrDefault("Filter") ?? dictionary.Data.GetValueOrDefault("F"));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        bound.Open();
        return [.. names.Select(name => known.GetValueOrDefault(name.Data) ?? picture)];
    }

    public IReadOnlyList<IFilter> GetAllFilters() => [.. known.Values.Distinct()];

    private IReadOnlyList<IFilter> Named(IToken? filter) => filter switch
    {
        NameToken name => GetNamedFilters([name]),
        ArrayToken names => GetNamedFilters([.. names.Data.OfType<NameToken>()]),
        _ => [],
    };

    /// <summary>One way of unfolding; those that may be predicted undo that as well.</summary>
    private sealed record Filter(Func<ReadOnlyMemory<byte>, Memory<byte>> Unfold, Bound Bound, bool Predicted = false) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var unfolded = Unfold(input);
            // Ends the work on a file that is too much already; the reader asks the bound, whatever becomes of this on its way.
            if (Bound.Passed) throw new InvalidDataException("The file unfolds to too much.");
            return Predicted && Parameters(streamDictionary, filterIndex) is { } parameters ? Predictor.Undo(unfolded, parameters) : unfolded;
        }

        private static DictionaryToken? Parameters(DictionaryToken stream, int index) => (stream.Data.GetValueOrDefault("DecodeParms") ?? stream.Data.GetValueOrDefault("DP")) switch
        {
            DictionaryToken one => one,
            ArrayToken many when index < many.Data.Count => many.Data[index] as DictionaryToken,
            _ => null,
        };
    }
}
