namespace HighPoint.Bot.Channels.Slack;

/// <summary>An app that cannot be used is told at start, a sentence a problem, and no sentence repeats a secret.</summary>
public sealed class SlackOptionsTests
{
    public static TheoryData<SlackOptions> Right =>
    [
        new SlackOptions(),
        new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1" },
        new SlackOptions { BotToken = "xoxb-1", SigningSecret = "secret" },
        new SlackOptions { ClientId = "1.2", ClientSecret = "secret", SigningSecret = "secret" },
        new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", SigningSecret = "secret", ApiUrl = "http://127.0.0.1:1234/api" },
    ];

    public static TheoryData<SlackOptions, string> Wrong => new()
    {
        { new() { BotToken = "xoxp-secret", AppToken = "xapp-1" }, SlackWords.WrongToken("BotToken", "xoxb-") },
        { new() { BotToken = "xoxb-1", AppToken = "xoxb-secret" }, SlackWords.WrongToken("AppToken", "xapp-") },
        { new() { BotToken = "xoxb-secret" }, SlackWords.NoWayIn },
        { new() { BotToken = "xoxb-1", ClientId = "1.2", ClientSecret = "a-secret", SigningSecret = "a-secret" }, SlackWords.OneOrMany },
        { new() { ClientId = "1.2", SigningSecret = "a-secret" }, SlackWords.HalfAClient("ClientId", "ClientSecret") },
        { new() { ClientSecret = "a-secret" }, SlackWords.HalfAClient("ClientSecret", "ClientId") },
        { new() { ClientId = "1.2", ClientSecret = "a-secret" }, SlackWords.NoWayIn },
        { new() { AppToken = "xapp-secret" }, SlackWords.NoWayOut("AppToken") },
        { new() { SigningSecret = "secret" }, SlackWords.NoWayOut("SigningSecret") },
        { new() { ApiUrl = "http://slack.example/api/" }, SlackWords.WrongAddress("http://slack.example/api/") },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_Can_Be_Used_Is_Taken(SlackOptions options) => Assert.True(new SlackOptionsValidator().Validate(null, options).Succeeded);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_Cannot_Be_Used_Is_Told_In_A_Sentence(SlackOptions options, string sentence)
    {
        Assert.Equal([sentence], new SlackOptionsValidator().Validate(null, options).Failures!);
        Assert.DoesNotContain("-secret", sentence, StringComparison.Ordinal);
    }
}
