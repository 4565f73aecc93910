namespace HighPoint.Language.Questions;

/// <summary>Names of times that nobody wrote out.</summary>
internal static class QuestionPeriodWords
{
    public const string Before = "the time before";
    public const string Since = "since then";
}
