namespace Klubba.Tests.Forge;

/// <summary>The lines over an item: number, title and case number in the orders that towns use.</summary>
internal static class Headings
{
    public static string[] TitleThenNumber(Item item, Dice dice) => [$"§ {item.Number}", item.Title!, .. Number(item, dice.Pick("Dnr ", "", "Diarienummer: "))];

    public static string[] OnOneLine(Item item, Dice dice) => [item.CaseNumber is { } number ? $"§ {item.Number} {item.Title} ({number})" : $"§ {item.Number} {item.Title}"];

    public static string[] NumberBeside(Item item, Dice dice) => [item.CaseNumber is { } number ? $"§ {item.Number}{new string(' ', 40)}Dnr {number}" : $"§ {item.Number}", item.Title!];

    public static string[] NumberAfterSign(Item item, Dice dice) => [$"§ {item.Number} {item.CaseNumber}".TrimEnd(), item.Title!];

    public static string[] NumberFirst(Item item, Dice dice) => [$"{item.Number} §", item.Title!, .. Number(item, "Dnr ")];

    public static string[] WithBody(Item item, Dice dice) => [item.CaseNumber is { } number ? $"Ks § {item.Number} DNR: {number}" : $"Ks § {item.Number}", item.Title!];

    public static string[] WideLine(Item item, Dice dice) => [item.CaseNumber is { } number ? $"§ {item.Number} {item.Title}      Diarienummer {number}" : $"§ {item.Number} {item.Title}"];

    public static string[] TitleOnLine(Item item, Dice dice) => [$"§ {item.Number} {item.Title}", .. Number(item, dice.Pick("Ärendenummer: ", "Dnr "))];

    public static string[] Glued(Item item, Dice dice) => [$"§{item.Number} {item.Title}", .. Number(item, "Dnr: ")];

    public static string[] CaseFirst(Item item, Dice dice) => [.. item.CaseNumber is { } number ? new[] { $"§ {item.Number} Ärendenummer {number}" } : [$"§ {item.Number}"], item.Title!];

    public static string[] Clocked(Item item, Dice dice) => [$"§ {item.Number} {item.Title}", $"Kl. {dice.Between(9, 16):00}.{dice.Between(10, 59)}", .. Number(item, "Dnr ")];

    public static string[] InWords(Item item, Dice dice) => [$"Paragraf {item.Number}: {item.Title}", .. Number(item, "Diarienummer ")];

    public static string[] TitleAbove(Item item, Dice dice) => [item.Title!, item.CaseNumber is { } number ? $"§ {item.Number}, dnr {number}" : $"§ {item.Number}"];

    public static string[] Barred(Item item, Dice dice) => [item.CaseNumber is { } number ? $"§ {item.Number} | {item.Title} | {number}" : $"§ {item.Number} | {item.Title}"];

    public static string[] WholeYear(Item item, Dice dice) => [$"KN § {item.Number} – {item.Title}", .. Number(item, "Ärende ")];

    public static string[] NumberBetween(Item item, Dice dice) => [item.CaseNumber is { } number ? $"§ {item.Number}   {number}   {item.Title}" : $"§ {item.Number}   {item.Title}"];

    public static string[] Matter(Item item, Dice dice) => [$"Ärende {item.Number}", item.Title!, .. Number(item, "Dnr ")];

    public static string[] Capitals(Item item, Dice dice) => [$"§ {item.Number} {item.Title!.ToUpperInvariant()}", .. Number(item, "Handlingsnummer ")];

    public static string[] Bare(Item item, Dice dice) => [$"{item.Number}  {item.Title}", .. Number(item, "Dnr ")];

    private static string[] Number(Item item, string word) => item.CaseNumber is { } number ? [word + number] : [];
}
