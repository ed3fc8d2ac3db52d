using System.Globalization;
using System.Net;
using System.Text.Json;
using MimeKit;

namespace Klubba.Web.Dispatching;

/// <summary>Inställningar för e-post: the server that takes our mail; without them extracts go by hand.</summary>
/// <param name="Security">How the way there is kept: <c>tls</c> from the first byte, <c>starttls</c>, or <c>none</c>, on this machine alone.</param>
public sealed record MailSettings(string Host, int Port, string Security, MailboxAddress From, string? User = null, string? Password = null)
{
    private static readonly string[] Names = ["host", "port", "security", "from", "user", "password"];

    /// <summary>From the environment (KLUBBA_SMTP_HOST, _PORT, _SECURITY, _FROM, _USER, _PASSWORD), else from mail.json in the data folder.</summary>
    /// <returns>Null where no host is told.</returns>
    public static Result<MailSettings>? Read(string folder, Func<string, string?> environment)
    {
        var told = Names.ToDictionary(name => name, name => environment($"KLUBBA_SMTP_{name.ToUpperInvariant()}"));
        var file = Path.Combine(folder, "mail.json");
        var where = "KLUBBA_SMTP_HOST";
        if (string.IsNullOrWhiteSpace(told["host"]))
        {
            if (!File.Exists(file)) return null;
            where = file;
            if (OfFile(file) is not { } read) return new Problem(where, "den går inte att läsa som JSON.", $"Skriv ett objekt med {Swedish.List([.. Names])}, alla som text.");
            told = read;
        }
        return Of(where, told);
    }

    private static Dictionary<string, string?>? OfFile(string file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllText(file));
            return read is null ? null : Names.ToDictionary(name => name, name => read.GetValueOrDefault(name));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Result<MailSettings> Of(string where, Dictionary<string, string?> told)
    {
        var security = told["security"] ?? "starttls";
        if (security is not ("tls" or "starttls" or "none")) return new Problem(where, "security är varken tls, starttls eller none.", "Skriv ett av dem.");
        if (!int.TryParse(told["port"] ?? (security == "tls" ? "465" : "587"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535) return new Problem(where, "port är ingen port.", "Skriv ett tal från 1 till 65535.");
        if (Address(told["from"]) is not { } from) return new Problem(where, "from saknas eller är ingen adress.", "Skriv avsändarens e-postadress.");
        if (security == "none" && !Loopback(told["host"])) return new Problem(where, "security är none, och servern är en annan dator.", "Skriv tls eller starttls.");
        return string.IsNullOrWhiteSpace(told["host"]) ? new Problem(where, "host saknas.", "Skriv e-postserverns namn.") : new MailSettings(told["host"]!.Trim(), port, security, from, told["user"], told["password"]);
    }

    /// <summary>One address, and nothing else; null for what is none.</summary>
    public static MailboxAddress? Address(string? text) =>
        text is { Length: > 2 and <= 254 } && !text.Any(char.IsControl) && MailboxAddress.TryParse(text.Trim(), out var address) && address.Address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Address.Length - 1 ? address : null;

    private static bool Loopback(string? host) => host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Without the password: a record writes all of itself, and this may end in a log.</summary>
    public override string ToString() => $"{Host}:{Port.ToString(CultureInfo.InvariantCulture)} ({Security})";
}
