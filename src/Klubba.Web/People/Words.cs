using System.Text;

namespace Klubba.Web.People;

/// <summary>Skärmens ord, by name: Screen.sv.txt and Screen.en.txt (decision D20).</summary>
public sealed class Words
{
    private readonly Phrases phrases;

    private Words(string language) => (Language, phrases) = (language, Read($"Screen.{language}.txt"));

    public static Words Swedish { get; } = new("sv");

    public static Words English { get; } = new("en");

    /// <summary>"sv" or "en": the page's language.</summary>
    public string Language { get; }

    public Phrases Phrases => phrases;

    public string this[string name] => phrases.Say(name);

    public string Say(string name, params ReadOnlySpan<(string Hole, string Value)> values) => phrases.Say(name, values);

    private static Phrases Read(string file)
    {
        using var reader = new StreamReader(typeof(Words).Assembly.GetManifestResourceStream(file)!, Encoding.UTF8);
        return Phrases.Read(reader.ReadToEnd()).Value;
    }
}
