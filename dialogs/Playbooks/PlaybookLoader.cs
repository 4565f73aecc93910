using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Playbooks;

/// <summary>Makes a <see cref="Playbook"/> of files: the defaults, and an owner's own laid upon them.</summary>
public static class PlaybookLoader
{
    private const string TimingName = "timing.yaml";
    private const string AdviceName = "advice.yaml";
    private const string QuestionsName = "questions.yaml";
    private const string TopicsName = "topics.yaml";

    /// <summary>Whether a file of this name would be taken for a part of the playbook: YAML and Liquid files are, others are not looked at.</summary>
    public static bool IsPlaybookFile(string name) =>
        name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".liquid", StringComparison.Ordinal);

    /// <summary>
    /// Loads the playbook. An owner's YAML file changes the default of the same name key by key (a topic by its id; any other list whole), so that it may hold a single
    /// number; an owner's template replaces the default of the same name whole.
    /// </summary>
    /// <param name="defaults">The complete playbook that HighPoint comes with.</param>
    /// <param name="overrides">The owner's files; none, some or all.</param>
    /// <param name="checkTemplate">What is wrong in a template, with its lines.</param>
    /// <param name="checkTopic">What is wrong with a topic that is complete; null where nothing is.</param>
    /// <param name="checkTime">What an owner's time of day must be and is not, as the end of "must be ..."; null where it is fit. HighPoint's own times are not asked about.</param>
    public static PlaybookLoad Load(
        ImmutableArray<PlaybookFile> defaults,
        ImmutableArray<PlaybookFile> overrides,
        Func<PlaybookFile, ImmutableArray<PlaybookError>> checkTemplate,
        Func<Topic, TopicProblem?> checkTopic,
        Func<LocalTime, string?>? checkTime = null)
    {
        var errors = new List<PlaybookError>();
        var names = defaults.Select(file => file.Name).ToImmutableArray();
        foreach (var stranger in overrides.Where(file => IsPlaybookFile(file.Name) && !names.Contains(file.Name, StringComparer.Ordinal)))
        {
            errors.Add(new PlaybookError(stranger.ShownAs, 0, PlaybookWords.UnknownFile(stranger.Name, names)));
        }

        var templates = Templates(defaults, overrides);
        errors.AddRange(templates.Values.OrderBy(file => file.Name, StringComparer.Ordinal).SelectMany(file => checkTemplate(file)));
        var playbook = new Playbook
        {
            Timing = Read(TimingName, new TimingReader((file, time) => overrides.Any(own => string.Equals(own.ShownAs, file, StringComparison.Ordinal)) ? checkTime?.Invoke(time) : null).Read),
            Advice = Read(AdviceName, WordingReader.Advice(RuleNames(defaults))),
            Questions = Read(QuestionsName, WordingReader.Questions),
            Topics = Read(TopicsName, file => TopicReader.Read(file, checkTopic)),
            Templates = templates,
        };
        return errors.Count == 0 ? new PlaybookLoad.Loaded(playbook) : new PlaybookLoad.Invalid([.. errors]);

        T Read<T>(string name, Func<YamlSection, T> read)
        {
            var entry = Merged(name);
            if (entry is not YamlEntry.Map)
            {
                errors.Add(new PlaybookError(entry.File, entry.Line, PlaybookWords.NotAMap));
            }

            var section = new YamlSection("", entry as YamlEntry.Map ?? new YamlEntry.Map(entry.File, entry.Line, []), entry is YamlEntry.Map ? errors : []);
            var value = read(section);
            section.Close();
            return value;
        }

        YamlEntry Merged(string name)
        {
            var entries = defaults.Concat(overrides).Where(file => string.Equals(file.Name, name, StringComparison.Ordinal)).Select(file => YamlParser.Parse(file, errors)).OfType<YamlEntry>();
            return entries.Aggregate((YamlEntry)new YamlEntry.Map(name, 0, []), (under, over) => under.Under(over));
        }
    }

    private static ImmutableDictionary<string, PlaybookFile> Templates(ImmutableArray<PlaybookFile> defaults, ImmutableArray<PlaybookFile> overrides)
    {
        var templates = defaults.Where(IsTemplate).ToImmutableDictionary(file => file.Name, StringComparer.Ordinal);
        return templates.SetItems(overrides.Where(file => templates.ContainsKey(file.Name)).Select(file => KeyValuePair.Create(file.Name, file)));
    }

    private static bool IsTemplate(PlaybookFile file) => file.Name.EndsWith(".liquid", StringComparison.Ordinal);

    /// <summary>The rules that the default wording names: an owner can reword each of them and add none.</summary>
    private static ImmutableArray<string> RuleNames(ImmutableArray<PlaybookFile> defaults)
    {
        var file = defaults.FirstOrDefault(file => string.Equals(file.Name, AdviceName, StringComparison.Ordinal));
        return file is not null && YamlParser.Parse(file, []) is YamlEntry.Map map && map.Find("rules")?.Value is YamlEntry.Map rules
            ? [.. rules.Fields.Select(field => field.Key)]
            : [];
    }
}
