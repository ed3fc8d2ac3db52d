using Klubba.Formats;

namespace Klubba.Cli;

/// <summary>A document keyed by hand, and what was read of it; no reading where it is missing or could not be read, with the reason.</summary>
internal sealed record KeyedReading(string Id, Minutes Key, Minutes? Reading, Problem? Problem);

/// <summary>A folder of keys and a folder of readings or of documents, paired by name.</summary>
internal static class KeyedSet
{
    public static Result<List<KeyedReading>> Of(string keys, string readings)
    {
        if (!Directory.Exists(readings)) return new Problem(readings, "mappen finns inte.", "Ange mappen med läsningarna eller dokumenten.");
        var keyed = Keys(keys);
        if (!keyed.Ok) return keyed.Problem!;
        var folder = Directory.CreateTempSubdirectory("klubba-score-").FullName;
        try
        {
            var files = Below(readings);
            return files.Ok ? Paired(keyed.Value, readings, files.Value, folder) : files.Problem!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Result<List<(string Id, Minutes Key)>> Keys(string folder)
    {
        var files = Below(folder);
        if (!files.Ok) return files.Problem!;
        var keys = new List<(string, Minutes)>();
        foreach (var path in files.Value.Where(IsJson))
        {
            var key = Minutes(path);
            if (!key.Ok) return key.Problem!;
            keys.Add((Path.GetFileNameWithoutExtension(path), key.Value));
        }
        return keys.Count > 0 ? keys : new Problem(folder, "där finns inget facit.", "Ett facit är ett protokoll som JSON, med filnamn på .json.");
    }

    private static Result<List<string>> Below(string folder)
    {
        var files = Files.Of([Path.Combine(folder, "*")]);
        return files.Ok ? files.Value.ConvertAll(file => file.Path) : files.Problem!;
    }

    private static Result<List<KeyedReading>> Paired(List<(string Id, Minutes Key)> keys, string readings, List<string> files, string folder)
    {
        var ids = keys.Select(key => key.Id).ToHashSet(StringComparer.Ordinal);
        var byId = files.ToLookup(path => Id(path, ids));
        if (keys.Find(key => byId[key.Id].Skip(1).Any()) is { Id: { } twice }) return new Problem(readings, $"{Swedish.List(byId[twice].Select(Path.GetFileName).ToValues()!)} hör alla till facit {twice}.", "Låt en av dem ligga kvar.");
        var jobs = keys.SelectMany(key => byId[key.Id]).Where(path => !IsJson(path)).Select((path, at) => new ReadJob(path, Path.Combine(folder, $"{at}.json"))).ToList();
        var answers = ReadMany.Read(jobs, new("json", "minutes", null, folder, Force: false)).GetAwaiter().GetResult();
        var read = jobs.Zip(answers).ToDictionary(one => one.First.From, one => one.Second.Problem is { } problem ? problem : Minutes(one.First.To), StringComparer.Ordinal);
        return keys.ConvertAll(key => byId[key.Id].FirstOrDefault() is not { } path
            ? new KeyedReading(key.Id, key.Key, null, new(key.Id, "läsningen saknas.", $"Lägg {key.Id}.json eller dokumentet i {readings}."))
            : Of(key, read.TryGetValue(path, out var reading) ? reading : Minutes(path)));
    }

    private static KeyedReading Of((string Id, Minutes Key) key, Result<Minutes> reading) =>
        reading.Ok ? new(key.Id, key.Key, reading.Value, null) : new(key.Id, key.Key, null, reading.Problem);

    /// <summary>The name of the document: 0108 of 0108.json, of 0108.pdf, and of the 0108.pdf.json that <c>klubba read</c> writes.</summary>
    private static string Id(string path, HashSet<string> ids)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return IsJson(path) && !ids.Contains(name) ? Path.GetFileNameWithoutExtension(name) : name;
    }

    private static bool IsJson(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);

    private static Result<Minutes> Minutes(string path)
    {
        var text = Input.Text(path);
        if (!text.Ok) return text.Problem!;
        var minutes = Json.Read(text.Value);
        return minutes.Ok ? minutes : minutes.Problem! with { Where = $"{path}, {minutes.Problem.Where}" };
    }
}
