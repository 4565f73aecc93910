using System.Collections.Immutable;
using FsCheck.Xunit;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;

namespace HighPoint.Debriefs;

/// <summary>Undo goes back step by step, in the record too, and never takes back anything but the last change.</summary>
public sealed class DebriefUndoTests
{
    private static readonly ImmutableArray<Func<Chat, Chat>> Steps =
    [
        chat => chat.Says("sent it", new Intent.MarkSent()),
        chat => chat.Says("they signed", new Intent.Signed()),
        chat => chat.Says("they said no", new Intent.Declined()),
        chat => chat.Says("not now", new Intent.NotNow()),
        chat => chat.Says("remind me", new Intent.RemindMe(new(2026, 11, 18, 10, 0))),
        chat => chat.Says("they booked it", new Intent.AuditBooked(new(2026, 11, 19))),
        chat => chat.Says("16 hours", Reads.Correct(Facts.None with { Hours = 16 }, FactName.Hours)),
        chat => chat.Says("only holding", Reads.Correct(Facts.None with { Repair = RepairState.Holding }, FactName.Repair)),
        chat => chat.Says("fixed", Reads.Correct(Facts.None with { Repair = RepairState.Fixed }, FactName.Repair)),
        chat => chat.Says("they never paid", Reads.Correct(Facts.None with { Paying = false }, FactName.Paying)),
        chat => chat.Says("a prospect", Reads.CorrectKind(Occasion.DissatisfiedProspect)),
        chat => chat.Says("an emergency", Reads.CorrectKind(Occasion.Emergency)),
    ];

    [Fact]
    public void Signed_And_Sent_Are_Undone_One_After_The_Other()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent").Presses("They signed").Says("undo", new Intent.Undo());
        Assert.Equal(Stage.Offered, chat.Opportunity.Stage);
        chat.Says("undo", new Intent.Undo());
        Assert.Equal((Stage.Due, null), (chat.Opportunity.Stage, chat.Opportunity.OfferedAt));
        chat.Says("undo", new Intent.Undo());
        Assert.Contains("Harlow Dental is off the record", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Cannot_Be_Undone_Protects_What_Is_Older()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent");
        var elsewhere = Chat.At("2026-11-17T15:00Z", Chat.Morgan, chat.Pipeline).Sends(new Command(Verb.Signed, chat.Opportunity.Id, 0));
        var back = Chat.At("2026-11-17T16:00Z", pipeline: elsewhere.Pipeline).With(chat.State);
        foreach (var _ in "again")
        {
            Assert.Contains("Something else happened with Harlow Dental", back.Says("undo", new Intent.Undo()).Text, StringComparison.Ordinal);
            Assert.Empty(back.Changes);
        }

        Assert.Equal(Stage.Signed, back.Opportunity.Stage);
    }

    [Fact]
    public void A_Debrief_Whose_Message_Went_Out_Elsewhere_Is_Not_Taken_Back()
    {
        var chat = Jobs.Emergency();
        var elsewhere = Chat.At("2026-11-17T15:00Z", Chat.Morgan, chat.Pipeline).Sends(new Command(Verb.MarkSent, chat.Opportunity.Id, 0));
        var back = Chat.At("2026-11-17T16:00Z", pipeline: elsewhere.Pipeline).With(chat.State).Says("undo", new Intent.Undo());
        Assert.Contains("I leave the job on the record", back.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Offered, back.Opportunity.Stage);
        Assert.NotNull(back.State.Debrief);
    }

    [Property(MaxTest = 60)]
    public void Whatever_Was_Done_Is_Undone_Step_By_Step(byte[] choices)
    {
        var chat = Jobs.Emergency();
        var earlier = new Stack<string>();
        foreach (var choice in choices.Take(ConversationState.MostUndos - 1))
        {
            var before = (Seen: Seen(chat), Undos: chat.State.Undo.Length);
            Steps[choice % Steps.Length](chat);
            if (chat.State.Undo.Length > before.Undos)
            {
                earlier.Push(before.Seen);
            }
        }

        while (earlier.TryPop(out var seen))
        {
            chat.Says("undo", new Intent.Undo());
            Assert.Equal(seen, Seen(chat));
        }

        Assert.Single(chat.State.Undo);
    }

    /// <summary>All of an opportunity and its debrief but counters and when it was last looked at.</summary>
    private static string Seen(Chat chat) => string.Join('\n',
        PipelineJson.Write(chat.Opportunity with { Version = 0, Revision = 0, StageSince = default, AdvisedAt = null, NudgesGiven = [] }),
        PipelineJson.Write(chat.Pipeline.Engagements[0]));
}
