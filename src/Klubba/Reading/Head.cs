namespace Klubba.Lines;

/// <summary>Protokollets huvud: the facts of the meeting, from labels, running heads and the words of the opening.</summary>
internal sealed partial class Head
{
    public string? Municipality { get; private set; }

    public string? Body { get; private set; }

    public string? Number { get; private set; }

    public DateOnly? Date { get; private set; }

    public TimeOnly? Opened { get; private set; }

    public TimeOnly? Closed { get; private set; }

    public string? Place { get; private set; }

    public string? Secretary { get; private set; }

    public List<string> Approvers { get; } = [];

    public DateOnly? ApprovedOn { get; private set; }

    public DateOnly? PostedOn { get; private set; }

    public DateOnly? RemovedOn { get; private set; }

    public string? KeptAt { get; private set; }

    public List<Adjournment> Adjournments { get; } = [];

    /// <summary>"§§ 4–7": what the minutes say that they hold.</summary>
    public string? Covers { get; private set; }

    /// <summary>The ordinary approval; null where the head tells nothing of it.</summary>
    public Approval? Approval => Approvers.Count == 0 && (ApprovedOn ?? PostedOn ?? RemovedOn) is null && KeptAt is null
        ? null
        : new() { Approvers = Approvers.ToValues(), On = ApprovedOn, Posted = PostedOn, Removed = RemovedOn, KeptAt = KeptAt };

    private readonly Trace trace;

    private Head(Trace trace) => this.trace = trace;

    /// <param name="several">The minutes hold more than one item, so that an approval may be of a part of them.</param>
    public static Head Of(Line[] lines, List<Labelled> entries, int headEnd, bool several, Trace trace)
    {
        var head = new Head(trace);
        head.Take(entries, headEnd, several);
        head.ReadOpening(lines, headEnd);
        head.ReadNotices(lines, headEnd);
        head.ReadApproval(lines, headEnd);
        head.ReadRunningHeads(lines);
        return head;
    }

    /// <summary>Who approves and when, where an item and no front page tells it: "A (X) utses att jämte ordföranden B (Y) justera protokollet".</summary>
    public void TakeApproval(IReadOnlyList<Item> items)
    {
        for (var i = 0; i < items.Count && Approvers.Count == 0; i++)
        {
            if (items[i].Title is not { } title || !(title.Has("justera") || title.Has("justering"))) continue;
            foreach (var clause in items[i].Clauses)
            {
                if (!clause.Has("justera")) continue;
                foreach (var name in NamesOf(clause)) Approvers.Add(name);
                ApprovedOn ??= Days.First(clause) is { } day && day >= Date ? day : null;
            }
        }
    }

    /// <summary>"Anna Ek, ordförande", "Bo By, justerare": how the front page is signed, where no label tells it.</summary>
    public void TakeSignatures(Line[] lines, int headEnd, List<Attendee> people)
    {
        for (var i = 0; i < headEnd; i++)
        {
            var comma = lines[i].Text.IndexOf(',', StringComparison.Ordinal);
            if (comma is < 3 or > 60 || lines[i].Text.Length > 100 || !Names.IsName(lines[i].Text.AsSpan(0, comma))) continue;
            var name = lines[i].Text[..comma];
            switch (Vocabulary.LabelOf(lines[i].Text.AsSpan(comma + 1).Trim()))
            {
                case Label.Secretary:
                    Secretary ??= name;
                    break;
                case Label.Approvers when !Approvers.Contains(name):
                    Approvers.Add(name);
                    break;
                case Label.ChairSigns when !people.Exists(person => person.Role == Role.Chair):
                    if (people.FindIndex(person => person.Name == name) is var at and >= 0) people[at] = people[at] with { Role = Role.Chair };
                    break;
            }
        }
    }

    /// <summary>The secretary among those present, where no label names one.</summary>
    public void TakeSecretary(IReadOnlyList<Attendee> people)
    {
        var titled = people.Where(person => person.Role == Role.Other && person.Title is { } title && title.Has("sekreterare") && !title.Has("politisk")).ToList();
        if (Secretary is null && titled.Count == 1) Secretary = titled[0].Name;
    }

