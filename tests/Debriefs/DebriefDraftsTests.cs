using HighPoint.Conversations;
using HighPoint.Drafts;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;

namespace HighPoint.Debriefs;

public sealed class DebriefDraftsTests
{
    private static Draft Draft(Chat chat) => chat.State.Debrief!.Draft!.Current;

    [Fact]
    public void Form_And_Tone_Change_By_Words_And_Undo_Brings_The_One_Before_Back()
    {
        var chat = Jobs.Emergency();
        var first = Draft(chat);
        chat.Says("warmer", new Intent.ReviseDraft(null, DraftTone.Warmer));
        Assert.Equal((DraftForm.Email, DraftTone.Warmer), (Draft(chat).Form, Draft(chat).Tone));
        chat.Says("as a chat message", new Intent.ReviseDraft(DraftForm.Chat, null));
        Assert.Equal((DraftForm.Chat, DraftTone.Warmer), (Draft(chat).Form, Draft(chat).Tone));
        Assert.False(chat.Offers("Open in mail"));
        chat.Says("undo", new Intent.Undo()).Says("undo", new Intent.Undo());
        Assert.Equal(first, Draft(chat));
    }

    [Fact]
    public void Tone_And_Length_Change_Apart_And_Undo_Goes_Back_Through_Both()
    {
        var chat = Real("why");
        var versions = new List<Draft> { Draft(chat) };
        foreach (var wish in (string[])["shorter", "warmer", "longer", "more formal and shorter", "plainer"])
        {
            versions.Add(Draft(chat.Says(wish)));
        }

        Assert.Equal(
            [(DraftTone.Plain, DraftLength.Full), (DraftTone.Plain, DraftLength.Shorter), (DraftTone.Warmer, DraftLength.Shorter), (DraftTone.Warmer, DraftLength.Full), (DraftTone.Formal, DraftLength.Shorter), (DraftTone.Plain, DraftLength.Shorter)],
            versions.Select(version => (version.Tone, version.Length)));
        Assert.Equal(versions[1], versions[5]);
        for (var back = versions.Count - 2; back >= 0; back--)
        {
            Assert.Equal(versions[back], Draft(chat.Says("undo")));
        }
    }

    [Fact]
    public void The_Message_Stands_Right_Behind_Why_Now_And_Before_Every_Reservation()
    {
        var text = PlainText.Of(Jobs.Asking().Card);
        string[] parts = ["Offer the service agreement", "Why now:", "Message to Dana:", "Assuming that", "What would change this", "What I noted", "One question"];
        Assert.Equal(parts, parts.OrderBy(part => text.IndexOf(part, StringComparison.Ordinal)));
        Assert.All(parts, part => Assert.Equal(2, text.Split(part).Length));
    }

    [Fact]
    public void A_Changed_Draft_Leaves_The_Record_Alone() =>
        Assert.Empty(Jobs.Emergency().Says("warmer", new Intent.ReviseDraft(null, DraftTone.Warmer)).Changes);

    [Fact]
    public void The_Draft_Is_Edited_In_Place_On_The_Same_Card()
    {
        var chat = Jobs.Emergency().Presses("Edit");
        Assert.Contains(chat.Card.Card!.Body, element => element is CardElement.TextInput { Id: "body" });
        Assert.True(chat.Offers("Warmer"));
        chat.Presses("Save", ("subject", "Our call"), ("body", "Hi Dana,\n\nshall we talk?\n\nSam"));
        Assert.Equal(("Our call", "Hi Dana,\n\nshall we talk?\n\nSam"), (Draft(chat).Subject, Draft(chat).Body));
        Assert.Contains("shall we talk?", PlainText.Of(chat.Card), StringComparison.Ordinal);
        Assert.True(chat.Offers("Mark as sent"));
    }

    [Fact]
    public void The_Draft_Is_Edited_By_A_Message_Word_For_Word()
    {
        var chat = Jobs.Emergency().Says("edit", new Intent.EditDraft())
            .Says("Subject: Quick call\nHi Dana, the server is down again? No: it is fixed. Thanks!", new Intent.Thank());
        Assert.Equal(("Quick call", "Hi Dana, the server is down again? No: it is fixed. Thanks!"), (Draft(chat).Subject, Draft(chat).Body));
    }

