namespace HighPoint.Bot.Demo;

/// <summary>What the demonstration says.</summary>
internal static class DemoWords
{
    public const string NotEmpty = "The pipeline is not empty, and a demonstration never mixes with what is real. Give another file: --Storage:ConnectionString=\"Data Source=demo.db\".";
    public const string Filling = "Making opportunities";

    public static string Filled(int opportunities, long events) => FormattableString.Invariant($"{opportunities:#,0} opportunities with {events:#,0} events are there. Start the bot on the same file, and ask for the pipeline.");
}
