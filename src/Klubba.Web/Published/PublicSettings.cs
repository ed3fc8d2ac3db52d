using System.Text.Json;

namespace Klubba.Web.Published;

/// <summary>Kommunens uppgifter för de offentliga sidorna, from public.json in the data folder; what is not told is not guessed.</summary>
/// <param name="Contact">Where one asks for help or reports what does not work.</param>
/// <param name="DataProtection">How one reaches the data protection officer.</param>
/// <param name="MonthsAfterOffice">How long a person's page is there after the last office.</param>
/// <param name="Reviewed">When the accessibility was last reviewed.</param>
public sealed record PublicSettings(string? Contact = null, string? DataProtection = null, int MonthsAfterOffice = 0, DateOnly? Reviewed = null)
{
    private const int MostMonths = 120;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>As the folder says; a file that cannot be read counts as not there, for a public page must not fall with it.</summary>
    public static PublicSettings Read(string folder)
    {
        var file = Path.Combine(folder, "public.json");
        try
        {
            var read = File.Exists(file) ? JsonSerializer.Deserialize<PublicSettings>(File.ReadAllText(file), Options) : null;
            return read is null ? new() : read with { MonthsAfterOffice = Math.Clamp(read.MonthsAfterOffice, 0, MostMonths) };
        }
        catch (JsonException)
        {
            return new();
        }
    }
}
