using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Debriefs;

public sealed class DebriefFormTests
{
    private static (string, string)[] Inputs(Occasion? occasion, Facts facts) => [.. FormInput.Of(occasion, facts).Values.Select(value => (value.Key, value.Value))];

    [Fact]
    public void The_Form_Is_Filled_In_With_What_Is_Known_And_Takes_The_Cards_Place()
    {
        var chat = Jobs.Emergency();
        var key = chat.Card.Key;
        chat.Presses("As a form");
        Assert.Equal(key, chat.Card.Key);
        var fields = chat.Card.Card!.Body.OfType<CardElement.TextInput>().ToDictionary(input => input.Id, input => input.Value, StringComparer.Ordinal);
        Assert.Equal(("Harlow Dental", "6", "2026-11-16", "14:45"), (fields["Company"], fields["Hours"], fields["FinishedOn"], fields["FinishedAt"]));
        var choices = chat.Card.Card.Body.OfType<CardElement.ChoiceInput>().ToDictionary(input => input.Id, input => input.Selected, StringComparer.Ordinal);
        Assert.Equal("Emergency", Assert.Single(choices["Occasion"]));
        Assert.Equal("server", Assert.Single(choices["Incidents"]));
        Assert.Equal("no", Assert.Single(choices["Agreement"]));
    }

    [Fact]
    public void Saving_Shows_What_Changed_And_Redoes_The_Advice()
    {
        var chat = Jobs.Emergency().Presses("As a form").Presses("Save", ("Hours", "16"), ("Repair", "Broken"));
        Assert.Contains("Your hours: 6 hours → 16 hours", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Not yet: wait until it is fixed", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Waiting, chat.Opportunity.Stage);
    }

    [Theory]
    [InlineData("Email", "dana at harlow")]
    [InlineData("Phone", "call me")]
    [InlineData("Hours", "six")]
    [InlineData("Hours", "0")]
    [InlineData("Hours", "1000")]
    [InlineData("FinishedOn", "last week")]
    [InlineData("FinishedOn", "2027-01-01")]
    [InlineData("FinishedAt", "half past")]
    [InlineData("Amount", "a lot")]
    [InlineData("Repair", "Nearly")]
    [InlineData("Repair", "1")]
    [InlineData("Incidents", "server,volcano")]
    [InlineData("Occasion", "Party")]
    public void A_Wrong_Field_Is_Marked_And_Nothing_Typed_Is_Lost(string field, string value)
    {
        var chat = Jobs.Emergency().Presses("As a form").Presses("Save", (field, value), ("Contact", "Priya"));
        Assert.Contains("nothing was saved yet", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Changes);
        Assert.Equal("Dana", chat.Facts.Contact);
        var inputs = chat.Card.Card!.Body;
        Assert.Contains(inputs, input => input is CardElement.TextInput { Id: "Contact", Value: "Priya", Error: null });
        Assert.Contains(inputs, input => input switch
        {
            CardElement.TextInput text => text.Id == field && text.Value == value && text.Error is { Length: > 0 },
            CardElement.ChoiceInput choice => choice.Id == field && choice.Error is { Length: > 0 },
            _ => false,
        });
        chat.Presses("Save", [("FinishedAt", ""), ("Contact", "Priya"), .. field == "FinishedAt" ? [] : new[] { (field, "") }]);
        Assert.Equal("Priya", chat.Facts.Contact);
    }

    [Fact]
    public void An_Empty_Form_Begins_A_Debrief_Once_It_Is_Saved()
    {
        var chat = Chat.At(Jobs.Monday).Says("form", new Intent.OpenForm());
        Assert.Empty(chat.Changes);
        chat.Presses("Save", Inputs(Occasion.Emergency, Jobs.Whole));
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
        chat.Says("undo", new Intent.Undo());
        Assert.Null(chat.State.Debrief);
        Assert.Empty(chat.Pipeline.Engagements);
    }

    [Fact]
    public void An_Empty_Form_That_Is_Closed_Leaves_Nothing()
    {
        var chat = Chat.At(Jobs.Monday).Says("form", new Intent.OpenForm()).Presses("Back");
        Assert.Null(chat.State.Debrief);
        Assert.Empty(chat.Pipeline.Events);
    }

    [Fact]
    public void An_Empty_Form_Gives_Way_To_Words_And_To_Cancel()
    {
        var told = Chat.At(Jobs.Monday).Says("form", new Intent.OpenForm()).Says("server fixed", Reads.Job(Occasion.Emergency, 0.95, Jobs.Whole, "server"));
        Assert.Null(told.State.SetAside);
        Assert.Equal("Harlow Dental", told.Facts.Company);
        var cancelled = Chat.At(Jobs.Monday).Says("form", new Intent.OpenForm()).Says("cancel", new Intent.Cancel());
        Assert.Contains("nothing was recorded", cancelled.Text, StringComparison.Ordinal);
        Assert.Null(cancelled.State.SetAside);
    }

    [Fact]
    public void Words_Are_Taken_While_The_Form_Is_Open()
    {
        var chat = Jobs.Asking().Presses("As a form").Says("no agreement", Reads.Answer(Facts.None with { Agreement = false }));
        Assert.Equal(CardMode.Advice, chat.State.Debrief!.Mode);
        Assert.False(chat.Facts.Agreement);
    }

    [Theory]
    [InlineData("Amount: $1,200", FactName.Amount, "1200 USD")]
    [InlineData("Amount: 950 EUR", FactName.Amount, "950 EUR")]
    [InlineData("Fee: 1.2k", FactName.Amount, "1200 USD")]
    [InlineData("Ended on: yesterday", FactName.Finished, "2026-11-15 14:45")]
    [InlineData("Finished: yesterday at 5:30 pm", FactName.Finished, "2026-11-15 17:30")]
    [InlineData("Ended on: Friday", FactName.Finished, "2026-11-13 14:45")]
    [InlineData("Ended at: 2 pm", FactName.Finished, "2026-11-16 14:00")]
    [InlineData("Hours: 2h30", FactName.Hours, "2.5")]
    [InlineData("Your hours: six", FactName.Hours, "6")]
    [InlineData("Fixed: n", FactName.Repair, "Broken")]
    [InlineData("Status: it holds for now", FactName.Repair, "Holding")]
    [InlineData("Agreement: none", FactName.Agreement, "no")]
    [InlineData("Agreement: y", FactName.Agreement, "yes")]
    [InlineData("Has paid you: not yet", FactName.Paying, "no")]
    [InlineData("Phone: none", FactName.Phone, "")]
    [InlineData("Mood: furious with us", FactName.Mood, "AngryAtUs")]
    [InlineData("Client: Harper Dental", FactName.Company, "Harper Dental")]
    public void A_Line_Is_Read_As_It_Would_Be_In_Talk(string line, FactName fact, string value)
    {
        var chat = Filling().Says(line);
        Assert.Equal(value, FactValue.Of(chat.Facts, fact));
        Assert.Equal(CardMode.Form, chat.State.Debrief!.Mode);
    }

    [Theory]
    [InlineData("Amount: a lot", "An amount is a number of 0 or more, perhaps with its currency. Example: 950, $1,200 or 950 EUR")]
    [InlineData("Ended on: in three days", "A date looks like 2026-11-20 or “yesterday”")]
    [InlineData("Hours: ages", "Hours are a number above 0 and up to 200. Example: 6, 1.5 or 2h30")]
    [InlineData("Fixed: maybe", "Choose from: Fixed, Holding for now, Not fixed yet.")]
    [InlineData("Agreement: maybe", "Choose from: Yes, No.")]
    public void A_Line_That_Says_Nothing_Is_Told_What_Is_Allowed(string line, string allowed)
    {
        var chat = Filling();
        var before = chat.Facts;
        chat.Says(line);
        Assert.Contains($"“{line.Split(": ")[1]}” is not saved. {allowed}", chat.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(FactValue.Of(before, FactName.Amount), FactValue.Of(chat.Facts, FactName.Amount));
    }

    [Fact]
    public void The_Fields_Take_What_The_Lines_Take()
    {
        var chat = Filling().Presses("Save", ("Amount", "$1,200"), ("Hours", "2h30"));
        Assert.Equal((new Money(1200, "USD"), 2.5m), (chat.Facts.Amount, chat.Facts.Hours));
    }

    /// <summary>A job as a form, in a conversation whose words are really read.</summary>
    private static Chat Filling() => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics))
        .Says("just finished at Harlow Dental, server was down since 5, back up at 2:45 pm, 7 hrs, Dana was so relieved, they always pay").Says("form");

