namespace HighPoint.Bot.Verbs;

public sealed class SettingArgumentsTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("--urls http://localhost:4000", "--urls=http://localhost:4000", "")]
    [InlineData("--urls=http://localhost:4000 chat", "--urls=http://localhost:4000", "chat")]
    [InlineData("chat --as riley --Company:Name=Acme", "--Company:Name=Acme", "chat --as riley")]
    [InlineData("--company:name Acme", "--company:name=Acme", "")]
    [InlineData("--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Default=Debug", "")]
    [InlineData("--urls", "", "--urls")]
    [InlineData("--urls --help", "", "--urls --help")]
    [InlineData("--colour red", "", "--colour red")]
    [InlineData("Company:Name=Acme", "", "Company:Name=Acme")]
    public void Settings_Are_Told_From_Verbs_And_Their_Options(string line, string settings, string others)
    {
        var split = SettingArguments.Split(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((settings, others), (string.Join(' ', split.Settings), string.Join(' ', split.Others)));
    }
}
