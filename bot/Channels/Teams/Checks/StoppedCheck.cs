using HighPoint.Bot.Channels.Teams.Inbound;
using HighPoint.Bot.Doctor;
using HighPoint.Bot.Storage;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>To which conversations nothing is sent, and what to do about each.</summary>
internal sealed class StoppedCheck(IOptions<TeamsOptions> teamsOptions, IOptions<StorageOptions> storage) : TeamsCheck(teamsOptions)
{
    /// <summary>More would be no list that somebody reads.</summary>
    private const int MostTold = 20;

    /// <inheritdoc/>
    public override string Name => CheckWords.Stopped;

    /// <inheritdoc/>
    protected override Task<Finding> ExamineAsync(TeamsOptions teams, CancellationToken cancellation) => Task.Run(Examine, cancellation);

    private Finding Examine()
    {
        var connectionString = storage.Value.ConnectionString;
        if (DatabaseState.Of(connectionString) is not { Exists: true, IsOlder: false, Problem: null })
        {
            return new Finding.NotChecked(CheckWords.NoConversations);
        }

        var stopped = StoppedStore.Look(connectionString, Place.ChannelName, MostTold);
        return stopped.Count == 0
            ? new Finding.Ok(CheckWords.NoneStopped)
            : new Finding.Wrong([.. stopped.Select(one => CheckWords.StoppedOne(one.Key.Id, one.Why, one.Since))]);
    }
}
