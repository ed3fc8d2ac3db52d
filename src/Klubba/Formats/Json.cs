using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Klubba.Formats;

/// <summary>The JSON form of the waist, minutes.schema.json (urn:klubba:minutes:1): written the same on every run, read strictly.</summary>
/// <remarks>Facts that are not told and empty lists are left out. Amounts are decimal strings, times "HH:mm", days "yyyy-MM-dd".</remarks>
public static class Json
{
    /// <summary>Deepest nesting that is read; the schema needs eight levels.</summary>
    private const int MaxDepth = 32;

    /// <summary>How values of the waist and of the log are written and read: one way for both.</summary>
    internal static JsonSerializerOptions Options { get; } = Made(indented: false);

    private static readonly JsonSerializerOptions Indented = Made(indented: true);

    /// <summary>Only for writing: members in the order of their names by UTF-16 code units (RFC 8785), less those named of each type.</summary>
    internal static JsonSerializerOptions Canonical(Func<Type, string[]> without)
    {
        var options = new JsonSerializerOptions(Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsNotTold, Sorted } } };
        // The framework's own writer of lists is faster than ours, which is there for reading.
        options.Converters.Remove(options.Converters.Single(c => c is ValuesConverterFactory));
        options.Converters.Remove(options.Converters.Single(c => c is SumsConverter));
        options.Converters.Add(new SumsConverter(sorted: true));
        options.MakeReadOnly();
        return options;

        void Sorted(JsonTypeInfo type)
        {
            if (type.Kind != JsonTypeInfoKind.Object) return;
            var left = type.Properties.Where(p => !without(type.Type).Contains(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
            type.Properties.Clear();
            foreach (var property in left) type.Properties.Add(property);
        }
    }

    public static string Write(Minutes minutes) => JsonSerializer.Serialize(minutes, Indented) + "\n";

    /// <summary>Minutes from JSON; a missing, unknown or misshapen member is a problem that names its path.</summary>
    public static Result<Minutes> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Minutes>(json, Options) is { } minutes
                ? minutes
                : new Problem("protokollet", "JSON-texten är null.", "Ge ett objekt enligt minutes.schema.json.");
        }
        catch (JsonException e)
        {
            return Misshapen(e, "protokollet");
        }
    }

    internal static Problem Misshapen(JsonException e, string where) => new(
        e.LineNumber is { } line ? $"{where}, rad {line + 1}, {e.Path ?? "$"}" : $"{where}, {e.Path ?? "$"}",
        "värdet har fel form eller ett fält saknas eller är okänt.",
        "Jämför med schemat: " + e.Message.Split(" Path:", 2)[0]);

    private static JsonSerializerOptions Made(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
            MaxDepth = MaxDepth,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsNotTold } },
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new ValuesConverterFactory(), new TimeConverter(), new DecimalTextConverter(), new SumsConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Null is never written. Lists that the schema demands are written even when empty; all others only when they hold something.</summary>
    private static void LeaveOutWhatIsNotTold(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            // What may be null is not written when it is null, so it may be missing when it is read: a vacant seat has no holder.
            if (property.IsSetNullable) property.IsRequired = false;
            if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string) && !property.IsRequired)
                property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
        }
    }

    private sealed class ValuesConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Values<>) && typeToConvert != typeof(Values<BallotSum>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(ValuesConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class ValuesConverter<T> : JsonConverter<Values<T>>
    {
        public override Values<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options) is { } items && !Array.Exists(items, item => item is null)
                ? items.ToValues()
                : throw new JsonException("A list may not hold null.");

        public override void Write(Utf8JsonWriter writer, Values<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }

    private sealed class TimeConverter : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeOnly.TryParseExact(reader.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time
                : throw new JsonException("A time is written HH:mm.");

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>An amount is a decimal string with a point, so that no reader makes it binary.</summary>
    private sealed class DecimalTextConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new JsonException("An amount is a string such as \"35.3\".");

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The sums of a secret ballot are one object, name to number, as the schema has it.</summary>
    private sealed class SumsConverter(bool sorted = false) : JsonConverter<Values<BallotSum>>
    {
        public override Values<BallotSum> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var sums = new List<BallotSum>();
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Sums are an object, name to number.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                if (sums.Exists(s => s.Name == name)) throw new JsonException($"\"{name}\" stands twice.");
                reader.Read();
                sums.Add(new(name, reader.GetInt32()));
            }
            return sums.ToValues();
        }

        public override void Write(Utf8JsonWriter writer, Values<BallotSum> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var sum in sorted ? value.OrderBy(s => s.Name, StringComparer.Ordinal) : (IEnumerable<BallotSum>)value) writer.WriteNumber(sum.Name, sum.Votes);
            writer.WriteEndObject();
        }
    }
}
