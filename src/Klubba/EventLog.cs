using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Klubba.Formats;

namespace Klubba;

/// <summary>Loggen: events as JSON Lines, one line an event (decision D4), read strictly.</summary>
/// <remarks>
/// <para><c>{"seq":17,"id":"…","type":"proposal-moved","at":"2026-03-12T18:42:07+01:00","by":"p-4k7tq2xm","data":{…}}</c></para>
/// <para>
/// An unknown type, a missing or surplus field, a value of the wrong form or a broken sequence is a <see cref="Problem"/> that names
/// the line, the field and how to mend it. Bounds: <see cref="MaxLines"/> lines of <see cref="MaxLineLength"/> characters.
/// </para>
/// </remarks>
public static class EventLog
{
    public const int MaxLines = 200_000;
    public const int MaxLineLength = 1_000_000;

    /// <summary>Every event's name in the log, and its type.</summary>
    public static FrozenDictionary<string, Type> Types => All.Value;

    // Listing the events makes the runtime load every type of the core; a log is read without it.
    private static readonly Lazy<FrozenDictionary<string, Type>> All = new(() =>
        typeof(Event).Assembly.GetTypes().Where(IsEvent).ToFrozenDictionary(NameOf));

    private static readonly ConcurrentDictionary<string, Type> Met = new(StringComparer.Ordinal);

    private static readonly string[] Envelope = ["seq", "id", "type", "at", "by", "data"];

    public static string Write(IEnumerable<Entry> log)
    {
        var text = new StringBuilder();
        foreach (var entry in log) text.Append(WriteLine(entry)).Append('\n');
        return text.ToString();
    }

    /// <summary>One line, without its end.</summary>
    public static string WriteLine(Entry entry)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = Json.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteNumber("seq", entry.Seq);
            json.WriteString("id", entry.Id);
            json.WriteString("type", NameOf(entry.Event));
            json.WriteString("at", entry.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteString("by", entry.By);
            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, entry.Event, entry.Event.GetType(), Json.Options);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>An event's data as a JSON object: what stands under <c>data</c> in its line.</summary>
    public static string WriteData(Event e) => JsonSerializer.Serialize(e, e.GetType(), Json.Options);

    public static string NameOf(Event e) => NameOf(e.GetType());

