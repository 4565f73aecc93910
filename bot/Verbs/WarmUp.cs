using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Language;

namespace HighPoint.Bot.Verbs;

/// <summary>Does before the first turn what need be done only once.</summary>
internal static class WarmUp
{
    /// <summary>Reads the settings and the playbook and opens the database, side by side, so that what is wrong with them is told before anything listens.</summary>
    /// <exception cref="AggregateException">All that is wrong with them.</exception>
    public static async Task WarmUpAsync(this IServiceProvider services)
    {
        Task[] parts =
        [
            Task.Run(services.GetRequiredService<BotSettings>),
            Task.Run(services.GetRequiredService<IReader>),
            Task.Run(services.GetRequiredService<Database>),
        ];
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (parts.SelectMany(part => part.Exception?.InnerExceptions ?? []).ToArray() is { Length: > 0 } wrong)
        {
            throw new AggregateException(wrong);
        }
    }
}
