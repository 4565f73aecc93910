using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;
using NodaTime.Text;

namespace HighPoint.Nudges;

/// <summary>What a team's channel hears, and what only who claims it hears.</summary>
public sealed class TeamTests
{
    private static readonly Person Kim = Chat.Team with { Id = "kim", Name = "Kim Ode" };

    [Fact]
    public void Who_Claims_In_The_Channel_Hears_Alone_Which_Customer_It_Is()
    {
        var channel = Opened(Told());
        Assert.Contains("Sam Ortiz finished a job at a customer of ours", channel.Text, StringComparison.Ordinal);
        channel.Sends(Claim(channel));
        Assert.Equal("Kim Ode takes care of a customer of ours now.", Here(channel));
        var own = Assert.Single(channel.Messages, outgoing => outgoing.To is Address.ToPerson("kim")).Message;
        Assert.StartsWith("Harlow Dental is yours now.", PlainText.Of(own), StringComparison.Ordinal);
        Assert.Equal("kim", channel.Opportunity.Owner);
    }

    [Fact]
    public void Who_Comes_Second_Is_Told_By_Whom_And_Not_Whose_Customer()
    {
        var channel = Opened(Told());
        var claim = Claim(channel);
        channel.Sends(claim);
        var late = Chat.At("2026-11-23T22:00Z", Kim with { Id = "lee", Name = "Lee Wu" }, channel.Pipeline).Sends(claim);
        Assert.Equal("Kim Ode has claimed a customer of ours already.", late.Text);
    }

    [Fact]
    public void What_Was_Claimed_In_The_Channel_Its_Claimer_Alone_Takes_Back_And_It_Can_Be_Claimed_Again()
    {
        var channel = Opened(Told());
        channel.Sends(Claim(channel));
        var other = Chat.At("2026-11-23T22:00Z", Kim with { Id = "lee", Name = "Lee Wu" }, channel.Pipeline).With(channel.State).Says("undo", new Intent.Undo());
        Assert.Equal("Somebody else did that here last, and only they can take it back.", other.Text);
        Assert.Empty(other.Changes);
        channel.Says("undo", new Intent.Undo());
        Assert.DoesNotContain("Harlow", channel.Text, StringComparison.Ordinal);
        Assert.Equal("sam", channel.Opportunity.Owner);
        channel.Presses("Claim it");
        Assert.Equal("kim", channel.Opportunity.Owner);
    }

    [Fact]
    public void The_Team_Hears_That_Somebody_Signed_And_Not_Who()
    {
        var chat = Told().Says("they signed", new Intent.Signed());
        var news = Assert.Single(chat.Messages, outgoing => outgoing.To is Address.ToTeam).Message;
        Assert.Equal("A new service agreement: a customer of ours signed. Told by Sam Ortiz.", PlainText.Of(news));
        Assert.Contains("Harlow Dental", Here(chat), StringComparison.Ordinal);
    }

    private static Chat Told() => Chat.At(Jobs.Monday).Says("server fixed at Harlow Dental", Reads.Job(Occasion.Emergency, 0.95, Jobs.Whole, "server"));

    /// <summary>The channel when it hears of the window.</summary>
    private static Chat Opened(Chat told)
    {
        var nudge = told.Plans.SelectMany(plan => plan.Nudges).First(nudge => nudge.Kind == NudgeKind.WindowOpened);
        return Chat.At(InstantPattern.ExtendedIso.Format(nudge.DueAt), Kim, told.Pipeline).Hears(nudge);
    }

    private static Command Claim(Chat channel) => Assert.Single(Assert.Single(channel.Messages).Message.Card!.Actions.OfType<CardAction.Press>()).Command;

    private static string Here(Chat chat) => string.Join("\n", chat.Messages.Where(outgoing => outgoing.To is Address.Here).Select(outgoing => PlainText.Of(outgoing.Message)));
}
