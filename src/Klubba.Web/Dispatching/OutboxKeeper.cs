using Microsoft.Extensions.Hosting;

namespace Klubba.Web.Dispatching;

/// <summary>Utkorgens skötare: looks into it every twenty seconds.</summary>
internal sealed class OutboxKeeper(Outbox outbox, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            try
            {
                await outbox.Round(stoppingToken);
            }
            catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or IOException or InvalidDataException)
            {
                await Console.Error.WriteLineAsync($"klubba: utkorgen: {e.GetType().Name}");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
