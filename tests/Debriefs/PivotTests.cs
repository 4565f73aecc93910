using HighPoint.Advising;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;

namespace HighPoint.Debriefs;

/// <summary>"Is it fixed?" and "have they seen the findings?": without an answer no date is named, whatever happened before.</summary>
public sealed class PivotTests
{
    public static TheoryData<Occasion, FactName, string> Pivots => new()
    {
        { Occasion.Emergency, FactName.Repair, "Not yet: wait until it is fixed" },
        { Occasion.Audit, FactName.Presented, "Not yet: present the findings first" },
    };

    private static Chat Told(Occasion occasion) =>
        Chat.At(Jobs.Monday).Says("was at Harlow", Reads.Job(occasion, 0.9, Facts.None with { Company = "Harlow Dental" }, "was"));

    [Theory, MemberData(nameof(Pivots))]
    public void Skipping_It_Assumes_Nothing_Good_And_Asks_Again_Later(Occasion occasion, FactName pivot, string advice)
    {
        var chat = Told(occasion).Presses("Skip");
        Assert.Contains(advice, chat.Text, StringComparison.Ordinal);
        Assert.Contains(pivot == FactName.Repair ? "Assuming that it is not fixed yet" : "Assuming that they have not seen the findings yet", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.State.Debrief!.Draft);
        Assert.Equal(Stage.Waiting, chat.Opportunity.Stage);
        Assert.NotNull(chat.Opportunity.Waiting);
        Assert.DoesNotContain(pivot, FactSheet.Known(chat.Facts));
    }

    [Theory, MemberData(nameof(Pivots))]
    public void It_Is_Asked_After_A_Change_Of_Kind_However_Much_Was_Asked(Occasion occasion, FactName pivot, string advice)
    {
        var other = occasion == Occasion.Emergency ? Occasion.Audit : Occasion.Emergency;
        var known = Facts.None with { Company = "Harlow Dental", Repair = other == Occasion.Emergency ? RepairState.Fixed : null, Presented = other == Occasion.Audit ? true : null };
        var chat = Chat.At(Jobs.Monday).Says("was at Harlow", Reads.Job(other, 0.9, known, "was")).Presses("No agreement").Presses("They have").Presses("Skip")
            .Says("it was the other", Reads.CorrectKind(occasion));
        Assert.Equal(pivot, chat.State.Debrief!.Asked);
        Assert.DoesNotContain("When:", chat.Text, StringComparison.Ordinal);
        Assert.Contains(advice, chat.Presses("Skip").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_Holds_The_Advice_Also_While_Another_Question_Is_Shown()
    {
        var chat = Told(Occasion.Emergency).Presses("Wrong kind");
        Assert.Contains("Which of these fits best?", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("When:", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Pipeline.Opportunities);
    }

    [Fact]
    public void Skipped_For_One_Kind_It_Is_Asked_For_Another()
    {
        var chat = Told(Occasion.Emergency).Presses("Skip").Says("it was the audit", Reads.CorrectKind(Occasion.Audit)).Says("no, the emergency", Reads.CorrectKind(Occasion.Emergency));
        Assert.Equal(FactName.Repair, chat.State.Debrief!.Asked);
    }

    [Theory]
    [InlineData("Mark as sent")]
    [InlineData("Not now")]
    public void A_Card_That_Is_Done_Asks_Nothing_More(string button)
    {
        var chat = Jobs.Asking().Presses(button);
        Assert.Null(chat.State.Debrief!.Asked);
        Assert.DoesNotContain("One question", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("One question", chat.Says("repeat", new Intent.Repeat()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hangs on your answer", chat.Says("why?", new Intent.Why()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We were at", chat.Says("thanks", new Intent.Thank()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Wrong_Kind_Of_What_Was_Sent_Is_Still_Asked_For()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent").Presses("Wrong kind");
        Assert.Contains("Which of these fits best?", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Which of these fits best?", chat.Says("repeat", new Intent.Repeat()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Was_Told_Too_Late_Is_Asked_Only_When_It_Ended()
    {
        var chat = Jobs.Emergency(Jobs.Harlow with { Finished = new(new(2026, 10, 1)) });
        Assert.Contains("The window had closed before I heard of it", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.State.Debrief!.Asked);
        Assert.DoesNotContain("Assuming", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_Upset_With_Us_Gets_No_Offer_Not_Even_One_That_Was_Edited()
    {
        var chat = Jobs.Emergency().Presses("Edit").Presses("Save", ("subject", "Hello"), ("body", "A message of my own that says what I want to say to them today."));
        chat.Says("they are furious with us", Reads.Correct(Facts.None with { Mood = Mood.AngryAtUs }, FactName.Mood));
        Assert.Contains("make it right with them first", chat.Text, StringComparison.Ordinal);
        Assert.False(chat.Offers("Mark as sent"));
        Assert.DoesNotContain("A message of my own", chat.Text, StringComparison.Ordinal);
        Assert.Contains("A message of my own", chat.Says("undo", new Intent.Undo()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void They_Paid_Is_News_However_It_Is_Heard()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Paying = false }).Later("2026-11-30T15:00Z")
            .Says("they paid the invoice", Reads.Correct(Facts.None with { Paying = true }, FactName.Paying));
        Assert.Equal(new NodaTime.LocalDate(2026, 11, 30), chat.Facts.PaidOn);
        Assert.Contains("Offer the service agreement", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Fact]
    public void After_The_Invoice_Went_Out_They_Can_Pay_But_Not_Sign()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Paying = false }).Presses("Mark as sent");
        Assert.False(chat.Offers("They signed"));
        chat.Later("2026-11-20T15:00Z").Presses("They paid");
        Assert.Equal(new NodaTime.LocalDate(2026, 11, 20), chat.Facts.PaidOn);
        Assert.Equal((Stage.Due, (PaidStep?)null), (chat.Opportunity.Stage, chat.Opportunity.First));
        Assert.True(chat.Offers("Mark as sent"));
    }

    [Fact]
    public void A_Signed_Card_Tells_Of_The_Agreement_Once()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent").Presses("They signed");
        Assert.DoesNotContain("Earlier:", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Agreement with you: yes", chat.Text, StringComparison.Ordinal);
    }
}
