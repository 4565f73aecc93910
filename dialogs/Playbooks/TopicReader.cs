using System.Collections.Immutable;

namespace HighPoint.Playbooks;

/// <summary>Reads <c>topics.yaml</c>: a list whose items are known by their ids.</summary>
internal static class TopicReader
{
    private const int LongestClause = 160;
    private const int LongestName = 40;

    /// <summary>Reads the topics; one that reads well is then held against <paramref name="check"/>.</summary>
    public static ImmutableArray<Topic> Read(YamlSection file, Func<Topic, TopicProblem?> check) => file.Sections("topics", section =>
    {
        var topic = Topic(section);
        topic = section.Has("name") ? topic with { Name = section.Text("name", LongestName) } : topic;
        if (section.IsGood && check(topic) is var (key, problem))
        {
            section.Refuse(key, PlaybookWords.Unfit(section.Path(key), topic.Id, problem));
        }

        return topic;
    });

    private static Topic Topic(YamlSection section) => new(
        section.Text("id", 40),
        SnakeCase.Parse<TopicKind>(section.Choice("kind", ["incident", "finding"])),
        section.Texts("words", PlaybookWords.LowerCase, IsWords),
        section.Text("plain", LongestClause),
        section.Text("care", LongestClause));

    private static bool IsWords(string words) =>
        words.Any(char.IsLetterOrDigit) && !words.Any(char.IsUpper) && words.AsSpan().Trim().Length == words.Length
        && words.IndexOf('*', StringComparison.Ordinal) is var star && (star < 0 || star == words.Length - 1);
}
