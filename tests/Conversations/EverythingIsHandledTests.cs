using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using HighPoint.Language;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>No button and no intent falls through to "I didn't get that".</summary>
public sealed class EverythingIsHandledTests
{
    private static readonly Facts NewHours = Facts.None with { Hours = 3 };

    /// <summary>One of each; a set that lacks one fails below.</summary>
    private static readonly ImmutableArray<Intent> Intents =
    [
        new Intent.Debrief(), new Intent.Correct([FactName.Hours]), new Intent.Answer(), new Intent.Skip(), new Intent.Yes(), new Intent.No(), new Intent.Help(), new Intent.Back(), new Intent.Undo(), new Intent.NotSo(), new Intent.StillOpen(), new Intent.NextJob(), new Intent.Cancel(),
        new Intent.Resume(), new Intent.StartOver(), new Intent.Repeat(), new Intent.Greet(), new Intent.Thank(), new Intent.OpenForm(), new Intent.SaveForm(), new Intent.ReviseDraft(null, DraftTone.Warmer), new Intent.EditDraft(),
        new Intent.CopyDraft(), new Intent.MarkSent(), new Intent.RemindMe(new LocalDateTime(2026, 11, 18, 9, 0)), new Intent.CancelReminder(), new Intent.SetNudges(new HighPoint.Preferences.PreferenceOrder.Show()), new Intent.NotNow(), new Intent.WrongKind(), new Intent.Why(),
        new Intent.Suppose(), new Intent.Signed(), new Intent.Declined(), new Intent.AuditBooked(null), new Intent.AskPerson(), new Intent.Forget([FactName.Contact]), new Intent.AskCustomer(), new Intent.GiveRole("Dana", Manager: true), new Intent.HandOver("Harlow Dental", "Dana"), new Intent.Erase("Harlow Dental"), new Intent.AskPipeline(),
    ];

    [Fact]
    public void Every_Intent_Has_A_Branch_In_The_Dialogs()
    {
        var known = typeof(Intent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Intent))).Except([typeof(Intent.Unknown)]);
        Assert.Empty(known.Except(Intents.Select(intent => intent.GetType())));
        Assert.All(Intents, intent =>
        {
            var chat = Jobs.Emergency();
            chat.Says("words", intent is Intent.Debrief or Intent.Correct or Intent.Answer ? Reads.As(intent) with { Facts = NewHours } : Reads.As(intent));
            Assert.NotEmpty(chat.Text);
            Assert.DoesNotContain("I didn't get that", chat.Text, StringComparison.Ordinal);
            Assert.Equal(0, chat.State.Misses);
        });
    }

    [Fact]
    public void Every_Button_Does_Something() => Assert.All(Enum.GetValues<Verb>().Except([Verb.Claim, Verb.Pipeline]), verb =>
    {
        var chat = Jobs.Emergency();
        var argument = verb switch
        {
            Verb.Answer => "Repair=Holding",
            Verb.Say => "hello",
            Verb.ReviseDraft => nameof(DraftTone.Warmer),
            Verb.RemindMe => "tomorrow",
            _ => "",
        };
        chat.Sends(new Command(verb, verb == Verb.Resume ? "" : chat.State.Debrief!.Id, chat.State.Revision, argument));
        Assert.NotEmpty(chat.Text);
        Assert.DoesNotContain("That button belongs to an older card", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("That button does not fit any more", chat.Text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(Verb.Claim)]
    [InlineData(Verb.MarkSent)]
    [InlineData(Verb.NotNow)]
    [InlineData(Verb.Signed)]
    [InlineData(Verb.Declined)]
    public void So_Do_The_Buttons_Of_A_Nudge(Verb verb)
    {
        var chat = Jobs.Emergency();
        chat.Sends(new Command(verb, chat.Opportunity.Id));
        Assert.DoesNotContain("I no longer find that one", chat.Text, StringComparison.Ordinal);
        Assert.NotEmpty(chat.Changes);
    }

    [Fact]
    public void The_Pipelines_Button_Shows_It() =>
        Assert.NotEmpty(Jobs.Emergency().Sends(new Command(Verb.Pipeline, Argument: "Open")).Text);
}
