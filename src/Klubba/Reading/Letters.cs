using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Klubba;

/// <summary>Bokstäver skrivna som två tecken: a letter followed by a combining mark becomes the one letter that Swedish names need.</summary>
/// <remarks>
/// The globalization data that <see cref="string.Normalize()"/> needs are left out of the program (decision D21). Only the Latin letters
/// that occur in names in Swedish records are composed; other sequences stay as they are.
/// </remarks>
internal static class Letters
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\u0300\u0301\u0302\u0303\u0308\u030A\u030C\u0327");

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Table = Pairs(
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuù"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝCĆNŃSŚZŹaáeéiíoóuúyýcćnńsśzź"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuû"),
        ('\u0303', "AÃNÑOÕaãnñoõ"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿ"),
        ('\u030A', "AÅUŮaåuů"),
        ('\u030C', "CČDĎEĚNŇRŘSŠZŽcčdďeěnňrřsšzž"),
        ('\u0327', "CÇSŞcçsş"));

    public static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        var composed = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (composed.Length > 0 && Table.TryGetValue((composed[^1], sign), out var letter)) composed[^1] = letter;
            else composed.Append(sign);
        }
        return composed.ToString();
    }

    private static FrozenDictionary<(char, char), char> Pairs(params ReadOnlySpan<(char Mark, string Letters)> rows)
    {
        var table = new Dictionary<(char, char), char>();
        foreach (var (mark, letters) in rows)
        {
            for (var i = 0; i < letters.Length; i += 2) table[(letters[i], mark)] = letters[i + 1];
        }
        return table.ToFrozenDictionary();
    }
}