    [Theory]
    [InlineData("open in mail", "[Open in mail](mailto:")]
    [InlineData("Open it in Outlook, please.", "[Open in mail](mailto:")]
    [InlineData("send", "I leave the sending to you: [Open in mail](mailto:")]
    [InlineData("send it to her", "I leave the sending to you")]
    [InlineData("copy", "to copy:")]
    [InlineData("mark as sent", "Marked as sent")]
    [InlineData("back to e-mail", "E-mail to send")]
    [InlineData("edit", "to make it yours")]
    public void An_Order_Never_Becomes_The_Message(string order, string answer)
    {
        var chat = Real("edit");
        var before = Draft(chat);
        chat.Says(order);
        Assert.Contains(answer, string.Join("\n", chat.Messages.Select(outgoing => outgoing.Message.Text.Source.Replace("\\", "", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal(before, Draft(chat));
    }

    [Theory]
    [InlineData("edit", "change the subject to Our call on Thursday", "Our call on Thursday")]
    [InlineData("edit", "subject: Our call", "Our call")]
    [InlineData("edit", "Please set the subject line to \"Your server\"", "Your server")]
    [InlineData("why", "change the subject to Our call", "Our call")]
    [InlineData("why", "Subject line: 6 hours, and what they cost you", "6 hours, and what they cost you")]
    public void The_Subject_Is_Changed_In_Words_And_The_Text_Stays(string first, string words, string subject)
    {
        var chat = Real(first);
        var body = Draft(chat).Body;
        chat.Says(words);
        Assert.Equal((subject, body), (Draft(chat).Subject, Draft(chat).Body));
    }

    [Fact]
    public void A_Chat_Message_Has_No_Subject_And_Opens_In_No_Mail()
    {
        var chat = Real("as a chat message");
        Assert.Contains("Only an e-mail has a subject", chat.Says("subject: Our call").Text, StringComparison.Ordinal);
        Assert.Contains("Only an e-mail opens in mail", chat.Says("open in mail").Text, StringComparison.Ordinal);
        Assert.Contains("“copy” gives you the text", chat.Says("send it").Text, StringComparison.Ordinal);
        Assert.Contains("on the phone", chat.Says("talking points").Says("send").Text, StringComparison.Ordinal);
    }

    /// <summary>A conversation whose words are really read.</summary>
    private static Chat Real(string next) => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics))
        .Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved, no agreement yet, they always pay").Says(next);

    [Fact]
    public void Cancel_Leaves_The_Draft_As_It_Was()
    {
        var chat = Jobs.Emergency();
        var first = Draft(chat);
        chat.Presses("Edit").Says("cancel", new Intent.Cancel());
        Assert.Contains("Left as it was.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(first, Draft(chat));
        Assert.True(chat.Offers("Mark as sent"));
    }

    [Fact]
    public void An_Empty_Message_Is_Refused_And_The_Fields_Stay_Open()
    {
        var chat = Jobs.Emergency();
        var first = Draft(chat);
        chat.Presses("Edit").Presses("Save", ("subject", "x"), ("body", "   "));
        Assert.Contains("The message is empty.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(first, Draft(chat));
        Assert.True(chat.Offers("Save"));
    }

    [Fact]
    public void An_Earlier_Version_Is_Restored()
    {
        var chat = Jobs.Emergency();
        var first = Draft(chat);
        chat.Says("formal", new Intent.ReviseDraft(null, DraftTone.Formal)).Presses("Edit").Presses("Previous version");
        Assert.Equal(first, Draft(chat));
    }

    [Fact]
    public void What_The_Person_Wrote_Survives_A_Correction()
    {
        var chat = Jobs.Emergency().Presses("Edit").Presses("Save", ("body", "My own words."))
            .Says("16 hours", Reads.Correct(Facts.None with { Hours = 16 }, FactName.Hours));
        Assert.Equal("My own words.", Draft(chat).Body);
    }

    [Fact]
    public void A_Correction_Is_Taken_Over_By_The_Draft()
    {
        var chat = Jobs.Emergency().Says("Priya, not Dana", Reads.Correct(Facts.None with { Contact = "Priya" }, FactName.Contact));
        Assert.Contains("Priya", Draft(chat).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Dana", Draft(chat).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_Shows_The_Draft_Alone()
    {
        var chat = Jobs.Emergency();
        Assert.Contains(Draft(chat).Body, chat.Says("copy", new Intent.CopyDraft()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_As_Sent_Moves_The_Opportunity_And_Leaves_No_Dead_Button()
    {
        var chat = Jobs.Emergency().Says("sent it", new Intent.MarkSent());
        Assert.Equal(Stage.Offered, chat.Opportunity.Stage);
        Assert.Contains(chat.Changes, e => e.Change is PipelineChange.DraftSent { Form: DraftForm.Email, Edited: false });
        Assert.Contains("Sent today at 3 pm", PlainText.Of(chat.Card), StringComparison.OrdinalIgnoreCase);
        Assert.False(chat.Offers("Mark as sent"));
        Assert.False(chat.Offers("Edit"));
        Assert.True(chat.Offers("They signed"));
    }

    [Fact]
    public void They_Signed_Closes_It_And_Tells_The_Team()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent").Presses("They signed");
        Assert.Equal(Stage.Signed, chat.Opportunity.Stage);
        Assert.Contains(chat.Messages, outgoing => outgoing.To is Address.ToTeam);
        Assert.False(chat.Offers("They signed"));
    }

    [Fact]
    public void A_Reminder_Is_Chosen_From_Three_Times_Or_Said_In_Words()
    {
        var chat = Jobs.Emergency().Presses("Remind me");
        Assert.Contains("When shall I remind you?", chat.Text, StringComparison.Ordinal);
        chat.Presses("Tomorrow morning");
        Assert.Equal(new NodaTime.LocalDateTime(2026, 11, 17, 9, 0), chat.Opportunity.RemindAt!.Value.InZone(Chat.Zone).LocalDateTime);
        Assert.Contains("I will remind you tomorrow, Tuesday 17 Nov, at 9 am", PlainText.Of(chat.Card), StringComparison.OrdinalIgnoreCase);
        chat.Says("remind me Friday at 10", new Intent.RemindMe(new NodaTime.LocalDateTime(2026, 11, 20, 10, 0)));
        Assert.Equal(new NodaTime.LocalDateTime(2026, 11, 20, 10, 0), chat.Opportunity.RemindAt!.Value.InZone(Chat.Zone).LocalDateTime);
    }

    [Fact]
    public void Not_Now_Asks_Nothing_And_Logs()
    {
        var chat = Jobs.Emergency().Presses("Not now");
        Assert.True(chat.Opportunity.IsClosed);
        Assert.DoesNotContain("One question", PlainText.Of(chat.Card), StringComparison.Ordinal);
        chat.Presses("Undo");
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void Where_There_Is_Nothing_To_Send_It_Says_So()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Repair = RepairState.Broken });
        Assert.Contains("no message", chat.Says("warmer", new Intent.ReviseDraft(null, DraftTone.Warmer)).Text, StringComparison.Ordinal);
        Assert.Contains("nothing to send", chat.Says("sent", new Intent.MarkSent()).Text, StringComparison.Ordinal);
    }
}
