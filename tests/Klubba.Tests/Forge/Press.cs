namespace Klubba.Tests.Forge;

/// <summary>Prints one invented meeting in a layout: the text, and the truth that the text tells.</summary>
internal static class Press
{
    public static (string Text, Minutes Truth) Print(Layout layout, int seed, bool laid)
    {
        var (sheet, dice, truth) = Set(layout, seed);
        return (new Drawing(sheet, dice, laid || layout.NeedsColumns).Text(), truth);
    }

    /// <summary>The same meeting on the same paper, as it is read in a form.</summary>
    public static (SourceText Source, Minutes Truth) Print(Layout layout, int seed, Form form)
    {
        var (sheet, dice, truth) = Set(layout, seed);
        return (Forms.Source(sheet, dice, form), truth);
    }

    private static (Sheet Sheet, Dice Dice, Minutes Truth) Set(Layout layout, int seed)
    {
        var dice = new Dice(seed);
        var held = new Evening(dice, layout).Held();
        var sheet = new Sheet { Running = Running(held, dice) };
        layout.Front(new Front(held, dice, sheet));
        var front = Words(sheet);
        if (layout.Contents) Contents(held, sheet);
        if (dice.Often(60)) sheet.PageEnd();
        var items = new ItemWriter(layout, layout.OtherWords ? new OtherWording(dice, layout.Past, held.Body) : new Wording(dice, layout.Past, held.Body), sheet, dice);
        foreach (var item in held.Items) items.Write(item);
        if (layout.Last is { } last)
        {
            var after = sheet.Blocks.Count;
            last(new Front(held, dice, sheet));
            front += string.Join('\n', sheet.Blocks.Skip(after).Select(Words));
        }
        return (sheet, dice, layout.Told(Told(held, front + Words(sheet.Running))));
    }

    /// <summary>Running heads and feet.</summary>
    private static (Block[] Head, Block[] Foot) Running(Minutes held, Dice dice) => dice.Next(4) switch
    {
        0 => ([], []),
        1 => ([new Block.Table([0, 40, 70], [[held.Municipality!.ToUpperInvariant(), "SAMMANTRÄDESPROTOKOLL", "Sida"], [held.Body, "Sammanträdesdatum", "# (9)"], ["", Swedish.Iso(held.Date), ""]])],
            [new Block.Table([0, 24, 48], [["Justerandes sign", "Justerandes sign", "Utdragsbestyrkande"]])]),
        2 => ([new Block.Single(held.Body), new Block.Single("Protokoll"), new Block.Single(Swedish.Iso(held.Date))], [new Block.Single("Sida # av 9")]),
        _ => ([new Block.Table([0, 60], [[$"{held.Municipality}, {held.Body}", "# (9)"]])], [new Block.Table([0, 30], [["Ordförandens sign", "Justerarens sign"]])]),
    };

    private static void Contents(Minutes held, Sheet sheet)
    {
        sheet.Heading("Innehåll");
        foreach (var item in held.Items) sheet.Line($"§ {item.Number} {item.Title}");
        sheet.PageEnd();
    }

    /// <summary>The truth without what the front page did not print.</summary>
    private static Minutes Told(Minutes held, string front)
    {
        bool Has(string? words) => words is not null && (front.Contains(words, StringComparison.Ordinal) || front.Contains(Fronts.Turned(words), StringComparison.Ordinal));
        DateOnly? If(DateOnly? day) => Has(Swedish.Iso(day!.Value)) || Has(Swedish.Day(day.Value)) ? day : null;
        var whole = $"{held.Number}/{held.Date.Year}";
        return held with
        {
            Municipality = null,
            Number = Has($"Protokoll {whole}") ? whole : Has($"nr {held.Number} ") ? held.Number : null,
            Place = Has(held.Place) ? held.Place : null,
            Attendance = [.. held.Attendance.Where(person => Has(person.Name))],
            Secretary = Has(held.Secretary) ? held.Secretary : null,
            ApprovedOn = If(held.ApprovedOn),
            PostedOn = If(held.PostedOn),
            RemovedOn = If(held.RemovedOn),
            Approvers = [.. held.Approvers.Where(Has)],
        };
    }

    private static string Words(Sheet sheet) => string.Join('\n', sheet.Blocks.Select(Words));

    private static string Words((Block[] Head, Block[] Foot) running) => string.Join('\n', running.Head.Select(Words));

    private static string Words(Block block) => block switch
    {
        Block.Heading heading => heading.Text,
        Block.Prose prose => prose.Text,
        Block.Single line => line.Text,
        Block.Fields fields => string.Join('\n', fields.All.SelectMany(field => field.Rows)),
        Block.Table table => string.Join('\n', table.Rows.Select(row => string.Join(' ', row))),
        _ => "",
    };
}
