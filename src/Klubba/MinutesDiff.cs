using System.Globalization;
using System.Text.Json.Nodes;
using Klubba.Formats;

namespace Klubba;

/// <summary>Skillnad i ett fält: what one minutes say there and what the other; null where a side says nothing.</summary>
/// <param name="Path">The field in the JSON form: <c>items[§ 25].clauses[0]</c>, <c>attendance[Anna Ek].party</c>.</param>
public sealed record FieldDifference(string Path, string? One, string? Other);

/// <summary>Jämförelse av två protokoll: what differs between them, field by field, in the order of the schema.</summary>
/// <remarks>
/// Items are matched by number, people by name, wherever they stand; that matched ones stand in another order is told once, at their list. The second
/// of a name or number that stands twice is matched with the second: <c>attendance[Anna Ek, 2]</c>. Every other list is matched by position, so that a
/// clause put first changes all that follow. Nothing differs between two minutes just when they are equal.
/// </remarks>
public static class MinutesDiff
{
    public static IReadOnlyList<FieldDifference> Of(Minutes one, Minutes other)
    {
        var found = new List<FieldDifference>();
        Compare("", JsonNode.Parse(Json.Write(one)), JsonNode.Parse(Json.Write(other)), found);
        return found;
    }

    private static void Compare(string path, JsonNode? one, JsonNode? other, List<FieldDifference> found)
    {
        if (one is JsonObject or JsonArray || other is JsonObject or JsonArray) Parts(path, one, other, found);
        else if (one?.ToString() != other?.ToString()) found.Add(new(path, one?.ToString(), other?.ToString()));
    }

    /// <summary>A side that lacks the whole lacks each of its parts.</summary>
    private static void Parts(string path, JsonNode? one, JsonNode? other, List<FieldDifference> found)
    {
        var (ones, others) = (PartsOf(path, one), PartsOf(path, other));
        if (ones.Count + others.Count == 0 && one is null != other is null) found.Add(new(path, one?.ToJsonString(), other?.ToJsonString()));
        Order(path, ones, others, found);
        foreach (var part in ones.Values) Compare(part.Path, part.Node, others.GetValueOrDefault(part.Name)?.Node, found);
        foreach (var part in others.Values)
        {
            if (!ones.ContainsKey(part.Name)) Compare(part.Path, null, part.Node, found);
        }
    }

    /// <summary>That both have the same parts in another order.</summary>
    private static void Order(string path, OrderedDictionary<string, Part> ones, OrderedDictionary<string, Part> others, List<FieldDifference> found)
    {
        var (first, second) = (ones.Keys.Where(others.ContainsKey), others.Keys.Where(ones.ContainsKey));
        if (!first.SequenceEqual(second)) found.Add(new(path, string.Join(", ", first), string.Join(", ", second)));
    }

    /// <summary>A member of an object or of a list.</summary>
    private sealed record Part(string Path, string Name, JsonNode? Node);

    private static OrderedDictionary<string, Part> PartsOf(string path, JsonNode? whole)
    {
        IEnumerable<Part> parts = whole switch
        {
            JsonObject members => members.Select(member => new Part(path.Length == 0 ? member.Key : $"{path}.{member.Key}", member.Key, member.Value)),
            JsonArray list => Keys(path, list).Zip(list, (key, node) => new Part($"{path}[{key}]", key, node)),
            _ => [],
        };
        return new(parts.Select(part => KeyValuePair.Create(part.Name, part)), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Keys(string path, JsonArray list)
    {
        var (times, taken) = (new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var at = 0; at < list.Count; at++)
        {
            var natural = NaturalKey(path, list[at]) ?? at.ToString(CultureInfo.InvariantCulture);
            string key;
            do
            {
                var time = times[natural] = times.GetValueOrDefault(natural) + 1;
                key = time == 1 ? natural : string.Create(CultureInfo.InvariantCulture, $"{natural}, {time}");
            }
            while (!taken.Add(key));
            yield return key;
        }
    }

    /// <summary>What a person would find it by: an item by its number, someone present or voting by the name.</summary>
    private static string? NaturalKey(string path, JsonNode? node) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "items" when node is JsonObject item => $"§ {item["number"]}",
        "attendance" or "named" when node is JsonObject person => person["name"]!.ToString(),
        _ => null,
    };
}
