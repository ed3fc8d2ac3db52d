namespace Klubba.Documents.Tests.Conformance;

/// <summary>A marked sequence (ISO 32000-1, 14.6): its tag, properties, and the element it belongs to.</summary>
internal sealed record MarkedSequence(string Tag, PdfDict? Properties, int? Mcid, PdfElement? Element, MarkedSequence? Parent)
{
    public IEnumerable<MarkedSequence> WithAncestors()
    {
        for (var sequence = this; sequence is not null; sequence = sequence.Parent) yield return sequence;
    }

    public bool Tagged => WithAncestors().Any(sequence => sequence.Element is not null);

    public bool InArtifact => WithAncestors().Any(sequence => sequence.Tag == "Artifact");

    public PdfElement? NearestElement => WithAncestors().Select(sequence => sequence.Element).FirstOrDefault(element => element is not null);
}

/// <summary>Something drawn: a glyph with its font, or a path, picture or shade without.</summary>
internal sealed record DrawnItem(MarkedSequence? Sequence, PdfFont? Font = null, ShownGlyph? Glyph = null, bool Invisible = false);

/// <summary>What the content of a page draws, with the forms it calls.</summary>
internal sealed class PdfContent
{
    private const int MostItems = 3_000_000, DeepestForm = 20, DeepestSave = 28;

    /// <summary>The operators of ISO 32000-1, annex A, that need no attention of their own here.</summary>
    private static readonly HashSet<string> Quiet = new("b B b* B* BT BX c cm d d0 d1 ET EX G g gs h i j J K k l m M M n re RG rg s S f F f* sc SC scn SCN cs CS sh T* Tc Td TD TL Tm Ts Tw Tz v w W W* y ri"
        .Split(' '), StringComparer.Ordinal);

    private readonly PdfDocument document;
    private readonly PdfStructure structure;
    private readonly Dictionary<PdfDict, PdfFont> fonts;

    public PdfContent(PdfDocument document, PdfStructure structure, Dictionary<PdfDict, PdfFont> fonts) =>
        (this.document, this.structure, this.fonts) = (document, structure, fonts);

    public List<DrawnItem> Items { get; } = [];

    public List<MarkedSequence> Sequences { get; } = [];

    public HashSet<string> DeviceColours { get; } = new(StringComparer.Ordinal);

    public List<(string Clause, int Test)> Remarks { get; } = [];

    /// <summary>How often each form with marked content of its own was drawn.</summary>
    public Dictionary<PdfStream, int> TaggedForms { get; } = new(ReferenceEqualityComparer.Instance);

    private sealed record State(PdfFont? Font, int Rendering);

    public void ReadPage(PdfDict page)
    {
        var bytes = new List<byte>();
        foreach (var stream in document.Dicts(page.Entries.GetValueOrDefault("Contents")).OfType<PdfStream>()) bytes.AddRange([.. document.Decode(stream), 10]);
        Run([.. bytes], Inherited(page, "Resources") as PdfDict, document.Int(page, "StructParents") ?? -1, null, 0);
    }

    private object? Inherited(PdfDict? node, string key)
    {
        for (var hops = 0; node is not null && hops < 50; hops++, node = document.Dict(node, "Parent"))
        {
            if (document.Get(node, key) is { } value) return value;
        }

        return null;
    }

    private void Run(byte[] bytes, PdfDict? resources, long key, MarkedSequence? outer, int depth)
    {
        var (parser, operands) = (new PdfParser(bytes), new List<object?>());
        var (state, saved, sequence, tolerant) = (new State(null, 0), new Stack<State>(), outer, 0);
        while (!parser.AtEnd && Items.Count < MostItems)
        {
            if (parser.Read(references: false) is var item && item is not PdfOperator)
            {
                operands.Add(item);
                continue;
            }

            switch (((PdfOperator)item!).Name)
            {
                case "q":
                    saved.Push(state);
                    if (saved.Count > DeepestSave) Remarks.Add(("6.1.13", 8));
                    break;
                case "Q": saved.TryPop(out var back); state = back ?? state; break;
                case "Tf": state = state with { Font = Font(resources, operands) }; break;
                case "Tr": state = state with { Rendering = operands is [long mode] ? (int)mode : 0 }; break;
                case "Tj" or "'" or "\"" or "TJ": Show(operands, state, sequence); break;
                case "BMC" or "BDC": Sequences.Add(sequence = Begin(operands, resources, key, sequence)); break;
                case "EMC": sequence = sequence == outer ? outer : sequence?.Parent; break;
                case "MP" or "DP": break;
                case "Do": Draw(operands, resources, key, sequence, depth); break;
                case "BI": InlineImage(parser, bytes, sequence); break;
                case "BX": tolerant++; break;
                case "EX": tolerant--; break;
                case var name: Other(name, operands, resources, sequence, tolerant > 0); break;
            }

            operands.Clear();
        }
    }

