using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Bot.Verbs;

/// <summary>Does before the first turn what need be done only once.</summary>
internal static class WarmUp
{
    /// <summary>Thinks one turn through and says nothing of it, so that the first person who writes need not wait until the code is compiled.</summary>
    public static void Rehearse(this IServiceProvider services)
    {
        var (assistant, now) = (services.GetRequiredService<Assistant>(), Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var somebody = new Person("rehearsal", "Sam", Role.Technician, DateTimeZone.Utc);
        var turn = new Turn("rehearsal", new ConversationKey("rehearsal", "rehearsal", "rehearsal"), somebody, new Said.Text("Server was down at Harlow Dental, fixed it, 3 hours, Dana was relieved."));
        assistant.Answer(ConversationState.New, assistant.Hear(ConversationState.New, turn, now), now, PipelineView.Empty);
    }

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
