using Microsoft.Extensions.Hosting;

namespace Klubba.Web.Notices;

/// <summary>Anslagstavlans skötare: each minute, and at start, tells that the board can be read and takes down what is due.</summary>
internal sealed class BoardKeeper(NoticeBoard board, Availability availability, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do Round();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A round that fails is told on standard error, by kind alone, and the next one is a new try; a board that cannot be read tells no beat.</summary>
    private void Round()
    {
        try
        {
            board.TakeDown();
            availability.Beat(clock.GetUtcNow());
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or IOException or InvalidDataException)
        {
            Console.Error.WriteLine($"klubba: anslagstavlan: {e.GetType().Name}");
        }
    }
}
