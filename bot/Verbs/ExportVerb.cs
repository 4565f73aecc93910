using System.Text;
using HighPoint.Bot.Exports;
using HighPoint.Bot.Settings;
using Spectre.Console;

namespace HighPoint.Bot.Verbs;

/// <summary>Takes opportunities out of the pipeline as a file, and past ones in.</summary>
internal static class ExportVerb
{
    private const int SomeBad = 1;
    private const string Tenant = "local";

    /// <summary>Writes every opportunity.</summary>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    /// <param name="file">The file to write; null for standard output.</param>
    /// <param name="tenant">Whose pipeline: a Teams tenant, a Slack workspace; null for the page's and the terminal's.</param>
    /// <param name="settings">Settings from the command line, each <c>--key=value</c>.</param>
    public static async Task<int> ExportAsync(string format, string? file, string? tenant, string[] settings)
    {
        using var host = Built(settings);
        await using var output = new StreamWriter(file is null ? Console.OpenStandardOutput() : Opened(() => File.Create(file), ExportWords.NoOut(file)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var exporter = ActivatorUtilities.CreateInstance<Exporter>(host.Services);
        if (format == "json")
        {
            exporter.Json(tenant ?? Tenant, output);
        }
        else
        {
            exporter.Csv(tenant ?? Tenant, output);
        }

        return 0;
    }

    /// <summary>Reads past opportunities.</summary>
    /// <param name="file">The file.</param>
    /// <param name="dry">Whether nothing is to be written.</param>
    /// <param name="tenant">As in <see cref="ExportAsync"/>.</param>
    /// <param name="settings">Settings from the command line, each <c>--key=value</c>.</param>
    /// <returns>0 where every row went in, 1 where some did not.</returns>
    public static async Task<int> ImportAsync(string file, bool dry, string? tenant, string[] settings)
    {
        using var host = Built(settings);
        await using var stream = Opened(() => File.OpenRead(file), ExportWords.NoFile(file));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var importer = ActivatorUtilities.CreateInstance<Importer>(host.Services);
        var problems = new StringWriter();
        var (good, bad) = Console.IsErrorRedirected
            ? await importer.ReadAsync(tenant ?? Tenant, reader, Console.Error, dry, () => { })
            : await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(bar =>
            {
                var task = bar.AddTask(ExportWords.Reading, maxValue: Math.Max(1, stream.Length));
                return importer.ReadAsync(tenant ?? Tenant, reader, problems, dry, () => task.Value = stream.Position);
            });
        await Console.Error.WriteAsync(problems.ToString());
        await Console.Error.WriteLineAsync(ExportWords.Done(good, bad, dry));
        return bad == 0 ? 0 : SomeBad;
    }

    private static IHost Built(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddTerminal();
        return builder.Build();
    }

    private static FileStream Opened(Func<FileStream> open, string problem)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException(problem);
        }
    }
}
