using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;
using HighPoint.Training;
using NodaTime;

namespace HighPoint.Bot.Classifying;

public sealed class JobClassifierTests
{
    [Theory]
    [InlineData("2026-11-20T17:30", null, "fixed the mail at Acme yesterday", "2026-11-19")]
    [InlineData("2026-11-20 17:30:05.5", null, "fixed the mail at Acme, all back by 3pm today", "2026-11-20T15:00")]
    [InlineData("2026-11-20", null, "fixed the mail at Acme, all back by 8pm today", "2026-11-20T20:00")]
    [InlineData("2026-11-21T03:30:00Z", null, "fixed the mail at Acme today, all back", "2026-11-20")]
    [InlineData("2026-11-21T03:30:00Z", "UTC", "fixed the mail at Acme today, all back", "2026-11-21")]
    [InlineData("2026-11-21T03:30+00:00", null, "fixed the mail at Acme today, all back", "2026-11-21")]
    [InlineData("2026-11-21T03:30:00+09:00", null, "fixed the mail at Acme today, all back", "2026-11-21")]
    [InlineData("2026-11-20T22:30:00-05:00", "Asia/Tokyo", "fixed the mail at Acme today, all back", "2026-11-21")]
    public void Days_Count_From_When_And_Where_It_Was_Written(string at, string? zone, string text, string finished)
    {
        Assert.Null(Sent.Read(at, zone, Classifiers.Classifier.Zone, out var sent));
        Assert.Equal(finished, Finished(new JobNote(text, sent)));
    }

    [Theory]
    [InlineData("just finished at Acme, mail was down", null)]
    [InlineData("fixed the mail at Acme yesterday by 8pm", null)]
    [InlineData("fixed the mail at Acme on 14 Nov", null)]
    [InlineData("just finished at Acme, the mail is back. Report due 2026-12-02", null)]
    [InlineData("fixed the mail at Acme on 14 Nov 2026", "2026-11-14")]
    [InlineData("fixed the mail at Acme on 14 Nov 2026, all back by 8pm", "2026-11-14T20:00")]
    [InlineData("2019-03-04: mail was down at Acme, fixed", "2019-03-04")]
    public void Who_Knows_When_It_Was_Written_A_Day_Is_Noted_Only_Where_It_Is_Named_In_Full(string text, string? finished) =>
        Assert.Equal(finished, Finished(new JobNote(text, null)));

    [Theory]
    [InlineData("thanks!")]
    [InlineData("what's overdue?")]
    [InlineData("help")]
    public void What_Tells_Of_No_Job_Is_None_And_Not_Asked_About(string text)
    {
        var record = Classifiers.Classifier.Classify(new JobNote(text, null));
        Assert.Equal(("none", false), (record.Entries[0].Value, record.Entries[2].Value));
    }

    [Fact]
    public void It_Asks_Where_The_Conversation_Is_In_Doubt_Whether_Or_Not_The_Kind_Would_Change_Its_Advice()
    {
        var assistant = new Assistant(TestPlaybook.Default, Chat.Northwind, new Reader(TestPlaybook.Default.Topics));
        var now = Instant.FromUtc(2026, 11, 20, 22, 30);
        foreach (var debrief in CorpusFiles.Debriefs("Validation"))
        {
            var turn = new Turn(debrief.Id, new ConversationKey("web", "local", debrief.Id), Chat.Sam, new Said.Text(debrief.Text));
            var heard = assistant.Hear(ConversationState.New, turn, now);
            var told = assistant.Answer(ConversationState.New, heard, now, PipelineView.Empty).State.Debrief;
            var record = Classifiers.Classifier.Classify(new JobNote(debrief.Text, new Sent(now, Chat.Zone)));
            var asks = record.Entries[2].Value is true;
            // What the conversation doesn't take for a job at all has no kind to be sure of.
            var same = told is null ? asks || record.Entries[0].Value is "none" : asks == (told is { Occasion: null } or { Basis: KindBasis.Moot });
            Assert.True(!heard.Rest.IsEmpty || same, debrief.Id);
        }
    }

    private static string? Finished(JobNote note) => (string?)Classifiers.Classifier.Classify(note).Entries[^1].Value;
}
