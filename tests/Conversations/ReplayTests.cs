using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>Any conversation at all: words read in any way, buttons old and new, garbage, time that passes.</summary>
public sealed class ReplayTests
{
    /// <summary>What may happen in one turn, chosen by numbers so that it can be replayed.</summary>
    public sealed record Happening(int What, int Which, int Fact, int Value, int Minutes);

    private static readonly ImmutableArray<Intent> Intents =
    [
        new Intent.Debrief(), new Intent.Answer(), new Intent.Correct([FactName.Company, FactName.Hours]), new Intent.Correct([FactName.Occasion]), new Intent.Skip(), new Intent.Yes(), new Intent.No(),
        new Intent.Help(), new Intent.Back(), new Intent.Undo(), new Intent.Undo(), new Intent.Cancel(), new Intent.Resume(), new Intent.StartOver(), new Intent.Repeat(), new Intent.Greet(),
        new Intent.Thank(), new Intent.OpenForm(), new Intent.ReviseDraft(DraftForm.Chat, null), new Intent.ReviseDraft(null, DraftTone.Warmer), new Intent.EditDraft(), new Intent.CopyDraft(),
        new Intent.MarkSent(), new Intent.RemindMe(null), new Intent.RemindMe(new LocalDateTime(2026, 11, 20, 9, 0)), new Intent.NotNow(), new Intent.WrongKind(), new Intent.Why(),
        new Intent.Signed(), new Intent.Declined(), new Intent.AskPipeline(), new Intent.Unknown(),
    ];

    private static readonly ImmutableArray<Facts> Said =
    [
        Facts.None, Jobs.Whole, Jobs.Harlow, Facts.None with { Company = "Harlow" }, Facts.None with { Company = "Beta Corp", Repair = RepairState.Broken }, Facts.None with { Company = "Beta Corp" },
        Facts.None with { Agreement = true }, Facts.None with { Paying = false }, Facts.None with { Paying = true }, Facts.None with { Mood = Mood.AngryAtUs }, Facts.None with { Presented = true },
        Facts.None with { Repair = RepairState.Fixed }, Facts.None with { Finished = new Finished(new LocalDate(2026, 10, 1)) }, Facts.None with { Company = "<b>|@channel*" },
    ];

    private static readonly ImmutableArray<string> Words = ["server fixed", "", "👍", "1", "3", "9", "edit", "No agreement", "resume", "Subject: x\ny", new string('x', 5000), "|||", "Answer|e-|0|"];

    private static readonly ImmutableArray<string> Garbage = ["Repair=Nearly", "=", "Repair", "Occasion=Party", "Occasion=2", "tomorrow", "yesterday-ish", "Email", "", "\uD800"];

    private static Gen<ImmutableArray<Happening>> Conversations =>
        from happenings in Gen.NonEmptyListOf(
            from what in Gen.Choose(0, 9)
            from which in Gen.Choose(0, 10_000)
            from fact in Gen.Choose(0, 1_000)
            from value in Gen.Choose(0, 1_000)
            from minutes in Gen.Choose(0, 900)
            select new Happening(what, which, fact, value, minutes))
        select happenings.ToImmutableArray();

    [Property(MaxTest = 60)]
    public Property Whatever_Happens_The_Bot_Answers_And_Keeps_Its_Word() => Prop.ForAll(Arb.From(Conversations), conversation => _ = Play(conversation, Check));

    [Property(MaxTest = 15)]
    public Property The_Same_Conversation_Gives_The_Same_Bytes() =>
        Prop.ForAll(Arb.From(Conversations), conversation => Assert.Equal(Play(conversation, _ => { }), Play(conversation, _ => { })));

    private static void Check(Chat chat)
    {
        Assert.InRange(chat.Messages.Length, chat.Messages.IsEmpty ? 0 : 1, 4);
        Assert.All(chat.Messages, outgoing => Assert.False(string.IsNullOrWhiteSpace(PlainText.Of(outgoing.Message))));
        var state = StateCodec.Write(chat.State);
        Assert.False(chat.State.Lost);
        Assert.Equal(state, StateCodec.Write(StateCodec.Read(state)));
        Assert.InRange(state.Length, 1, 400_000);
        Assert.InRange(chat.State.Undo.Length, 0, ConversationState.MostUndos);
        if (chat.State.Debrief is { } debrief)
        {
            Assert.InRange(debrief.Questions.Count(asked => !QuestionsWorthAsking.IsPivot(asked)), 0, 3);
            Assert.Equal(debrief.Questions.Length, debrief.Questions.Distinct().Count());
        }

        Assert.Equal(chat.Pipeline.Engagements.Length, chat.Pipeline.Engagements.Select(engagement => engagement.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Play(ImmutableArray<Happening> conversation, Action<Chat> check)
    {
        var chat = Chat.At(Jobs.Monday);
        var pressed = new List<Command>();
        var transcript = new StringBuilder();
        foreach (var happening in conversation)
        {
            chat.Pass(Duration.FromMinutes(happening.Minutes));
            Do(chat, happening, pressed);
            check(chat);
            transcript.AppendJoin('\n', chat.Messages.Select(outgoing => MessageJson.Write(outgoing.Message)))
                .AppendJoin('\n', chat.Changes.Select(PipelineJson.Write))
                .AppendJoin('\n', chat.Plans.SelectMany(plan => plan.Nudges).Select(PipelineJson.Write))
                .AppendLine(StateCodec.Write(chat.State));
        }

        return transcript.ToString();
    }

    private static void Do(Chat chat, Happening happening, List<Command> pressed)
    {
        var fields = new[] { ("body", "Hi."), ("Hours", happening.Value % 2 == 0 ? "6" : "six"), ("Company", Said[happening.Fact % Said.Length].Company ?? "") };
        var seen = chat.Seen.SelectMany(message => message.Card?.Actions ?? []).OfType<CardAction.Press>().Select(press => press.Command).ToImmutableArray();
        switch (happening.What)
        {
            case 0:
                chat.Says(Words[happening.Which % Words.Length]);
                break;
            case 1 when pressed.Count > 0:
                chat.Sends(pressed[happening.Which % pressed.Count], fields);
                break;
            case 2:
                var verbs = Enum.GetValues<Verb>();
                chat.Sends(new Command(
                    verbs[happening.Which % verbs.Length], new[] { "", chat.State.Debrief?.Id ?? "e-", chat.Pipeline.Opportunities.FirstOrDefault()?.Id ?? "o-", "x" }[happening.Fact % 4],
                    happening.Value % 3 == 0 ? happening.Value : chat.State.Revision, Garbage[happening.Value % Garbage.Length]), fields);
                break;
            case 3 or 4 or 5 when !seen.IsEmpty:
                pressed.Add(seen[^(1 + (happening.Which % Math.Min(seen.Length, 14)))]);
                chat.Sends(pressed[^1], fields);
                break;
            default:
                var kind = new Classification(
                    [.. Enum.GetValues<Occasion>().Select(each => (int)each == happening.Value % 4 ? 0.4 + (happening.Value % 6 * 0.1) : 0)], happening.Value % 5 == 0 ? [] : [new Evidence("down", 0, (Occasion)(happening.Value % 4), 1)]);
                chat.Says("words", new Reading(Intents[happening.Which % Intents.Length], kind, Said[happening.Fact % Said.Length], []));
                break;
        }
    }
}
