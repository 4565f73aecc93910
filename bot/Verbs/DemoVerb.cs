using HighPoint.Bot.Demo;
using Spectre.Console;

namespace HighPoint.Bot.Verbs;

/// <summary>Fills an empty pipeline with believable opportunities, for a first look or to see how it does with many.</summary>
internal static class DemoVerb
{
    /// <summary>The tenant of the page and the terminal.</summary>
    private const string Tenant = "local";

    /// <summary>Fills it.</summary>
    /// <param name="opportunities">How many.</param>
    /// <param name="seed">The same seed makes the same ones.</param>
    /// <param name="settings">Settings from the command line, each <c>--key=value</c>.</param>
    /// <param name="cancellation">Stops between two batches: what was written stays.</param>
    public static async Task<int> RunAsync(int opportunities, int seed, string[] settings, CancellationToken cancellation)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddTerminal();
        using var host = builder.Build();
        var filler = ActivatorUtilities.CreateInstance<DemoFiller>(host.Services);
        var events = Console.IsErrorRedirected
            ? await filler.FillAsync(Tenant, opportunities, seed, _ => { }, cancellation)
            : await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(async bar =>
            {
                var task = bar.AddTask(DemoWords.Filling, maxValue: opportunities);
                return await filler.FillAsync(Tenant, opportunities, seed, written => task.Value = written, cancellation);
            });
        await Console.Out.WriteLineAsync(DemoWords.Filled(opportunities, events));
        return 0;
    }
}
