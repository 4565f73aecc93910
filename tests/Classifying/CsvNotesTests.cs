using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Classifying;

public sealed class CsvNotesTests
{
    [Theory]
    [InlineData("id,text\n7,\"server down at Acme, \"\"all\"\" dead\nfixed, 3 hours\"")]
    [InlineData("id;text\r\n7;server down at Acme, all dead, fixed, 3 hours\r\n")]
    [InlineData("Text\tID\tother\nserver down at Acme, fixed; 3 hours\t7\t,,,,")]
    [InlineData("Ticket Number,Priority,Job_Notes\n7,1,\"server down at Acme; fixed; 3 hours\"\n\n")]
    public async Task Commas_Semicolons_And_Tabs_Are_Told_Apart_By_The_Header(string table)
    {
        var row = Assert.Single(await RowsAsync(table));
        Assert.StartsWith("2,7,emergency,", row, StringComparison.Ordinal);
        Assert.Contains(",Acme,,,,3,true,", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    public async Task No_Cell_Is_A_Formula(string id) =>
        Assert.StartsWith($"2,\"'{id}\",", Assert.Single(await RowsAsync($"id,text\n{id},did the audit at Acme")), StringComparison.Ordinal);

    [Fact]
    public async Task A_Quotation_Mark_That_Is_Never_Closed_Does_Not_Take_All_Memory()
    {
        var rows = await RowsAsync($"text\nmail down at Acme\n\"{new string('x', 2 * LineBatches.Longest)}");

        Assert.Equal(2, rows.Length);
        Assert.Contains("a quotation mark is missing", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b", null)]
    [InlineData("a,b", "text")]
    [InlineData("", null)]
    public async Task Without_A_Column_Of_Notes_It_Is_Wrong_Use(string table, string? column) =>
        await Assert.ThrowsAsync<SettingsException>(() => RowsAsync(table, column));

    private static async Task<string[]> RowsAsync(string table, string? column = null)
    {
        var output = new StringWriter();
        await new CsvNotes(Classifiers.Classifier, new StringWriter()).ClassifyAsync(column, new StringReader(table), output, () => { });
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }
}
