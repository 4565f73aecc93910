using HighPoint.Language;
using HighPoint.Support;
using HighPoint.Training;
using NodaTime;

namespace HighPoint.Pipeline.Questions;

public sealed class QuestionReadingTests
{
    /// <summary>The corpus was written on this afternoon.</summary>
    private static readonly ReadingContext Friday = new(new LocalDateTime(2026, 11, 20, 17, 30).InZoneLeniently(Chat.Zone).ToInstant(), Chat.Zone, "USD", "US");

    private static readonly Reader Reader = new(TestPlaybook.Default.Topics);

    [Theory]
    [InlineData("pipeline", "Overview")]
    [InlineData("pipeline this quarter", "Overview 2026-10-01..2027-01-01")]
    [InlineData("what's overdue", "List Overdue")]
    [InlineData("which emergencies nobody followed up since October", "List NotFollowedUp Emergency 2026-10-01..")]
    [InlineData("how is Sam doing", "Movement of:Sam")]
    [InlineData("how is Sam doing since October", "Movement of:Sam 2026-10-01..")]
    [InlineData("show Harlow Dental", "List All at:Harlow Dental")]
    [InlineData("what closes this week", "List Closing 2026-11-16..2026-11-23")]
    [InlineData("compare this month with last", "Movement 2026-11-01..2026-12-01 against 2026-10-01..2026-11-01")]
    [InlineData("compare this quarter with last", "Movement 2026-10-01..2027-01-01 against 2026-07-01..2026-10-01")]
    [InlineData("who signed most in Q3", "People Signed 2026-07-01..2026-10-01")]
    [InlineData("prospects waiting for an audit", "List AuditProposed DissatisfiedProspect")]
    [InlineData("why did we lose deals this year", "Reasons Lost 2026-01-01..2027-01-01")]
    [InlineData("how many agreements did we sign in october?", "Count Signed 2026-10-01..2026-11-01")]
    [InlineData("how many deals do I have open right now", "Count Open of:me")]
    [InlineData("list all open opportunities over $2k a month", "List Open >=2000")]
    [InlineData("open opportunities older than 30 days", "List Open >30d")]
    [InlineData("conversion rate emergencies to agreements, last 90 days", "Conversion Emergency 2026-08-22..2026-11-20")]
    [InlineData("whats the forcast for december", "Forecast 2026-12-01..2027-01-01")]
    [InlineData("show me everything Agnes logged", "List of:Agnes")]
    [InlineData("hw much did we win in october vs september", "Movement Signed 2026-10-01..2026-11-01 against 2026-09-01..2026-10-01")]
    public void A_Question_In_Plain_Words_Is_A_Typed_Query(string words, string meant) => Assert.Equal(meant, Told(Ask(words)));

    [Theory]
    [InlineData("which emergencies nobody followed up since October", "and for audits?", "List NotFollowedUp Audit 2026-10-01..")]
    [InlineData("what's overdue", "only mine", "List Overdue of:me")]
    [InlineData("what's overdue", "as a table", "List Overdue table")]
    [InlineData("who signed most this month", "last month instead", "People Signed 2026-10-01..2026-11-01")]
    [InlineData("how is Sam doing since October", "and Kim?", "Movement 2026-10-01.. at:Kim")]
    [InlineData("pipeline this quarter", "what about last quarter", "Overview 2026-07-01..2026-10-01")]
    [InlineData("what's overdue", "show me more", "List Overdue page:1")]
    public void What_Follows_Keeps_The_Context(string first, string then, string meant) => Assert.Equal(meant, Told(Ask(then, Ask(first))));

    [Fact]
    public void No_Debrief_Of_The_Whole_Corpus_Is_Taken_For_A_Question()
    {
        var taken = from part in (string[])["Training", "Validation"]
                    from debrief in CorpusFiles.Debriefs(part)
                    where Read(debrief.Text) is { Intent: Intent.AskPipeline }
                    select debrief.Text;
        Assert.Empty(taken);
    }

    [Fact]
    public void Nor_Is_One_After_A_Question()
    {
        var last = Ask("which emergencies nobody followed up since October");
        var taken = from part in (string[])["Training", "Validation"]
                    from debrief in CorpusFiles.Debriefs(part)
                    where Read(debrief.Text, last) is { Intent: Intent.AskPipeline }
                    select debrief.Text;
        Assert.Empty(taken);
    }

    [Fact]
    public void What_Managers_Ask_Is_Answered()
    {
        // Orders that ask nothing of the pipeline: to give work away, to send a report again and again.
        string[] orders = ["reassign", "send the board report"];
        var missed = CorpusFiles.Lines("Other").Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("intent").GetString() == "manager").Select(line => line.GetProperty("text").GetString()!)
            .Where(text => !orders.Any(order => text.StartsWith(order, StringComparison.Ordinal)) && Read(text) is not { Intent: Intent.AskPipeline });
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("greeting")]
    [InlineData("correction")]
    [InlineData("nonsense")]
    [InlineData("nudge")]
    [InlineData("smalltalk")]
    public void What_Is_No_Question_Is_None(string intent) =>
        Assert.DoesNotContain(
            CorpusFiles.Lines("Other").Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).Where(line => line.GetProperty("intent").GetString() == intent).Select(line => line.GetProperty("text").GetString()!),
            text => Read(text) is { Intent: Intent.AskPipeline });

    [Fact]
    public void A_Question_Travels_In_A_Button_And_Comes_Back()
    {
        var question = Ask("which emergencies nobody followed up since October");
        Assert.Equal(Told(question), Told(QuestionJson.Read(QuestionJson.Write(question))));
        Assert.Equal(Question.Plain, QuestionJson.Read("{\"asked\":\"Everything\"}"));
        Assert.Equal(PipelinePart.Due, QuestionJson.Read("due").Part);
    }

    private static Reading Read(string words, Question? last = null) => Reader.Read(words, Friday with { Question = last });

    private static Question Ask(string words, Question? last = null) => Assert.IsType<Intent.AskPipeline>(Read(words, last).Intent).Question;

    private static string Told(Question question)
    {
        static string Days(Period? period) => period is null ? "" : $"{period.From?.ToString("uuuu-MM-dd", null)}..{period.Until?.ToString("uuuu-MM-dd", null)}";
        string[] parts =
        [
            question.Asked.ToString(), question.Part?.ToString() ?? "", question.Kind?.ToString() ?? "", question.Person is { } person ? $"of:{person}" : "", Days(question.Period),
            question.Against is null ? "" : $"against {Days(question.Against)}", question.Customer is { } customer ? $"at:{customer}" : "", question.AtLeast is { } least ? $">={least:0.##}" : "",
            question.OlderThan is { } days ? $">{days}d" : "", question.AsTable ? "table" : "", question.Page > 0 ? $"page:{question.Page}" : "",
            question.Unread.IsEmpty ? "" : $"unread:{string.Join(',', question.Unread)}",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
