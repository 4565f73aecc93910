namespace HighPoint.Bot.Channels.Teams;

/// <summary>A registration that cannot be used is told at start, a sentence a problem.</summary>
public sealed class TeamsOptionsTests
{
    private const string Guid = "11111111-2222-3333-4444-555555555555";

    public static TheoryData<TeamsOptions> Right =>
    [
        new TeamsOptions(),
        new TeamsOptions { AppId = Guid, TenantId = Guid, AppPassword = "secret" },
        new TeamsOptions { AppId = Guid, TenantId = Guid, ManagedIdentity = "system" },
        new TeamsOptions { AppId = Guid, TenantId = Guid, ManagedIdentity = Guid },
        new TeamsOptions { OpenIdMetadata = "http://127.0.0.1:1234/metadata", LoginUrl = "https://login.microsoftonline.us" },
    ];

    public static TheoryData<TeamsOptions, string> Wrong => new()
    {
        { new() { AppId = "bot", TenantId = Guid, AppPassword = "secret" }, TeamsWords.NoGuid("AppId", "bot") },
        { new() { AppId = Guid, TenantId = "acme.example", AppPassword = "secret" }, TeamsWords.NoGuid("TenantId", "acme.example") },
        { new() { AppId = Guid, AppPassword = "secret" }, TeamsWords.TenantMissing },
        { new() { AppId = Guid, TenantId = Guid }, TeamsWords.OneSecret },
        { new() { AppId = Guid, TenantId = Guid, AppPassword = "secret", ManagedIdentity = "system" }, TeamsWords.OneSecret },
        { new() { AppPassword = "secret" }, TeamsWords.SecretOfNobody },
        { new() { ManagedIdentity = "mine" }, TeamsWords.WrongIdentity("mine") },
        { new() { OpenIdMetadata = "http://keys.example/metadata" }, TeamsWords.WrongAddress("OpenIdMetadata", "http://keys.example/metadata") },
        { new() { LoginUrl = "nonsense" }, TeamsWords.WrongAddress("LoginUrl", "nonsense") },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_Can_Be_Used_Is_Taken(TeamsOptions options) => Assert.True(new TeamsOptionsValidator().Validate(null, options).Succeeded);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_Cannot_Be_Used_Is_Told_In_A_Sentence(TeamsOptions options, string sentence)
    {
        Assert.Equal([sentence], new TeamsOptionsValidator().Validate(null, options).Failures!);
        Assert.DoesNotContain("secret\"", sentence, StringComparison.Ordinal);
    }
}