    private static string NameOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);

    private static bool IsEvent(Type type) => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract;

    /// <summary>The event of that name; null where there is none.</summary>
    private static Type? TypeOf(string name)
    {
        if (Met.TryGetValue(name, out var met)) return met;
        // Only what a name consists of, for what else stands here is read as the runtime's own language of types.
        if (name.Length > 100 || !name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')) return null;
        var words = name.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]);
        return typeof(Event).Assembly.GetType($"{nameof(Klubba)}.{string.Concat(words)}") is { } type && IsEvent(type) && NameOf(type) == name
            ? Met.GetOrAdd(name, type)
            : null;
    }

    /// <summary>All lines; the first that is wrong is the problem. An empty last line is no line.</summary>
    public static Result<Values<Entry>> Read(string text)
    {
        var entries = new List<Entry>();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd('\r');
            number++;
            if (line.IsWhiteSpace() && range.End.GetOffset(text.Length) == text.Length) break;
            if (number > MaxLines) return new Problem($"rad {number}", $"loggen har fler än {MaxLines} rader.", "Dela upp den: en logg hör till ett sammanträde.");
            var entry = ReadLine(line, number);
            if (!entry.Ok) return entry.Problem!;
            if (entry.Value.Seq != number)
                return new Problem($"rad {number}, fältet seq", $"numret är {entry.Value.Seq}.", $"Numrera raderna utan lucka; här ska stå {number}.");
            entries.Add(entry.Value);
        }
        return entries.Count == 0 ? new Problem("loggen", "den är tom.", "Första raden är kallelsen (called).") : entries.ToValues();
    }

    /// <summary>One event by its name in the log and its data as a JSON object, read as strictly as a line is.</summary>
    public static Result<Event> ReadEvent(string type, string data)
    {
        if (TypeOf(type) is not { } known) return new Problem("händelsen", $"{type} är okänd.", "docs/events.md har alla händelser.");
        if (data.Length > MaxLineLength) return new Problem(type, $"texten är längre än {MaxLineLength} tecken.", "Lägg långa texter som handlingar.");
        if (HasHalfCharacter(data)) return new Problem(type, "ett tecken är halvt (\\ud800–\\udfff utan sin andra hälft).", "Skriv tecknet helt.");
        try
        {
            using var document = JsonDocument.Parse(data, new() { MaxDepth = 32 });
            return Data(document.RootElement, known, type);
        }
        catch (JsonException)
        {
            return new Problem(type, "texten är inte ett helt JSON-objekt.", "Skriv { … }.");
        }
    }

    private static Result<Entry> ReadLine(ReadOnlySpan<char> line, int number)
    {
        var where = $"rad {number}";
        if (line.Length > MaxLineLength) return new Problem(where, $"raden är längre än {MaxLineLength} tecken.", "Lägg långa texter som handlingar.");
        if (line.IsWhiteSpace()) return new Problem(where, "raden är tom.", "Ta bort den.");
        if (HasHalfCharacter(line)) return new Problem(where, "ett tecken är halvt (\\ud800–\\udfff utan sin andra hälft).", "Skriv tecknet helt.");
        try
        {
            using var document = JsonDocument.Parse(line.ToString(), new() { MaxDepth = 32 });
            return Parse(document.RootElement, where);
        }
        catch (JsonException e)
        {
            return new Problem(where, "raden är inte ett helt JSON-objekt.", $"Rätta vid tecken {Character(line, e) + 1}; varje händelse står på en egen rad.");
        }
    }

    /// <summary>A surrogate without its other half, escaped or not: no text can hold it, and the JSON reader throws on it.</summary>
    private static bool HasHalfCharacter(ReadOnlySpan<char> line)
    {
        var open = false;
        for (var i = 0; i < line.Length; i++)
        {
            var sign = line[i];
            if (sign == '\\' && i + 1 < line.Length)
            {
                ushort code = 0;
                var escaped = line[i + 1] == 'u' && i + 6 <= line.Length && ushort.TryParse(line.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
                (sign, i) = escaped ? ((char)code, i + 5) : (sign, i + 1);
            }
            if (open != char.IsLowSurrogate(sign)) return true;
            open = char.IsHighSurrogate(sign);
        }
        return open;
    }

    /// <summary>How many characters stand before the fault, which is told in bytes.</summary>
    private static int Character(ReadOnlySpan<char> line, JsonException e)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(line)];
        Encoding.UTF8.GetBytes(line, bytes);
        return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length)));
    }

    private static Result<Entry> Parse(JsonElement line, string where)
    {
        if (line.ValueKind != JsonValueKind.Object) return new Problem(where, "raden är inget objekt.", "En rad är {\"seq\":…,\"id\":…,\"type\":…,\"at\":…,\"by\":…,\"data\":{…}}.");
        if (Members(line, Envelope, Envelope, where, "") is { } wrong) return wrong;
        if (line.GetProperty("type") is not { ValueKind: JsonValueKind.String } name || TypeOf(name.GetString()!) is not { } type)
            return new Problem($"{where}, fältet type", $"händelsen {line.GetProperty("type").GetRawText()} är okänd.", Nearest(line.GetProperty("type")));
        var head = Head(line, where);
        if (!head.Ok) return head.Problem!;
        var data = Data(line.GetProperty("data"), type, $"{where} ({name.GetString()})");
        return data.Ok ? head.Value with { Event = data.Value } : data.Problem!;
    }

    /// <summary>The entry without its event.</summary>
    private static Result<Entry> Head(JsonElement line, string where)
    {
        if (line.GetProperty("seq") is not { ValueKind: JsonValueKind.Number } seq || !seq.TryGetInt64(out var number))
            return new Problem($"{where}, fältet seq", "det är inget heltal.", "Skriv radens nummer.");
        if (line.GetProperty("id") is not { ValueKind: JsonValueKind.String } id || !id.TryGetGuid(out var guid))
            return new Problem($"{where}, fältet id", "det är inget UUID.", "Skriv ett UUID (version 7).");
        if (Text(line, "at") is not { } at || !DateTimeOffset.TryParseExact(at, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return new Problem($"{where}, fältet at", "tiden har fel form.", "Skriv som 2026-03-12T18:42:07+01:00.");
        if (Swedish.Offset(moment) != moment.Offset)
            return new Problem($"{where}, fältet at", "tiden är inte svensk tid.", $"Förskjutningen ska då vara +{Swedish.Offset(moment):hh\\:mm}.");
        if (Text(line, "by") is not { } by || !(by == Key.Klubba || Key.Is(by)))
            return new Problem($"{where}, fältet by", "det är ingen nyckel.", "Skriv nyckeln för den som antecknar (p-…) eller klubba.");
        return new Entry(number, guid, moment, by, null!);
    }

    private static string? Text(JsonElement line, string member) => line.GetProperty(member) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static Result<Event> Data(JsonElement data, Type type, string where)
    {
        if (Shape(data, Json.Options.GetTypeInfo(type), where, "data") is { } wrong) return wrong;
        try
        {
            return (Event)data.Deserialize(type, Json.Options)!;
        }
        catch (JsonException e)
        {
            return new Problem($"{where}, fältet data{e.Path?.TrimStart('$')}", "värdet har fel form.", "Se docs/events.md för fältets form och dess ord.");
        }
    }

    /// <summary>Walks the value beside its type, so that a missing or surplus member is named with its place, at any depth.</summary>
    private static Problem? Shape(JsonElement value, JsonTypeInfo type, string where, string path)
    {
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(Values<>) && value.ValueKind == JsonValueKind.Array)
        {
            var member = Json.Options.GetTypeInfo(type.Type.GetGenericArguments()[0]);
            return value.EnumerateArray().Select((item, i) => Shape(item, member, where, $"{path}[{i}]")).FirstOrDefault(p => p is not null);
        }
        if (type.Kind != JsonTypeInfoKind.Object) return null;
        if (value.ValueKind != JsonValueKind.Object) return new Problem($"{where}, fältet {path}", "det är inget objekt.", "Skriv { … }.");
        return Members(value, [.. type.Properties.Select(p => p.Name)], [.. type.Properties.Where(p => p.IsRequired).Select(p => p.Name)], where, path + ".")
            ?? type.Properties.Select(p => value.TryGetProperty(p.Name, out var member) && member.ValueKind != JsonValueKind.Null
                ? Shape(member, Json.Options.GetTypeInfo(p.PropertyType), where, $"{path}.{p.Name}")
                : null).FirstOrDefault(p => p is not null);
    }

    private static Problem? Members(JsonElement value, string[] known, string[] required, string where, string path)
    {
        var seen = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            if (!seen.Add(member.Name)) return new Problem($"{where}, fältet {path}{member.Name}", "det står två gånger.", "Behåll det ena.");
            if (!known.Contains(member.Name)) return new Problem($"{where}, fältet {path}{member.Name}", "det är okänt.", $"Fälten är {string.Join(", ", known)}.");
            if (member.Value.ValueKind == JsonValueKind.Null) return new Problem($"{where}, fältet {path}{member.Name}", "det är null.", required.Contains(member.Name) ? "Skriv ett värde." : "Utelämna det som inte är känt.");
        }
        foreach (var name in required)
            if (!value.TryGetProperty(name, out _)) return new Problem($"{where}, fältet {path}{name}", "det saknas.", "Lägg till det.");
        return null;
    }

    private static string Nearest(JsonElement type)
    {
        var written = type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
        var first = written.Split('-')[0];
        var near = Types.Keys.Where(k => first.Length > 0 && k.StartsWith(first, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return near.Count > 0 ? $"Menas {string.Join(", ", near)}?" : "docs/events.md har alla händelser.";
    }
}