    /// <summary>What an approval of one paragraph alone tells is not the minutes' own; the approvers of the front page are not told again at the end.</summary>
    private void Take(List<Labelled> entries, int headEnd, bool several)
    {
        var ofPart = false;
        var parts = new List<Labelled>();
        foreach (var entry in entries)
        {
            var after = entry.Line.Index >= headEnd;
            if (entry.Label == Label.Covers) ofPart = after && several && entry.Rows.Count > 0 && IsOne(entry.Rows[0].Text);
            var approval = entry.Label is Label.Approvers or Label.ApprovedOn or Label.ApprovalPlaceAndTime or Label.PostedOn or Label.RemovedOn or Label.KeptAt;
            if (approval && ofPart) parts.Add(entry);
            else if (entry.Label != Label.Approvers || !after || Approvers.Count == 0) Take(entry);
        }
        if (ApprovedOn is not null || PostedOn is not null) return;
        foreach (var entry in parts) Take(entry);
    }

    /// <summary>"§ 24": one number and no word.</summary>
    private static bool IsOne(string covers) => Scan.Number(covers.AsSpan().TrimStart("§ "), out _, out var digits) && covers.AsSpan().TrimStart("§ ").Length - digits <= 2;

    private void Take(Labelled entry)
    {
        switch (entry.Label)
        {
            case Label.PlaceAndTime:
                TakePlace(entry);
                TakeTimes(entry);
                break;
            case Label.Place:
                if (entry.Rows.Count > 0) TakePlace(entry);
                break;
            case Label.Time:
                TakeTimes(entry);
                break;
            case Label.MeetingDate:
                TakeTimes(entry);
                break;
            case Label.Adjourned:
                Adjournments.AddRange(Ranges(entry.Text));
                Mark(entry);
                break;
            case Label.Body:
                if (entry.Rows.Count > 0 && Vocabulary.NamesBody(entry.Text)) Set(entry, "body", Body is null, () => Body = entry.Text);
                break;
            case Label.Secretary:
                TakeName(entry, name => Secretary ??= name, "secretary");
                break;
            case Label.Approvers:
                TakeApprovers(entry);
                break;
            case Label.ApprovedOn or Label.ApprovalPlaceAndTime:
                if (Days.First(entry.Text) is { } approved) Set(entry, "approvedOn", ApprovedOn is null, () => ApprovedOn = approved);
                break;
            case Label.PostedOn:
                if (Days.All(entry.Text) is [var posted, ..]) Set(entry, "postedOn", PostedOn is null, () => PostedOn = posted);
                break;
            case Label.RemovedOn:
                if (Days.First(entry.Text) is { } removed) Set(entry, "removedOn", RemovedOn is null, () => RemovedOn = removed);
                break;
            case Label.KeptAt:
                if (entry.Rows.Count > 0) Set(entry, "approvals[0].keptAt", KeptAt is null, () => KeptAt = entry.Rows[0].Text);
                break;
            case Label.Covers:
                if (entry.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0) Covers ??= entry.Text;
                break;
        }
    }

    private void Set(Labelled entry, string path, bool free, Action take)
    {
        if (!free) return;
        take();
        trace.Note(path, entry.Rows.Count > 0 ? entry.Rows[0].Line : entry.Line);
        Mark(entry);
    }

    /// <summary>Rows whose words all went to fields are taken.</summary>
    private void Mark(Labelled entry)
    {
        foreach (var row in entry.Rows)
            row.Taken |= Scan.IsCovered(Days.Without(row.Text), [Place, Body, KeptAt, Secretary, Covers, .. Approvers]);
    }

    /// <summary>The place is what stands before the day and the hour.</summary>
    private void TakePlace(Labelled entry)
    {
        var words = new List<string>();
        foreach (var row in entry.Rows)
        {
            var end = TimeStart(row.Text);
            if (end > 0) words.Add(row.Text[..end].Trim(' ', ',', ';', '-', '–'));
            if (end < row.Text.Length) break;
        }
        var place = words.Count > 0 ? string.Join(' ', words) : AfterTimes(entry.Text);
        var sentence = Scan.Sentences(place);
        if (sentence.Count > 0) place = sentence[0].Text.TrimEnd('.', ',');
        if (place.Length > 0) Set(entry, "place", Place is null, () => Place = place);
    }

    private void TakeTimes(Labelled entry)
    {
        var text = entry.Text;
        if (Days.First(text) is { } day && Date is null)
        {
            Date = day;
            trace.Note("date", entry.Rows[0].Line);
            Mark(entry);
        }
        if (Opened is null && Ranges(text) is { Count: > 0 } ranges) SetHours(entry, ranges, text);
        else if (Opened is null && Days.Times(text) is [var (only, _, _)]) Set(entry, "opened", true, () => Opened = only);
    }

