using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HighPoint.Calendars;
using HighPoint.Drafts;
using HighPoint.Playbooks;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Settings;

/// <summary>The playbook: HighPoint's own, with the files of the owner's folder laid upon it.</summary>
internal static class PlaybookFolder
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The owner's folder, absolute; null where the settings name none.</summary>
    /// <exception cref="SettingsException">There is no such folder.</exception>
    public static string? From(IConfiguration configuration, Places places)
    {
        var source = new SettingsSource(configuration);
        var folder = source.Optional("Playbook:Folder", path => Directory.Exists(places.Find(path)), "the path of a folder with playbook files, or empty for HighPoint's own playbook");
        return source.Problems.IsEmpty ? folder is null ? null : places.Find(folder) : throw new SettingsException(source.Problems);
    }

    /// <summary>Loads the playbook. HighPoint's own templates are not tried out again: a test has done so.</summary>
    /// <param name="folder">The owner's folder; null for none. Files in it that are no playbook files are passed over.</param>
    /// <param name="hours">The company's hours: an owner's times of day must lie in them, since nothing is done outside them.</param>
    /// <exception cref="SettingsException">A file is wrong; names the file and the line.</exception>
    public static Playbook Load(string? folder, ImmutableDictionary<IsoDayOfWeek, OpenHours> hours)
    {
        var own = Files(folder);
        return PlaybookLoader.Load(DefaultPlaybook.Files, own, file => own.Contains(file) ? DraftTemplates.Check(file) : [], DraftLimits.ProblemOf, time => Outside(time, hours)) switch
        {
            PlaybookLoad.Loaded loaded => loaded.Playbook,
            PlaybookLoad.Invalid invalid => throw new SettingsException([.. invalid.Errors.Select(Sentence)]),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What a time of day that no working day reaches must be; null for any other.</summary>
    private static string? Outside(LocalTime time, ImmutableDictionary<IsoDayOfWeek, OpenHours> hours) => hours.Values.Any(day => day.Opens <= time && time < day.Closes)
        ? null
        : $"within BusinessHours ({string.Join(", ", hours.OrderBy(day => day.Key).Select(day => $"{Clock.Format(day.Value.Opens)}-{Clock.Format(day.Value.Closes)}").Distinct(StringComparer.Ordinal))})";

    private static ImmutableArray<PlaybookFile> Files(string? folder) => folder is null
        ? []
        : [.. Directory.EnumerateFiles(folder)
            .Where(path => PlaybookLoader.IsPlaybookFile(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new PlaybookFile(Path.GetFileName(path), File.ReadAllText(path), path))];

    private static string Sentence(PlaybookError error) => error.Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"Playbook: {error.File}, line {error.Line}: {error.Problem}.")
        : $"Playbook: {error.File}: {error.Problem}.";
}
