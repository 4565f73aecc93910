using System.Collections.Immutable;
using HighPoint.Debriefs;

namespace HighPoint.Playbooks;

/// <summary>Reads <c>advice.yaml</c> and <c>questions.yaml</c>.</summary>
internal static class WordingReader
{
    private const int LongestLabel = 40;
    private const int LongestText = 300;
    private static readonly ImmutableArray<string> YesOrNo = ["yes", "no"];

    /// <summary>What each question can be answered with by button, in the order of the buttons; nothing where it is answered in words.</summary>
    private static readonly ImmutableArray<(FactName Fact, ImmutableArray<string> Values)> Asked =
    [
        (FactName.Occasion, Names<Occasion>()),
        (FactName.Company, []),
        (FactName.Contact, []),
        (FactName.Finished, ["now", "today", "yesterday"]),
        (FactName.Repair, Names<RepairState>()),
        (FactName.Presented, YesOrNo),
        (FactName.Grievances, Names<Grievance>()),
        (FactName.Agreement, YesOrNo),
        (FactName.Paying, YesOrNo),
        (FactName.FreeOfCharge, YesOrNo),
        (FactName.Mood, Names<Mood>()),
    ];

    /// <summary>The placeholders that a rule's basis must hold: the numbers of the window that it speaks of.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Placeholders = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create<string, ImmutableArray<string>>("invoice-first", ["days"]),
            KeyValuePair.Create<string, ImmutableArray<string>>("paid-work-first", ["days"]),
            KeyValuePair.Create<string, ImmutableArray<string>>("window-passed", ["days"]),
            KeyValuePair.Create<string, ImmutableArray<string>>("emergency-window", ["days"]),
            KeyValuePair.Create<string, ImmutableArray<string>>("audit-window", ["days"]),
            KeyValuePair.Create<string, ImmutableArray<string>>("audit-first", ["days", "weeks"]),
            KeyValuePair.Create<string, ImmutableArray<string>>("let-go", ["weeks"]),
        ]);

    public static Func<YamlSection, AdviceWording> Advice(ImmutableArray<string> rules) => file => new AdviceWording(
        file.Section("occasions", section => Enum.GetValues<Occasion>().ToImmutableDictionary(occasion => occasion, occasion => section.Text(SnakeCase.Of(occasion), LongestLabel))),
        file.Section("rules", section => rules.ToImmutableDictionary(rule => rule, rule => section.Section(rule, fields => Rule(rule, fields)), StringComparer.Ordinal)));

    public static Questions Questions(YamlSection file) =>
        new(Asked.ToImmutableDictionary(asked => asked.Fact, asked => file.Section(SnakeCase.Of(asked.Fact), section => Question(asked.Fact, asked.Values, section))));

    private static RuleWording Rule(string name, YamlSection section) => new(
        section.Text("what", 80), section.Text("why", LongestText), section.TextOrNothing("basis", LongestText, Placeholders.GetValueOrDefault(name, [])), section.Sections("changes", Change));

    private static ChangeWording Change(YamlSection section) => new(
        section.Text("text", LongestText),
        section.Has("unless_known") ? SnakeCase.Parse<FactName>(section.Choice("unless_known", [.. FactSheet.Names.Select(name => SnakeCase.Of(name))])) : null);

    private static Question Question(FactName fact, ImmutableArray<string> values, YamlSection section) => new(
        fact,
        section.Text("text", LongestText),
        values.IsEmpty ? [] : section.Section("options", options => values.Select(value => new QuestionOption(Value(fact, value), options.Text(value, LongestLabel))).ToImmutableArray()));

    private static string Value(FactName fact, string value) => fact switch
    {
        FactName.Occasion => SnakeCase.Parse<Occasion>(value).ToString(),
        FactName.Repair => SnakeCase.Parse<RepairState>(value).ToString(),
        FactName.Grievances => SnakeCase.Parse<Grievance>(value).ToString(),
        FactName.Mood => SnakeCase.Parse<Mood>(value).ToString(),
        _ => value,
    };

    private static ImmutableArray<string> Names<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => SnakeCase.Of(value))];
}
