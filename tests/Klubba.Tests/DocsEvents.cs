using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using Klubba.Formats;

namespace Klubba.Tests;

/// <summary>docs/events.md, written from the event types, the form in which they are written, and their doc comments.</summary>
internal static class DocsEvents
{
    private static readonly XElement Comments = XDocument.Load(Path.ChangeExtension(typeof(Event).Assembly.Location, ".xml")).Root!.Element("members")!;

    /// <summary>What every event may tell besides its own fields.</summary>
    private static readonly string[] Common = ["happened", "despite", "despiteReason"];

    public static string Write()
    {
        var page = new StringBuilder(Head);
        Stream(page, "Sammanträdet: `meeting/KEY`", "One log a meeting; it stands alone and begins with `called`.", typeof(MeetingEvent));
        Stream(page, "Registret: `municipality`", "Bodies, mandates, regulations and roles. Each is a fact that holds from a day.", typeof(RegisterEvent));
        Stream(page, "Ärendet: `case/KEY`", "One log a case; it begins with `case-opened`.", typeof(CaseEvent));
        Stream(page, "Importen: `import/KEY`", "Old minutes that are read; it begins with `source-stored`.", typeof(ImportEvent));
        Shapes(page);
        return page.ToString();
    }

    private const string Head = """
        # Events

        This page is written by the program from its event types (`KLUBBA_APPROVE=1 dotnet test` writes it anew); a test keeps it current.

        A log is a text file in UTF-8, one event a line:

        ```json
        {"seq":17,"id":"019ce2c4-…","type":"proposal-moved","at":"2026-03-12T18:42:07+01:00","by":"p-4k7tq2xm","data":{…}}
        ```

        | field | form | what |
        |---|---|---|
        | `seq` | number | from 1, without a gap |
        | `id` | UUID (version 7) | made by who tells it; the same id again is the same act again |
        | `type` | one of the names below | |
        | `at` | `2026-03-12T18:42:07+01:00` | when the line was written, Swedish time; it never goes back |
        | `by` | key of a person, or `klubba` | who recorded it; who did it stands in `data` |
        | `data` | object | the fields below |

        A key is a letter, a hyphen and eight letters a–z or digits, made at random and never used again. A field that is not told is left out; `null` is refused,
        and so is a field that is not listed here. A text that is erasable is kept beside the log by the server, whose own lines hold its key and a salted hash. Every event may also carry in `data`:

        | field | form | what |
        |---|---|---|
        | `happened` | `"18:24"` | when it took place, where it was told later than it happened; minutes print that |
        | `despite` | list of text | ids of the rules that warned and were gone against |
        | `despiteReason` | text, erasable | why it was recorded all the same |

        """;

    private static void Stream(StringBuilder page, string title, string about, Type stream)
    {
        page.Append($"\n## {title}\n\n{about}\n");
        foreach (var (name, type) in EventLog.Types.Where(t => t.Value.IsSubclassOf(stream)).OrderBy(t => t.Value.MetadataToken))
        {
            page.Append($"\n### {name}\n\n{Summary(type)}");
            if (Phase(type) is { } phase) page.Append($" *{phase}*");
            page.Append("\n\n");
            Fields(page, type, Common);
        }
    }

