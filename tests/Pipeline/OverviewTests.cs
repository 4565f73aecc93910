using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Pipeline.Questions;
using HighPoint.Support;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Pipeline;

public sealed class OverviewTests
{
    private readonly PipelineKit pipeline = new();

    [Fact]
    public void A_Manager_Sees_Numbers_Rows_And_A_Chart()
    {
        Fill();
        var message = Ask("", Max);
        Assert.Equal("4 open, 2 due now, 1 overdue.", Read(message.Text));
        Assert.Equal("The pipeline", message.Card!.Title);
        Assert.Equal(
            ["Open: 4 (1,500 USD)", "Due now: 2 (1,500 USD)", "Closing within 48 hours: 1 (1,500 USD)", "Overdue: 1", "Offered: 1", "Signed (90 days): 1 (900 EUR)", "Lost (90 days): 1"],
            Part<CardElement.FactList>(message).Facts.Select(fact => $"{fact.Label}: {Read(fact.Value)}"));
        Assert.Equal(
        [
            "Elm Books | emergency | Waiting | until it's fixed, ask Tuesday 24 Nov at 9 am | Kim Ode",
            "Harlow Dental | emergency | Due | offer by tomorrow, Friday 27 Nov, at 5 pm | Sam Rivera",
            "Maple Vets | IT audit | Due | offer by Sunday 29 Nov at 5 pm | Kim Ode",
            "Oak Legal | IT audit | Offered | sent Monday 23 Nov | Sam Rivera",
        ], Part<CardElement.Table>(message).Rows.Select(row => string.Join(" | ", row)));
        Assert.Equal("Open by stage: 1 waiting, 2 due, 1 offered.", Part<CardElement.Chart>(message).Summary);
        Assert.All(Part<CardElement.Table>(message).Rows, row => Assert.Equal(Part<CardElement.Table>(message).Columns.Length, row.Length));
    }

    [Fact]
    public void A_Technician_Sees_What_Is_Theirs()
    {
        Fill();
        var message = Ask("Open", Sam);
        Assert.Equal("2 open, 1 due now.", Read(message.Text));
        Assert.Equal(["Harlow Dental", "Oak Legal"], Part<CardElement.Table>(message).Rows.Select(row => row[0]));
        Assert.DoesNotContain("Technician", Part<CardElement.Table>(message).Columns);
    }

    [Fact]
    public void Where_Others_Listen_There_Are_Numbers_And_No_Customers_Name()
    {
        Fill();
        var message = Ask("Open", new Person("team", "Service team", Role.Team, Max.Zone));
        Assert.Contains("Open: 4", Part<CardElement.FactList>(message).Facts.Select(fact => $"{fact.Label}: {Read(fact.Value)}"[..7]));
        Assert.Empty(message.Card!.Body.OfType<CardElement.Table>());
        foreach (var customer in (string[])["Harlow", "Maple", "Elm", "Oak", "Ash", "Fir"])
        {
            Assert.DoesNotContain(customer, PlainText.Of(message), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Due", "Harlow Dental,Maple Vets")]
    [InlineData("closing", "Harlow Dental")]
    [InlineData("Overdue", "Elm Books")]
    [InlineData("Offered", "Oak Legal")]
    [InlineData("Signed", "Ash Motors")]
    [InlineData("Lost", "Fir Foods")]
    [InlineData("whatever", "Elm Books,Harlow Dental,Maple Vets,Oak Legal")]
    [InlineData("17", "Elm Books,Harlow Dental,Maple Vets,Oak Legal")]
    public void A_Part_Can_Be_Asked_For(string view, string customers)
    {
        Fill();
        Assert.Equal(customers, string.Join(',', Part<CardElement.Table>(Ask(view, Max)).Rows.Select(row => row[0])));
    }

    [Fact]
    public void Buttons_Lead_To_The_Most_Urgent_Parts_That_Hold_Something_And_Never_To_The_One_Shown()
    {
        Fill();
        var commands = Ask("Overdue", Max).Card!.Actions.Cast<CardAction.Press>().Where(press => press.Command.Verb == Verb.Pipeline).Select(press => QuestionJson.Read(press.Command.Argument).Part);
        Assert.Equal([PipelinePart.Closing, PipelinePart.Due, PipelinePart.Offered], commands);
    }

    [Fact]
    public void Ten_Rows_Are_Enough()
    {
        for (var i = 1; i <= 12; i++)
        {
            pipeline.Tell($"e-{i}", Occasion.Emergency, Job($"Customer {i}"), Offer());
        }

        var message = Ask("", Max);
        Assert.Equal(10, Part<CardElement.Table>(message).Rows.Length);
        Assert.Contains(message.Card!.Body.OfType<CardElement.Paragraph>(), paragraph => Read(paragraph.Text) == "1 to 10 of 12.");
    }

    [Theory]
    [InlineData("sam", "Your pipeline is empty. Tell me about a job you just finished, and I'll say when to offer the customer a service agreement.")]
    [InlineData("max", "The pipeline is empty. It fills as technicians tell me about the jobs they finished.")]
    public void An_Empty_Pipeline_Says_How_It_Fills(string who, string words) => Assert.Equal(words, Read(Ask("", who == "sam" ? Sam : Max).Text));

    [Fact]
    public void What_Was_Withdrawn_Counts_Nowhere()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        pipeline.Withdraw("e-1");
        Assert.StartsWith("Your pipeline is empty", Read(Ask("", Sam).Text), StringComparison.Ordinal);
    }

    /// <summary>On Thursday: one due that closes on Friday, one that has time, one that waits too long, one offered, one signed, one lost.</summary>
    private void Fill()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental") with { Amount = new Money(1500, "USD") }, Offer());
        pipeline.Tell("e-2", Occasion.Audit, Job("Maple Vets"), Offer(25), Kim);
        pipeline.Tell("e-3", Occasion.Emergency, Job("Elm Books"), NotYet(), Kim);
        pipeline.Tell("e-4", Occasion.Audit, Job("Oak Legal"), Offer());
        pipeline.Press(Verb.MarkSent, on: "o-4");
        pipeline.Tell("e-5", Occasion.Audit, Job("Ash Motors") with { Amount = new Money(900, "EUR") }, Offer());
        pipeline.Press(Verb.Signed, on: "o-5");
        pipeline.Tell("e-6", Occasion.Audit, Job("Fir Foods"), Offer());
        pipeline.Press(Verb.Declined, on: "o-6");
        pipeline.Now = At(26, 9);
    }

    private Message Ask(string view, Person asker) => Answers.Of(
        StoredFigures.Of(pipeline.View.Opportunities, Inquiry.Of(QuestionJson.Read(view), asker), pipeline.Now), asker, pipeline.Now, "pipeline-1", asker.Role != Role.Team,
        ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    private static T Part<T>(Message message) where T : CardElement => Assert.Single(message.Card!.Body.OfType<T>());

    private static string Read(Markup words) => words.Source.Replace("\\", "", StringComparison.Ordinal);
}
