namespace Klubba.Lines;

/// <summary>The others present: name, title and hours.</summary>
internal sealed partial class Attendance
{
    /// <summary>Others: name, title and hours of each person of a row.</summary>
    internal static List<Attendee> Guests(string row)
    {
        var found = new List<Attendee>();
        foreach (var piece in Pieces(row).SelectMany(Parted))
        {
            if (Guest(piece.TrimEnd('.')) is { } guest) found.Add(guest);
            else if (found.Count > 0 && piece.Length > 0) found[^1] = WithMore(found[^1], piece.EndsWith("f.", StringComparison.Ordinal) ? piece : piece.TrimEnd('.'));
        }
        return found.ConvertAll(AsSubstitute);
    }

    private static Attendee WithMore(Attendee guest, string piece)
    {
        var extent = ExtentIn(piece);
        var at = extent is null ? piece.Length : piece.IndexOf(extent, StringComparison.Ordinal);
        var title = at < 0 ? piece : piece[..at].Trim(' ', '(', ',');
        if (title.Length > 0) guest = guest with { Title = guest.Title is null ? title : $"{guest.Title}, {title}" };
        return extent is null ? guest : guest with { Extent = guest.Extent is null ? extent : $"{guest.Extent}, {extent}" };
    }

    /// <summary>A substitute listed among the others is there without serving.</summary>
    private static Attendee AsSubstitute(Attendee guest) =>
        guest.Title is { } title && guest.Party is not null && RoleIn(title) == Role.Substitute ? guest with { Role = Role.Substitute, Serving = false, Title = null } : guest;

    /// <summary>Cuts a row at commas and gaps outside parentheses.</summary>
    private static List<string> Pieces(string row)
    {
        var pieces = new List<string>();
        int start = 0, depth = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '(') depth++;
            else if (row[i] == ')') depth--;
            else if (depth <= 0 && (row[i] is ',' or ';' || (row[i] == ' ' && i + 1 < row.Length && row[i + 1] == ' ')))
            {
                pieces.Add(row[start..i].Trim());
                start = i + 1;
            }
        }
        pieces.Add(row[start..].Trim());
        pieces.RemoveAll(piece => piece.Length == 0);
        return pieces;
    }

    /// <summary>"Maria Nord och sekreterare Olle Palm" are two.</summary>
    private static IEnumerable<string> Parted(string piece)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" och ", " samt "])
        {
            var at = piece.IndexOf(joint, StringComparison.Ordinal);
            if (at > 0 && Guest(piece[..at]) is not null && Guest(piece[(at + joint.Length)..]) is not null) return [piece[..at], .. Parted(piece[(at + joint.Length)..])];
        }
        return [piece];
    }

    /// <summary>"kommunchef", "Stadsdelsdirektör": a title before a name.</summary>
    private static bool IsTitleWord(string word)
    {
        foreach (var end in (ReadOnlySpan<string>)["chef", "direktör", "sekreterare", "ekonom", "strateg", "controller", "ledare", "ingenjör", "arkitekt", "handläggare", "utredare", "samordnare", "jurist", "rektor", "inspektör", "planerare", "revisor"])
        {
            if (word.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static Attendee? Guest(string piece)
    {
        var end = piece.AsSpan().IndexOfAny("(§–");
        var name = (end < 0 ? piece : piece[..end]).Trim();
        var rest = end < 0 ? "" : piece[end..];
        var lower = name.Split(' ').TakeWhile(word => word.Length > 0 && ((char.IsLower(word[0]) && !Vocabulary.IsParticle(word)) || IsTitleWord(word))).Count();
        string? title = null;
        if (lower > 0)
        {
            var words = name.Split(' ');
            (title, name) = (string.Join(' ', words[..lower]), string.Join(' ', words[lower..]));
        }
        if (!Names.IsName(name)) return null;
        string? party = null;
        while (rest.StartsWith('('))
        {
            var close = Closing(rest);
            var inside = rest[1..close];
            if (Names.IsParty(inside)) party = inside;
            else if (ExtentIn(inside) == inside) break;
            else title = title is null ? inside : $"{title}, {inside}";
            rest = rest[Math.Min(rest.Length, close + 1)..].TrimStart();
        }
        if (rest.StartsWith('–')) title ??= rest[1..].Trim();
        return new() { Name = name, Party = party, Role = Role.Other, Title = title, Extent = ExtentIn(rest) };
    }

    private static int Closing(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return i;
        }
        return text.Length;
    }
}
