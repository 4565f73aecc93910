using System.Text;
using HighPoint.Bot.Classifying;
using HighPoint.Bot.Settings;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Playbooks;
using Spectre.Console;

namespace HighPoint.Bot.Verbs;

/// <summary>Reads debriefs or old job notes out of a file or a pipe, and writes down what they say: the same reading as the conversation's, without a conversation.</summary>
internal static class ClassifyVerb
{
    private const int SomeBad = 1;

    /// <summary>Reads all there is.</summary>
    /// <returns>0 where every note could be read, 1 where some could not.</returns>
    /// <exception cref="SettingsException">A file cannot be read or written, or holds no column of notes.</exception>
    public static async Task<int> RunAsync(ClassifyOptions options, string[] settings)
    {
        if (options is { Column: not null, Csv: false })
        {
            throw new SettingsException(ClassifyWords.ColumnNeedsCsv);
        }

        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddReader();
        using var host = builder.Build();
        var services = host.Services;
        var company = services.GetRequiredService<Company>();
        var classifier = new JobClassifier(services.GetRequiredService<IReader>(), services.GetRequiredService<Playbook>(), company);
        await using var input = Input(options.File);
        await using var output = Output(options);
        return (options.Csv ? await CsvAsync(classifier, options.Column, input, output) : await JsonNotes.ClassifyAsync(classifier, input, output, Console.Error)) ? 0 : SomeBad;
    }

    private static async Task<bool> CsvAsync(JobClassifier classifier, string? column, Stream input, Stream output)
    {
        using var reader = new StreamReader(input, Encoding.UTF8);
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var problems = new StringWriter();
        var notes = new CsvNotes(classifier, Console.IsErrorRedirected ? Console.Error : problems);
        var (rows, bad) = Console.IsErrorRedirected
            ? await notes.ClassifyAsync(column, reader, writer, () => { })
            : await WithBarAsync(input, progress => notes.ClassifyAsync(column, reader, writer, progress));
        await Console.Error.WriteAsync(problems.ToString());
        await Console.Error.WriteLineAsync(ClassifyWords.Done(rows, bad));
        return bad == 0;
    }

    /// <summary>Shows how much of the input is read, while somebody looks on.</summary>
    private static Task<(long Rows, long Bad)> WithBarAsync(Stream input, Func<Action, Task<(long Rows, long Bad)>> read) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(async bar =>
        {
            var task = bar.AddTask(ClassifyWords.Reading, maxValue: input.CanSeek ? Math.Max(1, input.Length) : 1);
            task.IsIndeterminate = !input.CanSeek;
            var result = await read(() => task.Value = input.CanSeek ? input.Position : 0);
            task.Value = task.MaxValue;
            return result;
        });

    private static Stream Input(string? file)
    {
        try
        {
            return file is null ? Console.OpenStandardInput() : File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException(ClassifyWords.NoFile(file!));
        }
    }

    private static Stream Output(ClassifyOptions options)
    {
        if (options.Out is not { } file)
        {
            return Console.OpenStandardOutput();
        }

        if (options.File is { } read && string.Equals(Path.GetFullPath(read), Path.GetFullPath(file), StringComparison.Ordinal))
        {
            throw new SettingsException(ClassifyWords.SameFile(file));
        }

        try
        {
            return File.Create(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException(ClassifyWords.NoOut(file));
        }
    }
}

/// <summary>What to classify.</summary>
/// <param name="File">The file to read; null for what is piped in.</param>
/// <param name="Csv">Whether it is a table, and not JSON lines.</param>
/// <param name="Column">The table's column that holds the notes; null to find it by its name.</param>
/// <param name="Out">The file to write; null for standard output.</param>
internal sealed record ClassifyOptions(string? File, bool Csv, string? Column, string? Out);