    [Property(MaxTest = 25)]
    public Property The_Form_Writes_What_Talking_Writes() => Prop.ForAll(Arb.From(SomeFacts), Arb.From(Gen.Elements(Enum.GetValues<Occasion>())), (facts, occasion) =>
    {
        var talked = Chat.At(Jobs.Monday).Says("all of it", Reads.Job(occasion, 0.95, facts, "words"));
        var filled = Chat.At(Jobs.Monday).Says("form", new Intent.OpenForm()).Presses("Save", Inputs(occasion, facts));
        Assert.Equal(Told(talked), Told(filled));
        Assert.Equal(PlainText.Of(talked.Card).Split("What I noted")[^1], PlainText.Of(filled.Card).Split("What I noted")[^1]);
    });

    private static string Told(Chat chat)
    {
        var engagement = Assert.Single(chat.Pipeline.Engagements);
        return PipelineJson.Write(engagement with { Id = "e-", Opportunity = engagement.Opportunity is null ? null : "o-" });
    }

    private static Gen<Facts> SomeFacts =>
        from company in Gen.Elements("Harlow Dental", "A & B <b>", "Örtel*")
        from contact in Gen.Elements("Dana", null)
        from hours in Gen.Elements<decimal?>(null, 0.5m, 6, 12.25m)
        from finished in Gen.Elements(null, new Finished(new LocalDate(2026, 11, 13)), new Finished(new LocalDate(2026, 11, 16), new LocalTime(8, 5)))
        from repair in Gen.Elements<RepairState?>(null, RepairState.Fixed, RepairState.Holding, RepairState.Broken)
        from presented in Gen.Elements<bool?>(null, true, false)
        from grievances in Gen.SubListOf(Enum.GetValues<Grievance>())
        from agreement in Gen.Elements<bool?>(null, true, false)
        from paying in Gen.Elements<bool?>(null, true, false)
        from free in Gen.Elements<bool?>(null, true, false)
        from amount in Gen.Elements(null, new Money(950, "USD"), new Money(12.5m, "EUR"))
        from mood in Gen.Elements<Mood?>(null, Mood.Happy, Mood.Neutral, Mood.AngryAtUs)
        from incidents in Gen.SubListOf("server", "email")
        select Facts.None with
        {
            Company = company, Contact = contact, Hours = hours, Finished = finished, Repair = repair, Presented = presented, Grievances = [.. grievances.Order()], Agreement = agreement,
            Paying = paying, FreeOfCharge = free, Amount = amount, Mood = mood, Incidents = [.. incidents],
        };
}
