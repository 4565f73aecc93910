using HighPoint.Debriefs;
using HighPoint.Support;

namespace HighPoint.Language.Recognisers;

/// <summary>What broke and what was found, and what only looks like it.</summary>
public sealed class TopicTests
{
    private static readonly Reader Playbooks = new(TestPlaybook.Default.Topics);

    [Theory]
    [InlineData("audit: backups not run since June, firewall out of support", "backups-failing, firewall")]
    [InlineData("audit: firewall is end of life, and no MFA", "firewall, no-mfa")]
    [InlineData("audit: two servers on Windows Server 2012", "old-windows")]
    [InlineData("audit: their Windows is out of support", "old-windows")]
    [InlineData("audit: everything runs on an unsupported OS", "old-windows")]
    [InlineData("finished their IT audit: no backups tested, no MFA", "backups-untested, no-mfa")]
    public void Findings_Are_Named_By_Their_Own_Words_Alone(string text, string findings) =>
        Assert.Equal(findings, string.Join(", ", Read(text).Findings));

    [Theory]
    [InlineData("their database got corrupted, restored it", "data-corrupt")]
    [InlineData("the order system was down all day", "business-app")]
    [InlineData("database was down all day", "business-app")]
    [InlineData("power was out, server came back by itself", "power, server")]
    [InlineData("reset a power user's password", "")]
    [InlineData("hacked email account at the accountant's, cleaned it up", "mailbox-hacked")]
    public void What_Broke_Is_Named_By_Its_Own_Words_Alone(string text, string incidents) =>
        Assert.Equal(incidents, string.Join(", ", Read(text).Incidents));

    private static Facts Read(string text) => Playbooks.Read(text, Hears.Context).Facts;
}
