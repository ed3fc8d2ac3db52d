using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Klubba.Bench;

/// <summary>What readers ask for: a few connections that each ask anew as soon as they are answered.</summary>
/// <remarks>One thread a connection with blocking sockets: as little as can be of the two cores that the server needs.</remarks>
internal static class Load
{
    private const int Connections = 8;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    /// <summary>Requests a second, and the time in milliseconds that 99 of 100 were answered within.</summary>
    public static (double Rate, double P99) Of(IPEndPoint server, IReadOnlyList<string> paths)
    {
        var times = Enumerable.Range(0, Connections).Select(_ => new List<double>(100_000)).ToArray();
        var start = Stopwatch.GetTimestamp();
        var threads = times.Select((own, n) => new Thread(() => Ask(server, paths, n, own, start))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        var all = times.SelectMany(t => t).Order().ToArray();
        return (all.Length / Stopwatch.GetElapsedTime(start).TotalSeconds, all[all.Length * 99 / 100]);
    }

    private static void Ask(IPEndPoint server, IReadOnlyList<string> paths, int n, List<double> times, long start)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(server);
        var random = new Random(n);
        var buffer = new byte[256 * 1024];
        while (Stopwatch.GetElapsedTime(start) < Length)
        {
            var request = Encoding.ASCII.GetBytes($"GET {paths[random.Next(paths.Count)]} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
            var sent = Stopwatch.GetTimestamp();
            socket.Send(request);
            Answer(socket, buffer);
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }
    }

    private static void Answer(Socket socket, byte[] buffer)
    {
        var (read, whole) = (0, int.MaxValue);
        while (read < whole)
        {
            var more = socket.Receive(buffer, read, buffer.Length - read, SocketFlags.None);
            if (more == 0) throw new InvalidOperationException("The server hung up.");
            read += more;
            if (whole == int.MaxValue && buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is var end and >= 0) whole = end + 4 + BodyLength(buffer.AsSpan(0, end));
        }
    }

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(head));
        var at = head.IndexOf("Content-Length: "u8) + "Content-Length: ".Length;
        var line = head[at..];
        return int.Parse(line[..(line.IndexOf((byte)'\r') is var end and >= 0 ? end : line.Length)], CultureInfo.InvariantCulture);
    }
}