    private static string? Phase(Type type) =>
        !type.IsSubclassOf(typeof(MeetingEvent)) ? null
        : ((MeetingEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Phase switch
        {
            Klubba.Phase.BeforeClosing => "From the notice to the closing.",
            Klubba.Phase.Sitting => "At the meeting.",
            Klubba.Phase.Life => "From the opening on, after the closing too.",
            _ => throw new UnreachableException(),
        };

    /// <summary>The records and words that the fields use, each told once.</summary>
    private static void Shapes(StringBuilder page)
    {
        var all = new List<Type>();
        foreach (var type in EventLog.Types.Values.OrderBy(t => t.MetadataToken)) Collect(type, all);
        page.Append("\n## Objects\n");
        foreach (var type in all.Where(t => !t.IsEnum).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            page.Append($"\n### {type.Name}\n\n{Summary(type)}\n\n");
            Fields(page, type, []);
        }
        page.Append("\n## Words\n\n| field | words |\n|---|---|\n");
        foreach (var type in all.Where(t => t.IsEnum).OrderBy(t => t.Name, StringComparer.Ordinal))
            page.Append($"| <a id=\"{type.Name.ToLowerInvariant()}\"></a>{type.Name} | {string.Join(", ", Enum.GetNames(type).Select(n => $"`{JsonNamingPolicy.KebabCaseLower.ConvertName(n)}`"))} |\n");
    }

    private static void Collect(Type type, List<Type> all)
    {
        foreach (var property in Json.Options.GetTypeInfo(type).Properties)
        {
            var of = Bare(property.PropertyType);
            if (of.Assembly != typeof(Event).Assembly || all.Contains(of)) continue;
            all.Add(of);
            if (!of.IsEnum) Collect(of, all);
        }
    }

    private static void Fields(StringBuilder page, Type type, string[] except)
    {
        var fields = Json.Options.GetTypeInfo(type).Properties.Where(p => !except.Contains(p.Name)).OrderBy(p => p.IsRequired ? 0 : 1).ToList();
        if (fields.Count == 0)
        {
            page.Append("No fields.\n");
            return;
        }
        page.Append("| field | form | | what |\n|---|---|---|---|\n");
        foreach (var field in fields)
            page.Append($"| `{field.Name}` | {Form(field.PropertyType)}{(Erasable(field) ? ", erasable" : "")} | {(field.IsRequired ? "needed" : "may be left out")} | {About(type, field)} |\n");
    }

    private static bool Erasable(JsonPropertyInfo field) => field.AttributeProvider?.IsDefined(typeof(ErasableAttribute), inherit: true) == true;

    private static Type Bare(Type type)
    {
        var of = Nullable.GetUnderlyingType(type) ?? type;
        return of.IsGenericType && of.GetGenericTypeDefinition() == typeof(Values<>) ? Bare(of.GetGenericArguments()[0]) : of;
    }

    private static string Form(Type type)
    {
        var of = Nullable.GetUnderlyingType(type) ?? type;
        if (of.IsGenericType && of.GetGenericTypeDefinition() == typeof(Values<>))
        {
            var member = of.GetGenericArguments()[0];
            return member == typeof(BallotSum) ? "object, name to number" : "list of " + Form(member);
        }
        return of == typeof(string) ? "text"
            : of == typeof(bool) ? "true or false"
            : of == typeof(int) || of == typeof(long) ? "number"
            : of == typeof(decimal) ? "`\"35.3\"`"
            : of == typeof(DateOnly) ? "`\"2026-03-12\"`"
            : of == typeof(TimeOnly) ? "`\"18:24\"`"
            : $"[{of.Name}](#{of.Name.ToLowerInvariant()})";
    }

    private static string Summary(Type type) => Text(Member($"T:{type.FullName}")?.Element("summary"));

    /// <summary>The field's own comment: of the parameter or property, in the type or the one it comes from.</summary>
    private static string About(Type type, JsonPropertyInfo field)
    {
        for (var of = type; of is not null; of = of.BaseType)
        {
            var name = of.GetProperties().FirstOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == field.Name)?.Name;
            if (name is null) break;
            var told = Member($"T:{of.FullName}")?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name)
                ?? Member($"P:{of.FullName}.{name}")?.Element("summary");
            if (told is not null) return Text(told);
        }
        return "";
    }

    private static XElement? Member(string name) => Comments.Elements("member").FirstOrDefault(m => (string?)m.Attribute("name") == name);

    private static string Text(XElement? comment) => comment is null ? "" : string.Join(' ', string.Concat(comment.Nodes().Select(Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see => $"`{((string?)see.Attribute("cref"))?.Split('.')[^1] ?? (string?)see.Attribute("langword")}`",
        XElement { Name.LocalName: "paramref" } name => $"`{JsonNamingPolicy.CamelCase.ConvertName((string)name.Attribute("name")!)}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };
}
