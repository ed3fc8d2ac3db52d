using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Klubba.Bench;

/// <summary>Screens that follow a meeting: connections that have asked for its stream, from so many addresses as a town has.</summary>
internal sealed class Listeners : IDisposable
{
    private const int OfOneAddress = 100;

    private readonly List<Socket> sockets = [];
    private readonly long[] reached;
    private int waiting;
    private TaskCompletionSource all = new();

    private Listeners(int count) => reached = new long[count];

    /// <summary>Connected, and told the first time where the meeting stands.</summary>
    public static async Task<Listeners> Of(IPEndPoint server, int count, string path, string token)
    {
        var listeners = new Listeners(count);
        var first = listeners.Expect();
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: klubba={token}\r\n\r\n");
        for (var n = 0; n < count; n++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listeners.sockets.Add(socket);
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, 1, (byte)(1 + n / OfOneAddress)]), 0));
            await socket.ConnectAsync(server);
            await socket.SendAsync(request);
            _ = listeners.Read(socket, n);
        }
        await first;
        return listeners;
    }

    /// <summary>Each one's next message; when the last has come, the time of each.</summary>
    public async Task<long[]> Expect()
    {
        Array.Clear(reached);
        (waiting, all) = (reached.Length, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await all.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return [.. reached];
    }

    private async Task Read(Socket socket, int n)
    {
        var buffer = new byte[2048];
        while (true)
        {
            int read;
            try
            {
                read = await socket.ReceiveAsync(buffer);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            if (read == 0) return;
            if (buffer.AsSpan(0, read).IndexOf("event: look"u8) < 0 || Interlocked.CompareExchange(ref reached[n], Stopwatch.GetTimestamp(), 0) != 0) continue;
            if (Interlocked.Decrement(ref waiting) == 0) all.TrySetResult();
        }
    }

    public void Dispose() => sockets.ForEach(s => s.Dispose());
}
