using HighPoint.Conversations;

namespace HighPoint.Pipeline.Questions;

/// <summary>The words of the form that asks in steps.</summary>
internal static class QuestionFormWords
{
    public const string Title = "Ask the pipeline";
    public const string What = "What would you like to know?";
    public const string Part = "How far";
    public const string Kind = "Which kind";
    public const string When = "When";
    public const string Whose = "A technician's or a customer's name";
    public const string Ask = "Ask";
    public const string Leave = "Never mind";

    public static Markup Introduction { get; } = Markup.Plain("Choose what you like; what you leave open does not narrow the answer.");

    public static string Name(Asked asked) => asked switch
    {
        Asked.Overview => "The pipeline at a glance",
        Asked.List => "Which ones",
        Asked.Count => "How many, and worth how much",
        Asked.Movement => "How it is going",
        Asked.People => "The same by technician",
        Asked.Conversion => "How many jobs become agreements",
        Asked.Reasons => "Why deals were lost",
        Asked.Speed => "How fast we offer",
        Asked.Ageing => "How old the open ones are",
        Asked.Forecast => "What may come of the open ones",
        _ => "Month by month",
    };

    public static string Name(UsualTime time) => time switch
    {
        UsualTime.ThisWeek => "this week",
        UsualTime.ThisMonth => "this month",
        UsualTime.LastMonth => "last month",
        UsualTime.ThisQuarter => "this quarter",
        UsualTime.LastQuarter => "last quarter",
        _ => "this year",
    };
}
