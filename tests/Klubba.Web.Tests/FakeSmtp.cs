using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Klubba.Web.Tests;

/// <summary>A mail server on a free port of this machine: takes what it is sent, and answers an addressee as it is told.</summary>
internal sealed class FakeSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public FakeSmtp()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it says of an addressee; "250 ok" where nothing else is told.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>The mails it has taken, as they came.</summary>
    public List<string> Taken { get; } = [];

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Talk(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException) { /* it is closed */ }
    }

    private async Task Talk(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 fake");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "DATA") await Take(reader, writer);
            else await writer.WriteLineAsync(word switch { "EHLO" or "HELO" => "250 fake", "RCPT" => Answers.FirstOrDefault(a => line.Contains(a.Key, StringComparison.Ordinal)).Value ?? "250 ok", "QUIT" => "221 bye", _ => "250 ok" });
            if (word == "QUIT") return;
        }
    }

    private async Task Take(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".") mail.Append(line).Append('\n');
        Taken.Add(mail.ToString());
        await writer.WriteLineAsync("250 taken");
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }
}
