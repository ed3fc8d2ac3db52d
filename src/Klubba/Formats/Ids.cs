using System.Text;

namespace Klubba.Formats;

/// <summary>Adresser i en handling (decision D9): the same string is the id in HTML, the eId in Akoma Ntoso and the end of the public address.</summary>
public static class Ids
{
    /// <summary>The ids of a meeting's items, in their order; a second one of the same number gets "-2".</summary>
    public static Values<string> Items(Minutes minutes)
    {
        var taken = new HashSet<string>();
        return minutes.Items.Select(item => Free(Item(item.Number), taken)).ToValues();
    }

    /// <summary>"dbsect_4", "dbsect_63-20", "dbsect_5-x".</summary>
    public static string Item(string number) => "dbsect_" + Plain(number);

    /// <summary>The letters a–z and figures that stand for a text in an address: "kulturnamnden".</summary>
    internal static string Plain(string text)
    {
        var id = new StringBuilder(text.Length + 5);
        foreach (var sign in Nfc.Of(text).ToLowerInvariant())
        {
            _ = sign switch
            {
                >= 'a' and <= 'z' or >= '0' and <= '9' => id.Append(sign),
                'å' or 'ä' => id.Append('a'),
                'ö' => id.Append('o'),
                '½' => id.Append("-half"),
                _ => id.Append('-'),
            };
        }
        return id.ToString();
    }

    /// <summary>"dbsect_4__resolutions_1__list_1__item_2".</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="resolutions">1 for the first group of clauses in the item, 2 for the second (what it proposes to another body).</param>
    /// <param name="clause">The clause's number, from 1.</param>
    public static string Clause(string item, int resolutions, int clause) => $"{item}__resolutions_{resolutions}__list_1__item_{clause}";

    private static string Free(string id, HashSet<string> taken)
    {
        var free = id;
        for (var n = 2; !taken.Add(free); n++) free = $"{id}-{n}";
        return free;
    }
}