    /// <summary>The first range is the meeting's, unless the next one goes on after a break.</summary>
    private void SetHours(Labelled entry, List<Adjournment> ranges, string text)
    {
        Opened = TimeOnly.ParseExact(ranges[0].From, "HH:mm", null);
        var closed = ranges[0].To;
        for (var i = 1; i < ranges.Count; i++)
        {
            if (string.CompareOrdinal(ranges[i].From, closed) >= 0 && !text.Has("ajourner") && !text.Has("paus"))
            {
                Adjournments.Add(new(closed!, ranges[i].From));
                closed = ranges[i].To;
            }
            else Adjournments.Add(ranges[i]);
        }
        Closed = TimeOnly.ParseExact(closed!, "HH:mm", null);
        trace.Note("opened", entry.Rows[0].Line);
        trace.Note("closed", entry.Rows[^1].Line);
        Mark(entry);
    }

    private void TakeName(Labelled entry, Action<string> take, string path)
    {
        foreach (var row in entry.Rows)
        {
            if (NamesOf(row.Text) is not [var name, ..]) continue;
            take(name);
            trace.Note(path, row.Line);
            row.Taken |= Scan.IsCovered(row.Text, name, Names.In(row.Text) is [var person, ..] ? person.Party : null);
            return;
        }
    }

    private void TakeApprovers(Labelled entry)
    {
        foreach (var row in entry.Rows)
        {
            var names = NamesOf(row.Text);
            foreach (var name in names)
            {
                if (Approvers.Contains(name)) continue;
                trace.Note($"approvers[{Approvers.Count}]", row.Line);
                Approvers.Add(name);
            }
            row.Taken |= names.Count > 0 && Scan.IsCovered(Days.Without(row.Text), [.. names, .. Names.In(row.Text).Select(person => person.Party)]);
            if (ApprovedOn is null && Days.First(row.Text) is { } day) ApprovedOn = day;
        }
    }

    /// <summary>"fört vid … nämnds sammanträde torsdag den 21 september 2017 kl. 18:00-19:45": what labels did not tell.</summary>
    private void ReadOpening(Line[] lines, int end)
    {
        var opening = new List<Line>();
        for (var i = 0; i < end && opening.Count < 12; i++)
        {
            if (!lines[i].Blank && !lines[i].Furniture && lines[i].Kind is null) opening.Add(lines[i]);
        }
        TakeBodyOverLines(opening);
        foreach (var line in opening)
        {
            foreach (var cell in line.Cells())
            {
                if (Body is null && BodyIn(cell.Text) is { } body) (Body, _) = (body, NoteLine("body", line));
            }
        }
        foreach (var paragraph in Paragraph.Of(opening, 0)) ReadOpening(paragraph);
    }

