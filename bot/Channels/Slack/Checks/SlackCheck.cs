using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using HighPoint.Bot.Doctor;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Checks;

/// <summary>A check that asks Slack whether it takes a token.</summary>
internal abstract class SlackCheck(IOptions<SlackOptions> options, IHttpClientFactory http) : IDoctorCheck
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public async Task<Finding> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            return options.Value.IsOn ? await ExamineAsync(options.Value, cancellation) : new Finding.NotChecked(SlackCheckWords.NotSetUp);
        }
        catch (OptionsValidationException e)
        {
            return Settings(e);
        }
        catch (HttpRequestException e)
        {
            return new Finding.Wrong(Connection.Problem(new Uri(options.Value.ApiUrl), e));
        }
    }

    /// <summary>Looks, with the app's settings.</summary>
    protected abstract Task<Finding> ExamineAsync(SlackOptions slack, CancellationToken cancellation);

    /// <summary>What is said where the settings themselves are wrong: once, by one of the checks.</summary>
    protected virtual Finding Settings(OptionsValidationException e) => new Finding.NotChecked(SlackCheckWords.SettingsFirst);

    /// <summary>Slack's answer to a method, and the scopes that it says the token has.</summary>
    protected Task<(JsonNode? Answer, string[] Scopes)> AskAsync(SlackOptions slack, string method, string token, CancellationToken cancellation) =>
        AskAsync(slack, method, new AuthenticationHeaderValue("Bearer", token), null, cancellation);

    /// <summary>The same of a method that asks for more than a token.</summary>
    protected async Task<(JsonNode? Answer, string[] Scopes)> AskAsync(SlackOptions slack, string method, AuthenticationHeaderValue who, HttpContent? content, CancellationToken cancellation)
    {
        using var client = http.CreateClient(DoctorSetup.Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(slack.ApiUrl.TrimEnd('/') + "/"), method)) { Content = content };
        request.Headers.Authorization = who;
        using var response = await client.SendAsync(request, cancellation);
        var scopes = response.Headers.TryGetValues("x-oauth-scopes", out var values) ? string.Join(',', values).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        return (Read(await response.Content.ReadAsStringAsync(cancellation)), scopes);
    }

    /// <summary>What is wrong with an answer; null where it is a success.</summary>
    protected static Finding? Problem(SlackOptions slack, JsonNode? answer, string setting) => answer switch
    {
        JsonObject { } reply when (reply["ok"] as JsonValue)?.GetValueKind() == JsonValueKind.True => null,
        JsonObject { } reply when (reply["error"] as JsonValue)?.GetValueKind() == JsonValueKind.String => new Finding.Wrong(SlackCheckWords.Refused(setting, (string)reply["error"]!)),
        _ => new Finding.Wrong(SlackCheckWords.NoAnswer(new Uri(slack.ApiUrl))),
    };

    private static JsonNode? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
