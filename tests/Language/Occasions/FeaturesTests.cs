using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>What the models look at in a text.</summary>
public sealed class FeaturesTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("not down")]
    [InlineData("server was not down")]
    [InlineData("troubleshooting")]
    [InlineData("responsibilities misunderstandings")]
    [InlineData("internationalizationally")]
    public void There_Is_Room_For_Every_Feature(string words)
    {
        var utterance = Utterance.Of(string.Join(' ', Enumerable.Repeat(words, 200)));
        var signals = Lexicon.Find(utterance);
        var sink = new Counter([0]);
        Features.Find(utterance, signals, ref sink);
        Assert.InRange(sink.Count, 1, Features.Most(utterance, signals));
    }

    private readonly struct Counter(int[] count) : IFeatureSink
    {
        public int Count => count[0];

        public void Add(FeatureGroup group, uint key, double size, int first, int end) => count[0]++;

        public void Spell(in Token token, int at)
        {
        }
    }
}
