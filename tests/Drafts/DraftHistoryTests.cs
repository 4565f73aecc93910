using System.Text.Json;

namespace HighPoint.Drafts;

public sealed class DraftHistoryTests
{
    private static readonly Draft First = new(DraftForm.Email, DraftTone.Plain, "Hello", "Hi Dana,\n\nfirst.");

    [Fact]
    public void An_Edit_Keeps_Exactly_What_Was_Typed()
    {
        const string Typed = "  Hi Dana!!  \r\n\r\n\t{{ x }} <b>5 > 3</b> 🙂 \n";
        var edited = Saved(DraftHistory.Of(First).Edit(" Re: you ", Typed));

        Assert.Equal(First with { Subject = " Re: you ", Body = Typed }, edited.Current);
        Assert.True(edited.IsEdited);
    }

    [Fact]
    public void One_Can_Go_Back_To_Every_Earlier_Version()
    {
        var warmer = First with { Tone = DraftTone.Warmer, Body = "warmer" };
        var history = Saved(DraftHistory.Of(First).Revise(warmer).Edit("Hello", "mine")).Revise(First with { Tone = DraftTone.Formal, Body = "formal" });

        Assert.Equal("formal", history.Current.Body);
        Assert.Equal(("mine", true), (history.Restore().Current.Body, history.Restore().IsEdited));
        Assert.Equal(warmer, history.Restore().Restore().Current);
        Assert.Equal(First, history.Restore(3).Current);
        Assert.Equal(First, history.Restore(99).Current);
        Assert.False(history.Restore(3).CanRestore);
        Assert.True(history.CanRestore);
    }

    [Fact]
    public void The_Same_Words_Again_Are_No_New_Version()
    {
        var history = DraftHistory.Of(First);

        Assert.Same(history, history.Revise(First));
        Assert.Same(history, Saved(history.Edit(First.Subject, First.Body)));
    }

    [Fact]
    public void The_Oldest_Version_Is_Forgotten_After_Twenty()
    {
        var history = Enumerable.Range(1, 30).Aggregate(DraftHistory.Of(First), (all, i) => all.Revise(First with { Body = $"version {i}" }));

        Assert.Equal(20, history.Versions.Length);
        Assert.Equal("version 30", history.Current.Body);
        Assert.Equal("version 11", history.Restore(99).Current.Body);
    }

    [Theory]
    [InlineData(200, 10_000, null)]
    [InlineData(201, 10, DraftProblem.SubjectTooLong)]
    [InlineData(10, 10_001, DraftProblem.BodyTooLong)]
    [InlineData(10, 0, DraftProblem.BodyEmpty)]
    public void What_Is_Too_Long_Or_Empty_Is_Refused_With_A_Reason(int subject, int body, DraftProblem? problem)
    {
        var edit = DraftHistory.Of(First).Edit(new string('s', subject), new string('b', body));

        Assert.Equal(problem, edit is DraftEdit.Refused refused ? refused.Problem : null);
    }

    [Fact]
    public void A_Chat_Message_Has_No_Subject_Even_When_Edited()
    {
        var chat = DraftHistory.Of(new Draft(DraftForm.Chat, DraftTone.Plain, "", "Hi"));

        Assert.Equal("", Saved(chat.Edit("Subject", "Hi Dana")).Current.Subject);
    }

    [Fact]
    public void A_History_Survives_Json()
    {
        var history = Saved(DraftHistory.Of(First).Edit("Hello", "mine"));
        var json = JsonSerializer.Serialize(history);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<DraftHistory>(json)));
        Assert.Equal(history.Current, JsonSerializer.Deserialize<DraftHistory>(json)!.Current);
    }

    [Fact]
    public void Every_Refusal_Says_What_Is_Allowed()
    {
        Assert.Contains("200 characters", DraftWords.Say(DraftProblem.SubjectTooLong), StringComparison.Ordinal);
        Assert.Contains("10,000 characters", DraftWords.Say(DraftProblem.BodyTooLong), StringComparison.Ordinal);
        Assert.Contains("empty", DraftWords.Say(DraftProblem.BodyEmpty), StringComparison.Ordinal);
    }

    private static DraftHistory Saved(DraftEdit edit) => Assert.IsType<DraftEdit.Saved>(edit).History;
}
