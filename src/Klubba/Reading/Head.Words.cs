namespace Klubba.Lines;

/// <summary>The words in which heads tell number, body, municipality, hours and names.</summary>
internal sealed partial class Head
{
    /// <summary>The place where day and hour stand first.</summary>
    private static string AfterTimes(string text) => Days.Times(text) is { Count: > 0 } times ? text[times[^1].End..].Trim(' ', ',', ';', '.') : "";

    /// <summary>Where a text begins to tell day or hour; its end where it tells none.</summary>
    private static int TimeStart(string text)
    {
        var start = text.Length;
        foreach (var word in (ReadOnlySpan<string>)["kl.", "kl ", "klockan", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "den "])
        {
            var at = text.Find(word);
            if (at >= 0 && at < start && (at == 0 || !char.IsLetter(text[at - 1]))) start = at;
        }
        if (Days.First(text, out var day, out _) is not null && day < start) start = day;
        if (Days.Times(text) is [var (_, time, _), ..] && time < start) start = time;
        return start;
    }

    /// <summary>Pairs of hours with a dash or a word between: "kl. 18:00- 19:45", "14.00 till 16.25".</summary>
    internal static List<Adjournment> Ranges(string text)
    {
        var ranges = new List<Adjournment>();
        var times = Days.Times(text);
        for (var i = 0; i + 1 < times.Count; i++)
        {
            var between = text.AsSpan(times[i].End, times[i + 1].Start - times[i].End).Trim();
            if (between.StartsWith("–") || between.StartsWith("-") || between.StartsWith("−") || between is "till" or "och" or "- kl." or "–kl." or "- kl" or "till kl." or "t.o.m." || between.Contains("till", StringComparison.Ordinal) && between.Length < 12)
            {
                ranges.Add(new(Hour(times[i].Time), Hour(times[i + 1].Time)));
                i++;
            }
        }
        return ranges;
    }

