using System.Text.Json;
using HighPoint.Support;

namespace HighPoint.Bot.Verbs;

/// <summary>Debriefs without a conversation, through the real process.</summary>
public sealed class ClassifyVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_Line_In_Is_A_Record_Out_And_Nothing_Is_Kept()
    {
        const string Line = """{"id": "a-1", "text": "just finished at Harlow Dental, server was down since 1, back up now, 4 hrs, Dana was so relieved", "sent_at": "2026-11-20T17:30", "time_zone": "America/New_York", "kind": "none"}""";

        var end = await BotProcess.RunAsync(folder.Path, ["classify"], Line);

        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        var record = JsonDocument.Parse(end.Output).RootElement;
        Assert.Equal(
            ["id", "kind", "confidence", "asks", "evidence", "client", "contact", "email", "phone", "hours", "resolved", "delivered", "reasons", "agreement", "paying", "amount", "finished"],
            record.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal("a-1 emergency Harlow Dental Dana 4 2026-11-20", string.Join(' ', ((string[])["id", "kind", "client", "contact", "hours", "finished"]).Select(name => record.GetProperty(name).ToString())));
        Assert.Contains("server was down", record.GetProperty("evidence").EnumerateArray().Select(words => words.GetString()));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "data")));
    }

    [Fact]
    public async Task A_Bad_Line_Is_Answered_With_What_Is_Wrong_And_The_Rest_Goes_On()
    {
        var file = folder.Write("notes.jsonl", "\uFEFF{\"id\": 1, \"text\": \"server down at Acme\"}\r\n\r\nserver down\n{\"id\": 2, \"text\": \"fixed it\"}\n");

        var end = await BotProcess.RunAsync(folder.Path, ["classify", file]);

        Assert.Equal((1, "Line 3: this is not JSON; look at character 1."), (end.ExitCode, end.Error.TrimEnd()));
        var lines = end.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["1", "3", "2"], lines.Select(line => (line.TryGetProperty("id", out var id) ? id : line.GetProperty("line")).ToString()));
    }

    [Fact]
    public async Task A_Line_Is_Answered_While_The_Next_One_Is_Not_Yet_Written()
    {
        using var bot = BotProcess.Start(folder.Path, ["classify"]);
        await bot.WriteLineAsync("""{"id": "first", "text": "did the audit at Acme"}""");
        Assert.Contains("\"first\"", await bot.ReadLineAsync(), StringComparison.Ordinal);
        await bot.WriteLineAsync("""{"id": "second", "text": "did the audit at Acme"}""");
        Assert.Contains("\"second\"", await bot.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_Job_Notes_Come_As_A_Table_And_Go_As_One()
    {
        var file = folder.Write("notes.csv", "Ticket ID;Date;Work notes\n=7;2026-11-20 17:30;\"server down at Acme;\nfixed yesterday, 3 hours\"\n8;2026-11-20;\n");

        var end = await BotProcess.RunAsync(folder.Path, ["classify", file, "--csv", "--column", "work notes", "--out", "read.csv"]);

        Assert.Equal((1, "", "Row 3: there is no text to read; write down what was done.\n2 notes, of which 1 could not be read; the column \"error\" says why.\n"), (end.ExitCode, end.Output, end.Error));
        var rows = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "read.csv"), TestContext.Current.CancellationToken);
        Assert.StartsWith("row,id,kind,confidence,asks,evidence,client,", rows[0], StringComparison.Ordinal);
        Assert.Matches("^2,\"'=7\",emergency,.*,Acme,.*,3,true,.*,2026-11-19,$", rows[1]);
        Assert.Equal("3,8,,,,,,,,,,,,,,,,,there is no text to read; write down what was done", rows[2]);
    }

    [Theory]
    [InlineData("classify missing.jsonl", "missing.jsonl cannot be read; name a file, or leave it out to read what is piped in.")]
    [InlineData("classify --column notes", "--column is for --csv only.")]
    [InlineData("classify notes.csv --csv", "No column is named text, notes, description or summary; say which one holds the notes, as in --column NAME. There are: a, b.")]
    [InlineData("classify notes.csv --csv --column c", "--column is \"c\"; it must be one of: a, b.")]
    [InlineData("classify notes.csv --csv --out ./notes.csv", "--out is \"./notes.csv\", which is the file to read; choose another.")]
    [InlineData("classify --csv", "The first row must name the columns, and there is none.")]
    [InlineData("classify notes.csv --out nowhere/out.jsonl", "--out is \"nowhere/out.jsonl\"; it must be a file that can be written.")]
    public async Task Wrong_Use_Is_One_Sentence_And_Exit_Code_2(string line, string sentence)
    {
        folder.Write("notes.csv", "a,b\n1,2\n");

        var end = await BotProcess.RunAsync(folder.Path, line.Split(' '));

        Assert.Equal((2, "", sentence), (end.ExitCode, end.Output, end.Error.TrimEnd()));
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
