using HighPoint.Bot.Channels.Terminal;
using HighPoint.Bot.Nudging;
using HighPoint.Bot.Settings;
using Spectre.Console;

namespace HighPoint.Bot.Verbs;

/// <summary>The conversation in this terminal, on the same store as the server's, and without one.</summary>
internal static class ChatVerb
{
    /// <summary>Talks until the input ends or Ctrl+C is pressed.</summary>
    /// <param name="speaker">A role, or a person's id or name.</param>
    /// <param name="settings">Settings from the command line, each <c>--key=value</c>.</param>
    public static async Task<int> RunAsync(string speaker, string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddTerminal();
        using var host = builder.Build();
        await host.Services.WarmUpAsync();
        var person = host.Services.GetRequiredService<People>().Speaker(speaker);
        // What fell due while no terminal was there is given first, and so comes before the answer to the first line.
        await host.Services.GetRequiredService<NudgeWorker>().GiveDueAsync(CancellationToken.None);
        await host.StartAsync();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        ITerminalScreen screen = Console.IsInputRedirected ? new PipedScreen(Console.Out) : new LiveScreen(AnsiConsole.Console);
        await host.Services.GetRequiredService<TerminalChat>().RunAsync(person, TerminalInput.LinesAsync(Console.In, stopping), screen, stopping);
        await host.StopAsync();
        return 0;
    }
}