    private static string Hour(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The names of a row of names, with or without party, nothing else.</summary>
    internal static List<string> NamesOf(string row)
    {
        var named = Names.In(row);
        if (named.Count > 0) return [.. named.Select(person => person.Name)];
        var names = new List<string>();
        foreach (var piece in row.Split([",", ";", "  ", " och ", " samt ", "/"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = Names.WithoutTitle(piece.TrimEnd('.'));
            if (Names.IsName(name)) names.Add(name);
            else if (names.Count == 0) return names;
        }
        return names;
    }

    /// <summary>A body's name on two to four short lines: "Barn- och", "ungdomsnämndens", "arbetsutskott".</summary>
    private void TakeBodyOverLines(List<Line> lines)
    {
        for (var first = 0; first < lines.Count && Body is null; first++)
        {
            if (!char.IsUpper(lines[first].Text[0]) || lines[first].HasGap) continue;
            var text = new System.Text.StringBuilder(lines[first].Text);
            for (var next = first + 1; next < lines.Count && next < first + 4 && lines[next].Index == lines[next - 1].Index + 1; next++)
            {
                if (lines[next].HasGap || lines[next].Text.Length > 50) break;
                if (Vocabulary.NamesBody(text + lines[next].Text) && lines[next].Text.Length <= 3) text.Append(lines[next].Text);
                else Paragraph.Join(text, lines[next].Text);
                var name = text.ToString();
                if (BodyIn(name) is { } body && (char.IsLower(lines[next].Text[0]) || lines[next - 1].Text.EndsWith(" och", StringComparison.Ordinal)))
                    (Body, _) = (body, NoteLine("body", lines[first]));
            }
        }
    }

    /// <summary>"Protokoll 2/2017", "Protokoll nr 10", "Protokoll (nr 5)".</summary>
    internal static string? NumberOf(string text)
    {
        var at = text.Find("protokoll");
        var word = 9;
        if (at < 0) (at, word) = text.Find("möte nr") is var meeting and >= 0 ? (meeting, 5) : (text.Find("sammanträde nr"), 12);
        if (at < 0) return null;
        var rest = text.AsSpan(at + word).TrimStart(" :(");
        var named = rest.StartsWith("nr", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("nummer", StringComparison.OrdinalIgnoreCase);
        if (named) rest = rest[(rest.StartsWith("nummer", StringComparison.OrdinalIgnoreCase) ? 6 : 2)..].TrimStart(" .:");
        var length = 0;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || (rest[length] == '/' && length > 0))) length++;
        if (length == 0 || (length == 4 && !named) || (length < rest.Length && rest[length] is '-' or '.' or ':')) return null;
        return named || rest[..length].Contains('/') || rest.Length == length ? rest[..length].ToString() : null;
    }

    /// <summary>"… sammanträde i Rådhuset måndagen den …", "sammanträde med nämnden i Ekeby folkets hus kl. 18.00": where they met.</summary>
    private static string? PlaceIn(string text)
    {
        var meeting = text.Find("sammanträd");
        if (meeting < 0) return null;
        var at = text.IndexOf(" i ", meeting, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(" på ", meeting, StringComparison.Ordinal);
        if (at < 0) return null;
        var start = text.IndexOf(' ', at + 1) + 1;
        var end = start + TimeStart(text[start..]);
        var place = text[start..end].Trim(' ', ',', '.');
        return end < text.Length && place.Length is > 3 and < 80 && char.IsUpper(place[0]) && !place.Contains('.', StringComparison.Ordinal) ? place : null;
    }

    /// <summary>A body's name: a whole short line, or in genitive before sammanträde.</summary>
    internal static string? BodyIn(string text)
    {
        if (BodyAfterWith(text) is { } with) return with;
        var meeting = text.Find("sammanträde");
        if (meeting > 3)
        {
            var before = text[..meeting].TrimEnd();
            var vid = before.Find("vid ");
            if (vid >= 0) before = before[(vid + 4)..];
            var name = before.EndsWith('s') ? before[..^1] : before;
            if (name.Length is > 3 and < 80 && Vocabulary.NamesBody(name) && char.IsUpper(name[0])) return name;
        }
        if (text.LastIndexOf(", ", StringComparison.Ordinal) is var comma and > 0 && MunicipalityIn(text[..comma]) is not null) text = text[(comma + 2)..];
        if (Days.First(text, out var day, out _) is not null && day > 4) text = text[..day].TrimEnd(' ', ',', '–', '-');
        return text.Length is > 3 and < 70 && char.IsUpper(text[0]) && Vocabulary.NamesBody(text) && !text.AsSpan().ContainsAnyInRange('0', '9') ? text : null;
    }

    /// <summary>"sammanträde med Miljönämnden i Ekeby".</summary>
    private static string? BodyAfterWith(string text)
    {
        var at = text.Find("sammanträde med ");
        if (at < 0) at = text.Find("protokoll för ") - 2;
        if (at < 0) return null;
        var rest = text[(at + 16)..];
        string? body = null;
        for (int end = rest.IndexOf(' '), words = 0; words < 8; end = rest.IndexOf(' ', end + 1), words++)
        {
            var phrase = end < 0 ? rest : rest[..end];
            if (phrase.Length > 3 && Vocabulary.NamesBody(phrase)) body = phrase;
            if (end < 0) break;
        }
        return body is null ? null : char.ToUpperInvariant(body[0]) + body[1..];
    }

    /// <summary>"Ekeby kommun", "Ekeby stad", "Region Ekeby", also in genitive.</summary>
    internal static string? MunicipalityIn(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)[" kommun", " stad", " stadsdelsförvaltning"])
        {
            for (var at = text.Find(word); at > 0; at = text.Find(word, at + 1))
            {
                var start = at;
                while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-')) start--;
                var end = at + word.Length;
                var after = end < text.Length ? text[end] : ' ';
                if (start < at && char.IsUpper(text[start]) && (!char.IsLetter(after) || (after == 's' && (end + 1 == text.Length || !char.IsLetter(text[end + 1])))))
                    return text[start..end];
            }
        }
        return null;
    }

    /// <summary>The body that the decisions name, where no head does: "Kommunstyrelsen beslutar …".</summary>
    public void TakeDecider(Line[] lines)
    {
        if (Body is not null) return;
        var deciders = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            foreach (var verb in (ReadOnlySpan<string>)[" beslutar", " tillstyrker", " godkänner", " föreslår", " beslutade"])
            {
                var at = line.Text.Length < 400 ? line.Text.IndexOf(verb, StringComparison.Ordinal) : -1;
                if (at is < 4 or > 60 || !char.IsUpper(line.Text[0]) || line.Text[..at] is not { } name || !Vocabulary.NamesBody(name)) continue;
                deciders[name] = deciders.GetValueOrDefault(name) + 1;
            }
        }
        if (deciders.Count > 0 && deciders.MaxBy(decider => decider.Value) is { Value: >= 2 } most) Body = most.Key;
    }

    private static string WithoutMunicipality(string text)
    {
        var place = MunicipalityIn(text);
        if (place is null) return text;
        var rest = text[(text.Find(place) + place.Length)..].TrimStart('s', ' ');
        var comma = rest.Find("protokoll");
        if (comma > 0) rest = rest[..comma].TrimEnd(' ', ',', '–', '-');
        if (rest.EndsWith("sens", StringComparison.Ordinal) || rest.EndsWith("ens", StringComparison.Ordinal)) rest = rest[..^1];
        return rest.Length > 0 ? char.ToUpperInvariant(rest[0]) + rest[1..] : rest;
    }
}
