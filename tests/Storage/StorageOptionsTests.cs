namespace HighPoint.Bot.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x.db;Mode=Memory")]
    [InlineData("Host=localhost;Database=highpoint")]
    [InlineData("nonsense")]
    public void What_Names_No_File_Is_Refused_In_A_Sentence_With_Key_Value_And_What_Is_Allowed(string value)
    {
        var result = new StorageOptionsValidator().Validate(null, new StorageOptions { ConnectionString = value });
        Assert.StartsWith($"Storage:ConnectionString is \"{value}\"", result.FailureMessage, StringComparison.Ordinal);
        Assert.EndsWith("Give an SQLite file that can be written, as in \"Data Source=data/highpoint.db\".", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "locked")]
    [InlineData(11, "damaged")]
    [InlineData(13, "full")]
    [InlineData(1, null)]
    public void What_Keeps_It_From_Being_Used_Is_Said_Where_Somebody_Can_Do_Something(int code, string? word)
    {
        var sentence = StorageOptions.CannotUse(new Microsoft.Data.Sqlite.SqliteException("SQLite says so", code));
        Assert.Equal(word is null, sentence is null);
        Assert.Contains(word ?? "", sentence ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=data/highpoint.db", "Data Source=/start/data/highpoint.db")]
    [InlineData("Data Source=/var/lib/highpoint.db", "Data Source=/var/lib/highpoint.db")]
    [InlineData("Data Source=:memory:", "Data Source=:memory:")]
    public void A_Relative_Path_Counts_From_Where_The_Bot_Was_Started(string value, string expected)
    {
        var options = new StorageOptions { ConnectionString = value };
        options.CountFrom("/start");
        Assert.Equal(expected, options.ConnectionString);
    }
}
