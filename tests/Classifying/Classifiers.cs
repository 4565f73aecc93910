using HighPoint.Language;
using HighPoint.Support;

namespace HighPoint.Bot.Classifying;

/// <summary>A classifier for a company in New York.</summary>
internal static class Classifiers
{
    public static readonly JobClassifier Classifier = new(
        new Reader(TestPlaybook.Default.Topics), TestPlaybook.Default, Chat.Northwind);
}
