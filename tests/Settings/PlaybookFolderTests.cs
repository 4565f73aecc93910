using System.Collections.Immutable;
using HighPoint.Calendars;
using HighPoint.Playbooks;
using HighPoint.Support;
using Microsoft.Extensions.Configuration;
using NodaTime;

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
        Assert.Equal(DefaultPlaybook.Files.Count(file => file.Name.EndsWith(".liquid", StringComparison.Ordinal)), PlaybookFolder.Load(folder: null, Week).Templates.Count);

    [Fact]
    public void An_Owners_Template_Takes_The_Place_Of_The_Default()
    {
        using var folder = new TempFolder();
        var wording = DefaultPlaybook.Files.Single(file => string.Equals(file.Name, "emergency.email.liquid", StringComparison.Ordinal)).Text + "\n";
        folder.Write("emergency.email.liquid", wording);
        folder.Write("notes.txt", "not for the bot");

        Assert.Equal(wording, PlaybookFolder.Load(folder.Path, Week).Templates["emergency.email.liquid"].Text);
    }

    [Theory]
    [InlineData("emergency.email.liquid", "Subject: x\n\n{% if %}", ", line 3: ")]
    [InlineData("timing.yaml", "emergency:\n  - ]", ", line 2: ")]
    [InlineData("timings.yaml", "emergency: 1", ": 'timings.yaml' is not a file of the playbook")]
    public void A_Wrong_File_Is_Told_With_Its_Path_And_Line(string name, string text, string told)
    {
        using var folder = new TempFolder();
        var path = folder.Write(name, text);

        var problems = Assert.Throws<SettingsException>(() => PlaybookFolder.Load(folder.Path, Week)).Problems;
        Assert.Contains(problems, problem => problem.StartsWith($"Playbook: {path}{told}", StringComparison.Ordinal) && problem.EndsWith('.'));
    }

    [Theory]
    [InlineData("emergency:\n  best:\n    from: 20:00\n    until: 22:00", "3: 'emergency.best.from' is '20:00', but must be within BusinessHours (08:00-17:00, 09:00-12:00).", "4: 'emergency.best.until' is '22:00', but must be within BusinessHours (08:00-17:00, 09:00-12:00).")]
    [InlineData("meeting:\n  at: 7:00", "2: 'meeting.at' is '07:00', but must be within BusinessHours (08:00-17:00, 09:00-12:00).")]
    [InlineData("nudges:\n  closing_soon_at: 17:00", "2: 'nudges.closing_soon_at' is '17:00', but must be within BusinessHours (08:00-17:00, 09:00-12:00).")]
    [InlineData("audit:\n  best:\n    from: 8:00\n    until: 17:00")]
    public void A_Time_Outside_Business_Hours_Is_Told_And_Not_Moved(string timing, params string[] problems)
    {
        using var folder = new TempFolder();
        var path = folder.Write("timing.yaml", timing);
        var told = Record.Exception(() => PlaybookFolder.Load(folder.Path, Week)) is SettingsException wrong ? wrong.Problems : [];

        Assert.Equal(problems.Select(problem => $"Playbook: {path}, line {problem}"), told);
    }

    [Fact]
    public void HighPoints_Own_Times_Give_Way_To_The_Companys_Hours() =>
        Assert.NotNull(PlaybookFolder.Load(folder: null, Week.Clear().Add(IsoDayOfWeek.Monday, new OpenHours(new LocalTime(18, 0), new LocalTime(22, 0)))));

    private static ImmutableDictionary<IsoDayOfWeek, OpenHours> Week { get; } = ImmutableDictionary<IsoDayOfWeek, OpenHours>.Empty
        .Add(IsoDayOfWeek.Monday, new OpenHours(new LocalTime(8, 0), new LocalTime(17, 0))).Add(IsoDayOfWeek.Saturday, new OpenHours(new LocalTime(9, 0), new LocalTime(12, 0)));

    private static string? From(string setting) => PlaybookFolder.From(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Playbook:Folder", (string?)setting)]).Build(), new Places(Repo.Root, AppContext.BaseDirectory));
}
