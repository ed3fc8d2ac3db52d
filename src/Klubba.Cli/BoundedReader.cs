using Klubba.Formats;

namespace Klubba.Cli;

/// <summary>Reads what is uploaded to the server in a child process, with bounds of memory and time: a file that was made to hurt costs itself.</summary>
internal sealed class BoundedReader : IDisposable
{
    private readonly ReadChild child = new(() => ReadChild.Self([ReadEachCommand.Name, ReadEachCommand.Kept]), ReadBounds.Time);
    private readonly SemaphoreSlim one = new(1);

    public async Task<Result<KeptReading>> Read(byte[] bytes, string name)
    {
        await one.WaitAsync();
        var folder = Directory.CreateTempSubdirectory("klubba-read-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, name), Path.Combine(folder, "läst"));
            await File.WriteAllBytesAsync(from, bytes);
            var answer = await child.Ask(new(from, to));
            return answer.Problem is { } problem ? problem with { Where = name } : ReadingJson.Read(await File.ReadAllBytesAsync(to));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            one.Release();
        }
    }

    public void Dispose()
    {
        child.Dispose();
        one.Dispose();
    }
}
