using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace HighPoint.Bot.Classifying;

public sealed class JsonNotesTests
{
    [Theory]
    [InlineData("server down", "this is not JSON; look at character 1")]
    [InlineData("{\"text\": \"x\"", "this is not JSON; look at character 13")]
    [InlineData("[1]", "this must be an object, such as {\"id\": \"1\", \"text\": \"server down at Acme, fixed\"}")]
    [InlineData("{\"id\": \"a\"}", "there is no \"text\"")]
    [InlineData("{\"text\": null}", "there is no \"text\"")]
    [InlineData("{\"text\": 5}", "\"text\" must be a string of whole characters")]
    [InlineData("{\"text\": \"\\ud83c\"}", "\"text\" must be a string of whole characters")]
    [InlineData("{\"text\": \" \\n\"}", "there is no text to read; write down what was done")]
    [InlineData("{\"text\": \"x\", \"sent_at\": \"11/20/2026\"}", "the date must be written as 2026-11-20, 2026-11-20T17:30 or 2026-11-20T17:30:00-05:00")]
    [InlineData("{\"text\": \"x\", \"sent_at\": 20261120}", "the date must be written as 2026-11-20, 2026-11-20T17:30 or 2026-11-20T17:30:00-05:00")]
    [InlineData("{\"text\": \"x\", \"time_zone\": \"EST\"}", "the time zone must be an IANA time zone, perhaps \"America/New_York\"")]
    [InlineData("{\"text\": \"x\", \"time_zone\": {}}", "the time zone must be an IANA time zone such as \"America/New_York\"")]
    public async Task What_Is_Wrong_Is_Said_Without_Repeating_It(string line, string problem)
    {
        var (output, problems, good) = await ClassifyAsync(Encoding.UTF8.GetBytes(line));

        Assert.False(good);
        Assert.Equal($"Line 1: {problem}.", problems.TrimEnd());
        Assert.Equal(problem, Assert.Single(output).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Bytes_That_Are_No_Utf8_And_Lines_Without_End_Are_Told_And_Passed_Over()
    {
        byte[] input = [.. "{\"text\": \""u8, 0xFF, .. "\"}\n"u8, .. Enumerable.Repeat((byte)'x', 3 * LineBatches.Longest), .. "\n{\"text\": \"mail down at Acme\"}"u8];

        var (output, _, _) = await ClassifyAsync(input);

        Assert.Equal(["this is not UTF-8; save the file as UTF-8", ClassifyWords.TooLong], output[..2].Select(line => line.GetProperty("error").GetString()));
        Assert.Equal("emergency", output[2].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("17", "17")]
    [InlineData("1e400", "1e400")]
    [InlineData("null", "null")]
    [InlineData("[]", "null")]
    [InlineData("\"\\ud83c\"", "null")]
    [InlineData("\"José\\n\"", "\"José\\n\"")]
    public async Task An_Id_Comes_Back_As_It_Was_Given(string id, string back)
    {
        var (output, _, good) = await ClassifyAsync(Encoding.UTF8.GetBytes($$"""{"id": {{id}}, "text": "did the audit at Acme"}"""));

        Assert.True(good);
        Assert.Equal(back, Assert.Single(output).GetProperty("id").GetRawText());
    }

    [Property(MaxTest = 300)]
    public void Any_Bytes_Are_Answered_Line_By_Line(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').Count(line => line.Trim(' ', '\t', '\r').Length > 0);
        Assert.Equal(lines, ClassifyAsync(bytes).GetAwaiter().GetResult().Output.Length);
    }

    [Property(MaxTest = 100)]
    public void So_Is_Any_Text(string? id, string? text, string? sent, string? zone)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new { id, text, sent_at = sent, time_zone = zone });
        Assert.Single(ClassifyAsync(line).GetAwaiter().GetResult().Output);
    }

    private static async Task<(JsonElement[] Output, string Problems, bool Good)> ClassifyAsync(byte[] bytes)
    {
        using var output = new MemoryStream();
        var problems = new StringWriter();
        var good = await JsonNotes.ClassifyAsync(Classifiers.Classifier, new MemoryStream(bytes), output, problems);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.Equal("", lines[^1]);
        return ([.. lines[..^1].Select(line => JsonDocument.Parse(line).RootElement)], problems.ToString(), good);
    }
}