    /// <summary>"Justerat den 12 mars 2014", "Justeringen har tillkännagivits den 14 mars 2014": sentences for what others tell in labels.</summary>
    private void ReadNotices(Line[] lines, int headEnd)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (i == headEnd) i = Math.Max(i, lines.Length - 80);
            if (i >= lines.Length || lines[i].Blank || lines[i].Text.Length > 300) continue;
            var text = lines[i].Text;
            if (!(text.Has("anslag") || text.Has("tillkännag") || text.StartsWith("Justera", StringComparison.OrdinalIgnoreCase))) continue;
            if (text.EndsWith(" den", StringComparison.Ordinal) && i + 1 < lines.Length) text = $"{text} {lines[i + 1].Text}";
            if (Days.All(text) is not { Count: > 0 } days) continue;
            if (text.Has("anslag") || text.Has("tillkännag"))
            {
                if (PostedOn is null) (PostedOn, _) = (days[0], NoteLine("postedOn", lines[i]));
                if (RemovedOn is null && days.Count > 1) (RemovedOn, _) = (days[1], NoteLine("removedOn", lines[i]));
            }
            else if (ApprovedOn is null) (ApprovedOn, _) = (days[0], NoteLine("approvedOn", lines[i]));
        }
    }

    /// <summary>"Att justera protokollet utsågs Anna Ek. Justeringen ägde rum den 12 mars.": the approval told in sentences.</summary>
    private void ReadApproval(Line[] lines, int headEnd)
    {
        var left = lines[..headEnd].Where(line => line.Kind is null or LineKind.Remainder).ToList();
        foreach (var paragraph in Paragraph.Of(left, 0))
        {
            if (paragraph.Text.Length > 2000 || !paragraph.Text.Has("juster")) continue;
            foreach (var sentence in Scan.Sentences(paragraph.Text))
            {
                if (!sentence.Text.Has("juster")) continue;
                if (ApprovedOn is null && Days.First(sentence.Text) is { } day && day >= Date) (ApprovedOn, _) = (day, NoteLine("approvedOn", paragraph.First));
                if (Approvers.Count > 0 || !(sentence.Text.Has("justera ") || sentence.Text.Has("justerare") || sentence.Text.Has(" av "))) continue;
                foreach (var name in LastNames(sentence.Text)) Approvers.Add(name);
            }
        }
    }

    /// <summary>The names that a sentence ends with: "… utsågs Anna Ek och Bo By."</summary>
    private static IEnumerable<string> LastNames(string sentence)
    {
        if (Names.In(sentence) is { Count: > 0 } people) return people.Select(person => person.Name);
        var text = sentence.TrimEnd('.');
        var found = new List<string>();
        foreach (var lead in (ReadOnlySpan<string>)[": ", " utsågs ", " utses ", " valdes ", " väljs ", " av "])
        {
            var at = text.LastIndexOf(lead, StringComparison.Ordinal);
            if (at < 0 || found.Count > 0) continue;
            found.AddRange(text[(at + lead.Length)..].Split([", ", " och "], StringSplitOptions.TrimEntries).TakeWhile(name => Names.IsName(name)));
        }
        return found;
    }

    private void ReadOpening(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (text.Length > 400) return;
        var read = false;
        if (Number is null && NumberOf(text) is { } number) read = Note(paragraph, "number", () => Number = number);
        if (Body is null && BodyIn(text) is { } body) read = Note(paragraph, "body", () => Body = body);
        if (Date is null && Days.First(text) is { } day) read = Note(paragraph, "date", () => Date = day);
        if (Place is null && PlaceIn(text) is { } place) read = Note(paragraph, "place", () => Place = place);
        if (Opened is null && Ranges(text) is [var hours, ..])
        {
            Opened = TimeOnly.ParseExact(hours.From, "HH:mm", null);
            Closed = TimeOnly.ParseExact(hours.To!, "HH:mm", null);
            read = Note(paragraph, "opened", () => trace.Note("closed", paragraph.First));
        }
        if (Opened is null && text.Has("öppna") && Days.Times(text) is [var (start, _, _), ..]) read = Note(paragraph, "opened", () => Opened = start);
        if (Closed is null && text.Has("avsluta") && Days.Times(text) is [.., var (end, _, _)]) read = Note(paragraph, "closed", () => Closed = end);
        if (Municipality is null && MunicipalityIn(text) is { } municipality) read = Note(paragraph, "municipality", () => Municipality = municipality);
        if (!read || !Scan.IsCovered(Days.Without(text), Number, Body, Municipality, Place)) return;
        foreach (var line in paragraph.Lines) line.Kind = LineKind.Facts;
    }

    private bool Note(Paragraph paragraph, string path, Action take)
    {
        take();
        trace.Note(path, paragraph.First);
        return true;
    }

    /// <summary>Running heads name body, day and number on every page; what the labels lack is taken from there.</summary>
    private void ReadRunningHeads(Line[] lines)
    {
        if (Body is null) TakeBodyOverLines([.. lines.Where(line => line.Furniture).Take(40)]);
        Line? above = null;
        var bodies = new Dictionary<string, int>();
        // The same heads come on every page.
        var told = new Dictionary<(string, string?), string?>();
        foreach (var line in lines)
        {
            if (!line.Furniture) continue;
            var text = line.Text.Length > 120 ? line.Text[..120] : line.Text;
            if (Number is null && NumberOf(text) is { } number) (Number, _) = (number, NoteLine("number", line));
            if (Date is null && text[0] != '§' && Days.First(text) is { } day) (Date, _) = (day, NoteLine("date", line));
            if (Municipality is null && MunicipalityIn(text) is { } municipality) (Municipality, _) = (municipality, NoteLine("municipality", line));
            if (Body is null && BodyOf(text, above?.Text) is { } body) bodies[body] = bodies.GetValueOrDefault(body) + 1;
            above = line;
        }
        if (Body is null && bodies.Count > 0) Body = bodies.MaxBy(body => body.Value).Key;

        string? BodyOf(string text, string? above)
        {
            if (!told.TryGetValue((text, above), out var body)) told[(text, above)] = body = BodyIn(text) ?? BodyIn($"{above} {text}") ?? BodyIn(WithoutMunicipality(text));
            return body;
        }
    }

    private bool NoteLine(string path, Line line)
    {
        trace.Note(path, line);
        return true;
    }
}
