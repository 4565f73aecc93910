using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Inbound;
using HighPoint.Bot.Doctor;
using HighPoint.Bot.Storage;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Checks;

/// <summary>Whether Slack knows the app's id and secret, every workspace that installed it allows what it needs, and the keys to their tokens are there.</summary>
internal sealed class InstallCheck(IOptions<SlackOptions> options, IOptions<StorageOptions> storage, IHttpClientFactory http) : SlackCheck(options, http)
{
    /// <summary>No code that Slack ever gave: it says whether the secret is right, and then that this is no code.</summary>
    private const string NoCode = "doctor";

    /// <inheritdoc/>
    public override string Name => SlackCheckWords.Install;

    /// <inheritdoc/>
    protected override async Task<Finding> ExamineAsync(SlackOptions slack, CancellationToken cancellation)
    {
        if (!slack.ServesMany)
        {
            return new Finding.NotChecked(SlackCheckWords.OneWorkspace);
        }

        var who = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{slack.ClientId}:{slack.ClientSecret}")));
        var (answer, _) = await AskAsync(slack, "oauth.v2.access", who, new FormUrlEncodedContent([KeyValuePair.Create("code", NoCode)]), cancellation);
        return answer is not JsonObject reply || (reply["error"] as JsonValue)?.TryGetValue<string>(out var code) != true ? new Finding.Wrong(SlackCheckWords.NoAnswer(new Uri(slack.ApiUrl)))
            : code != "invalid_code" ? new Finding.Wrong(SlackCheckWords.WrongClient(code!))
            : await Task.Run(Installations, cancellation);
    }

    private Finding Installations()
    {
        var all = DatabaseState.Of(storage.Value.ConnectionString) is { Exists: true, IsOlder: false, Problem: null } ? InstallationStore.Look(storage.Value.ConnectionString, SlackPlace.ChannelName) : [];
        string[] wrong =
        [
            .. from made in all
               let missing = BotTokenCheck.Scopes.Except(made.Scopes.Split(','), StringComparer.Ordinal).ToArray()
               where missing.Length > 0
               select SlackCheckWords.AllowsLess(made.Name, missing),
            .. all.Count > 0 && !(Directory.Exists(storage.Value.KeysFolder) && Directory.EnumerateFiles(storage.Value.KeysFolder).Any()) ? [SlackCheckWords.NoKeys] : Array.Empty<string>(),
        ];
        return wrong.Length > 0 ? new Finding.Wrong([.. wrong]) : new Finding.Ok(SlackCheckWords.Serves(all.Count));
    }
}
