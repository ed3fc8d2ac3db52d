using System.Net.Sockets;
using Klubba.Documents;
using Klubba.Formats;
using Klubba.Web.Published;
using Klubba.Web.Storage;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Klubba.Web.Dispatching;

/// <summary>What the mail server said.</summary>
public abstract record Sending
{
    private Sending() { }

    /// <summary>It has taken the mail on itself.</summary>
    public sealed record Taken : Sending;

    /// <summary>The address takes no mail.</summary>
    public sealed record Bounced(string Why) : Sending;

    /// <summary>It will never take this mail: our settings, or the mail itself.</summary>
    public sealed record Refused(string Why) : Sending;

    /// <summary>Not now.</summary>
    public sealed record Delayed(string Why) : Sending;
}

/// <summary>Brevbäraren: an extract of the public copy as a PDF and as text, over SMTP (RFC 5321).</summary>
public sealed class Mailer(Town town, ServerSettings server)
{
    private readonly Result<MailSettings>? read = server.Mail is { } given ? given : MailSettings.Read(server.Folder, Environment.GetEnvironmentVariable);

    /// <summary>Null where mail is not set, or set wrongly.</summary>
    public MailSettings? Settings => read is { Ok: true, Value: var settings } ? settings : null;

    /// <summary>What is wrong with the settings.</summary>
    public Problem? Fault => read?.Problem;

    public async Task<Sending> Send(Letter letter, CancellationToken stop)
    {
        if (Settings is not { } settings) return new Sending.Delayed("E-post är inte inställd.");
        if (MailSettings.Address(letter.Mail) is not { } to) return new Sending.Bounced("Det är ingen e-postadress.");
        if (Message(settings, letter, to) is not { } message) return new Sending.Refused("Paragrafen är inte offentlig och skickas inte med e-post.");
        using (message)
        {
            try
            {
                using var client = new SmtpClient { Timeout = 30_000 };
                await client.ConnectAsync(settings.Host, settings.Port, settings.Security switch { "tls" => SecureSocketOptions.SslOnConnect, "starttls" => SecureSocketOptions.StartTls, _ => SecureSocketOptions.None }, stop);
                if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Password ?? "", stop);
                await client.SendAsync(message, stop);
                await client.DisconnectAsync(quit: true, stop);
                return new Sending.Taken();
            }
            catch (SmtpCommandException e)
            {
                return Said(e);
            }
            catch (Exception e) when (e is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or ServiceNotConnectedException or NotSupportedException)
            {
                // By kind alone: an exception's text may hold what was sent, and a log is no place for it.
                return new Sending.Delayed($"E-postservern gick inte att nå eller använda ({e.GetType().Name}).");
            }
        }
    }

    private static Sending Said(SmtpCommandException e)
    {
        var said = $"{(int)e.StatusCode} {Tame(e.Message)}";
        return (int)e.StatusCode < 500 ? new Sending.Delayed(said) : e.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? new Sending.Bounced(said) : new Sending.Refused(said);
    }

    /// <summary>What a stranger's server says, made short and plain.</summary>
    private static string Tame(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) is var plain && plain.Length > 200 ? plain[..200] : plain;

    /// <summary>Null where the public copy does not hold the item's text.</summary>
    private MimeMessage? Message(MailSettings settings, Letter letter, MailboxAddress to)
    {
        if (town.Meeting(letter.Meeting) is not { } meeting || meeting.Item(letter.Item) is not { Number: { } number, Point.Secrecy: null } || PublishedRoutes.Open(meeting, number) is not { } copy) return null;
        var paper = Papers.Extract(copy, number, phrases: meeting.Phrases);
        var body = new BodyBuilder { TextBody = Text.Write(paper) };
        body.Attachments.Add(Extracts.Name(meeting, number), Pdf.Write(paper, []), new ContentType("application", "pdf"));
        var message = new MimeMessage { Subject = paper.Title, MessageId = $"{letter.Act:D}@klubba.invalid", Body = body.ToMessageBody() };
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress(letter.To, to.Address));
        return message;
    }
}