    private void Other(string name, List<object?> operands, PdfDict? resources, MarkedSequence? sequence, bool tolerant)
    {
        if (!Quiet.Contains(name))
        {
            if (!tolerant) Remarks.Add(("6.2.2", 1));
            return;
        }

        if (name is "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "S" or "s" or "sh") Items.Add(new(sequence));
        if (name is "rg" or "RG") DeviceColours.Add("RGB ");
        if (name is "k" or "K") DeviceColours.Add("CMYK");
        if (name is "g" or "G") DeviceColours.Add("GRAY");
        if (name is "cs" or "CS" && operands is [PdfName { Value: var space }] && DeviceName(space, resources) is { } device) DeviceColours.Add(device);
        if (name == "ri" && operands is [PdfName { Value: not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation") }]) Remarks.Add(("6.2.6", 1));
        if (name == "gs" && operands is [PdfName { Value: var state }]) States(document.Dict(document.Dict(resources, "ExtGState"), state));
    }

    private void States(PdfDict? state)
    {
        if (state is null) return;
        if (state.Has("TR")) Remarks.Add(("6.2.5", 1));
        if (state.Has("TR2") && document.Name(state, "TR2") != "Default") Remarks.Add(("6.2.5", 2));
        if (state.Has("HTP")) Remarks.Add(("6.2.5", 3));
        if (document.Name(state, "RI") is { } intent and not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation")) Remarks.Add(("6.2.6", 1));
        if (document.Name(state, "BM") is { } mode && !BlendModes.Contains(mode)) Remarks.Add(("6.2.10", 1));
    }

    private static readonly HashSet<string> BlendModes = new(("Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference "
        + "Exclusion Hue Saturation Color Luminosity").Split(' '), StringComparer.Ordinal);

    private string? DeviceName(string name, PdfDict? resources) => name switch
    {
        "DeviceRGB" => document.Dict(resources, "ColorSpace")?.Has("DefaultRGB") == true ? null : "RGB ",
        "DeviceCMYK" => document.Dict(resources, "ColorSpace")?.Has("DefaultCMYK") == true ? null : "CMYK",
        "DeviceGray" => document.Dict(resources, "ColorSpace")?.Has("DefaultGray") == true ? null : "GRAY",
        _ => null,
    };

    private PdfFont? Font(PdfDict? resources, List<object?> operands)
    {
        if (operands is not [PdfName name, ..] || document.Dict(document.Dict(resources, "Font"), name.Value) is not { } dict) return null;
        if (!fonts.TryGetValue(dict, out var font)) fonts[dict] = font = new(document, dict);
        return font;
    }

    private void Show(List<object?> operands, State state, MarkedSequence? sequence)
    {
        if (state.Font is not { } font) return;
        var texts = operands.SelectMany(operand => operand is PdfArray array ? array : (IEnumerable<object?>)[operand]).OfType<PdfText>();
        foreach (var text in texts)
        {
            foreach (var glyph in font.Decode(text.Bytes)) Items.Add(new(sequence, font, glyph, state.Rendering == 3));
        }
    }

    private MarkedSequence Begin(List<object?> operands, PdfDict? resources, long key, MarkedSequence? parent)
    {
        var tag = (operands.FirstOrDefault() as PdfName)?.Value ?? "";
        var properties = operands.ElementAtOrDefault(1) switch
        {
            PdfDict dict => dict,
            PdfName name => document.Dict(document.Dict(resources, "Properties"), name.Value),
            _ => null,
        };
        var mcid = document.Int(properties, "MCID");
        return new(tag, properties, (int?)mcid, mcid is { } id ? structure.Of(key, (int)id) : null, parent);
    }

    private void Draw(List<object?> operands, PdfDict? resources, long key, MarkedSequence? sequence, int depth)
    {
        if (operands is not [PdfName name] || document.Get(document.Dict(resources, "XObject"), name.Value) is not PdfStream xobject) return;
        if (document.Name(xobject, "Subtype") != "Form")
        {
            Items.Add(new(sequence));
            return;
        }

        if (depth > DeepestForm) return;
        var before = Sequences.Count;
        Run(document.Decode(xobject), document.Dict(xobject, "Resources") ?? resources, document.Int(xobject, "StructParents") ?? key, sequence, depth + 1);
        if (Sequences.Skip(before).Any(own => own.Mcid is not null)) TaggedForms[xobject] = TaggedForms.GetValueOrDefault(xobject) + 1;
    }

    private void InlineImage(PdfParser parser, byte[] bytes, MarkedSequence? sequence)
    {
        var dict = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (parser.Read(references: false) is PdfName name) dict[name.Value] = parser.Read(references: false);
        var end = parser.Position;
        while (end + 2 < bytes.Length && !(PdfParser.IsSpace(bytes[end]) && bytes[end + 1] == 'E' && bytes[end + 2] == 'I')) end++;
        parser.Position = Math.Min(bytes.Length, end + 3);
        var filter = dict.GetValueOrDefault("F") ?? dict.GetValueOrDefault("Filter");
        foreach (var one in filter is PdfArray array ? array : (IEnumerable<object?>)[filter])
        {
            if (one is PdfName { Value: "LZW" or "LZWDecode" or "JBIG2Decode" or "JPXDecode" or "Crypt" }) Remarks.Add(("6.1.10", 1));
        }

        Items.Add(new(sequence));
    }
}
