using HighPoint.Playbooks;
using static HighPoint.Drafts.DraftSetup;

namespace HighPoint.Drafts;

public sealed class TopicsTests
{
    public static TheoryData<string> Ids => [.. Topics.Select(topic => topic.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_Topic_Fits_Into_A_Letter_And_Into_Its_Sentence(string id)
    {
        var topic = Topics.Single(topic => string.Equals(topic.Id, id, StringComparison.Ordinal));

        Assert.Null(DraftLimits.ProblemOf(topic));
        Assert.All<string>([topic.Plain, topic.Care], clause =>
        {
            Assert.True(char.IsLower(clause[0]), clause);
            Assert.DoesNotContain(clause, c => c is '.' or '!' or ';' or '{');
        });
        Assert.True(topic.Words.Length >= 5, "too few ways to mention it");
        Assert.All(topic.Words, word => Assert.Equal(word.Trim().ToLowerInvariant(), word));
    }

    [Fact]
    public void There_Are_Many_Of_Both_Kinds_And_No_Two_Answer_To_One_Word()
    {
        Assert.True(Topics.Count(topic => topic.Kind == TopicKind.Incident) >= 35);
        Assert.True(Topics.Count(topic => topic.Kind == TopicKind.Finding) >= 35);
        Assert.Equal(Topics.Length, Topics.Select(topic => topic.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            Topics.SelectMany(topic => topic.Words.Select(word => (topic.Kind, word))).GroupBy(mention => mention),
            mentions => Assert.Single(mentions));
    }

    [Fact]
    public void A_Clause_That_Does_Not_Fit_Into_A_Letter_Is_Named()
    {
        var topic = Topics[0];

        Assert.Equal(new("plain", "has 9 words; at most 8 are allowed"), DraftLimits.ProblemOf(topic with { Plain = "one two three four five six seven eight nine" }));
        Assert.Equal(new("care", "has 13 words; at most 12 are allowed"), DraftLimits.ProblemOf(topic with { Care = string.Join(' ', Enumerable.Repeat("word", 13)) }));
        Assert.Equal(new("care", "says nothing"), DraftLimits.ProblemOf(topic with { Care = " " }));
        Assert.Equal(new("plain", "stands within a sentence, so it must end without a punctuation mark"), DraftLimits.ProblemOf(topic with { Plain = "Your server went down." }));
    }
}
