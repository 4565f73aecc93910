using HighPoint.Playbooks;
using HighPoint.Support;
using Microsoft.Extensions.Configuration;

namespace HighPoint.Bot.Settings;

public sealed class PlaybookFolderTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("tests", "tests")]
    public void The_Settings_Name_The_Folder(string setting, string? folder) =>
        Assert.Equal(folder is null ? null : Repo.At(folder), From(setting));

    [Fact]
    public void A_Folder_That_Is_Not_There_Is_Told() =>
        Assert.Equal(
            "Playbook:Folder is \"no/such\"; it must be the path of a folder with playbook files, or empty for HighPoint's own playbook.",
            Assert.Throws<SettingsException>(() => From("no/such")).Message);

    [Fact]
    public void Without_A_Folder_The_Playbook_Is_HighPoints_Own() =>
        Assert.Equal(DefaultPlaybook.Files.Count(file => file.Name.EndsWith(".liquid", StringComparison.Ordinal)), PlaybookFolder.Load(folder: null).Templates.Count);

    [Fact]
    public void An_Owners_Template_Takes_The_Place_Of_The_Default()
    {
        using var folder = new TempFolder();
        var wording = DefaultPlaybook.Files.Single(file => string.Equals(file.Name, "emergency.email.liquid", StringComparison.Ordinal)).Text + "\n";
        folder.Write("emergency.email.liquid", wording);
        folder.Write("notes.txt", "not for the bot");

        Assert.Equal(wording, PlaybookFolder.Load(folder.Path).Templates["emergency.email.liquid"].Text);
    }

    [Theory]
    [InlineData("emergency.email.liquid", "Subject: x\n\n{% if %}", ", line 3: ")]
    [InlineData("timing.yaml", "emergency:\n  - ]", ", line 2: ")]
    [InlineData("timings.yaml", "emergency: 1", ": 'timings.yaml' is not a file of the playbook")]
    public void A_Wrong_File_Is_Told_With_Its_Path_And_Line(string name, string text, string told)
    {
        using var folder = new TempFolder();
        var path = folder.Write(name, text);

        var problems = Assert.Throws<SettingsException>(() => PlaybookFolder.Load(folder.Path)).Problems;
        Assert.Contains(problems, problem => problem.StartsWith($"Playbook: {path}{told}", StringComparison.Ordinal) && problem.EndsWith('.'));
    }

    private static string? From(string setting) => PlaybookFolder.From(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Playbook:Folder", (string?)setting)]).Build(), new Places(Repo.Root, AppContext.BaseDirectory));
}
