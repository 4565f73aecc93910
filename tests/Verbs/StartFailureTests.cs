using HighPoint.Bot.Settings;
using HighPoint.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Verbs;

public sealed class StartFailureTests
{
    [Fact]
    public void A_Settings_File_That_Is_No_Json_Is_Told_With_Its_Line()
    {
        using var folder = new TempFolder();
        var file = folder.Write("appsettings.json", "{\n  \"Company\": {\n    \"Name\" \"Acme\"\n  }\n}\n");

        var failure = StartFailure.Of(Assert.ThrowsAny<Exception>(() => new ConfigurationBuilder().AddJsonFile(file).Build()));

        Assert.Equal(2, failure!.ExitCode);
        Assert.StartsWith("appsettings.json, line 3: this is not JSON that can be read (", Assert.Single(failure.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Setting_Of_The_Wrong_Kind_Is_Told()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Web:AllowRemote", (string?)"perhaps")]).Build();

        var failure = StartFailure.Of(Assert.ThrowsAny<Exception>(() => settings.GetValue<bool>("Web:AllowRemote")));

        Assert.Equal(["Web:AllowRemote is \"perhaps\"; it must be true or false."], failure!.Sentences);
    }

    [Fact]
    public void A_Features_Own_Checks_Are_Told_As_They_Are() =>
        Assert.Equal(["One.", "Two."], StartFailure.Of(new OptionsValidationException("Storage", typeof(string), ["One.", "Two."]))!.Sentences);

    [Fact]
    public void What_Failed_Side_By_Side_Is_Told_Together() =>
        Assert.Equal(["One.", "Two."], StartFailure.Of(new AggregateException(new SettingsException("One."), new SettingsException("Two.")))!.Sentences);

    [Fact]
    public void One_Bug_Among_Several_Failures_Keeps_Its_Stack_Trace() =>
        Assert.Null(StartFailure.Of(new AggregateException(new SettingsException("One."), new InvalidOperationException("A bug."))));

    [Fact]
    public void What_Nobody_Foresaw_Keeps_Its_Stack_Trace() => Assert.Null(StartFailure.Of(new InvalidOperationException("A bug.")));
}
