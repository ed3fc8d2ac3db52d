namespace Klubba;

/// <summary>Vad ett alternativ kallas: as the minutes name it, so that screen and minutes say the same.</summary>
public sealed class OptionWords
{
    private readonly Wording words;
    private readonly MinutesOptions options;

    public OptionWords(Meeting meeting, ItemState item)
    {
        words = new(meeting);
        options = new(item, words);
    }

    /// <summary>The option as a noun: "avslag", "förvaltningens förslag", "förslaget från Anna Ek (S)".</summary>
    public string Of(string option) => options.OrWords(option);

    /// <summary>What a vote for one option against the other means: "bifall till förvaltningens förslag".</summary>
    public string Means(string option, string against) => options.Means(option, against);
}
