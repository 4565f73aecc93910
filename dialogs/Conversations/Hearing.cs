using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>Understands a turn before anything is looked up: typed labels and numbers become buttons, examples become words, words are read.</summary>
public sealed class Hearing(Company company, IReader reader)
{
    /// <summary>So much of a message is read, in UTF-16 units: many times what anybody tells of a job.</summary>
    public const int MostRead = Language.Words.Utterance.Limit;

    /// <summary>The limit for people to read.</summary>
    public static string MostReadWords => MostRead.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The turn as it is to be answered, what its words say, and what must be looked up.</summary>
    public Heard Hear(ConversationState state, Turn turn, Instant now) => turn.Said switch
    {
        Said.Text text when Offers.Pressed(state, text.Words) is { } command => HearButton(state, turn with { Said = new Said.Pressed(command) }, now),
        Said.Text text => HearWords(state, turn, text, now),
        Said.Pressed => HearButton(state, turn, now),
        Said.Due due => new Heard(turn, null, Around(state, [], [due.Nudge.Opportunity])),
        _ => new Heard(turn, null, Around(state, [], [])),
    };

    private Heard HearButton(ConversationState state, Turn turn, Instant now)
    {
        var (command, inputs) = ((Said.Pressed)turn.Said) switch { var pressed => (pressed.Command, pressed.Inputs) };
        switch (command.Verb)
        {
            case Verb.Say:
                var words = new Said.Text(command.Argument);
                return HearWords(state, turn with { Said = words }, words, now);
            case Verb.Pipeline:
                return Asks(state, turn, null, QuestionJson.Read(command.Argument));
            case Verb.AskQuestion:
                return Asks(state, turn, null, QuestionForm.Read(inputs, now.InZone(turn.Speaker.Zone).Date));
            case Verb.ShowOpportunity:
                return new Heard(turn, null, Around(state, [], [command.Argument.Length > 0 ? command.Argument : inputs.GetValueOrDefault(Answers.Chosen, "")]) with { WithHistory = true, WithPeople = true });
            case Verb.EditOpportunity or Verb.SaveOpportunity:
                return new Heard(turn, null, Around(state, [], [command.Subject]) with { WithHistory = true, WithPeople = true, WithAlike = true });
            case Verb.SaveSettings or Verb.RestoreSettings:
                return new Heard(turn, null, Around(state, [], []) with { Overview = Overview(turn.Speaker) });
            case Verb.NextJob or Verb.SameJob when state.Pending.FirstOrDefault(job => string.Equals(job.Id, command.Argument, StringComparison.Ordinal)) is { } pending:
                var context = Context(state, turn, now) with { Asked = null, Held = Facts.None };
                return HearJobs(state, turn, pending.Words, reader.Read(pending.Words, context).AtLeast(pending.Company), context);
            case Verb.Repeat when state.Last is { Kind: AnswerKind.Pipeline } last:
                return Asks(state, turn with { Said = new Said.Pressed(new Command(Verb.Pipeline, Argument: last.Words)) }, null, QuestionJson.Read(last.Words));
            default:
                return new Heard(turn, null, Around(state, [inputs.GetValueOrDefault(nameof(FactName.Company))], [command.Subject, command.Argument]));
        }
    }

    private Heard HearWords(ConversationState state, Turn turn, Said.Text text, Instant now)
    {
        var words = Start(text.Words);
        var context = Context(state, turn, now);
        if (Addressee.Find(state, words, now) is { } to && HearOf(to, context) is { } said)
        {
            return new Heard(turn, said, Around(state, [to.Job.Facts.Company], [to.Job.Opportunity ?? ""])) { Job = to.Job };
        }

        var reading = reader.Read(words, context);
        if (state.Debrief is { Mode: CardMode.Reminder } && reading.Intent is not (Intent.Cancel or Intent.Back or Intent.Help or Intent.NotNow))
        {
            // The question was "when?": a bare "Friday at 9" is its answer.
            reading = reader.Read($"remind me {words}", context) is { Intent: Intent.RemindMe { At: not null } } timed ? timed : reading;
        }

        var lookup = Around(state, [reading.Facts.Company], []);
        return reading.Intent switch
        {
            Intent.NextJob when state.Pending.FirstOrDefault(job => job.Company is not null) is { } next => HearButton(state, turn with { Said = new Said.Pressed(new Command(Verb.NextJob, Argument: next.Id)) }, now),
            Intent.Repeat => HearButton(state, turn with { Said = new Said.Pressed(new Command(Verb.Repeat)) }, now),
            // A manager asks of everybody's: the list and its cards, and no colleague's debrief to go on with.
            Intent.AskCustomer when turn.Speaker.Role == Role.Manager && reading.Facts.Company is { } customer && CustomerKey.Of(customer) != CustomerKey.Of(state.Debrief?.Facts.Company) =>
                Asks(state, turn, reading with { Intent = new Intent.AskPipeline() }, Question.Plain with { Asked = Asked.List, Part = PipelinePart.All, Customer = customer }),
            Intent.AskPipeline asks => Asks(state, turn, reading, asks.Question),
            Intent.MarkSent or Intent.RemindMe or Intent.CancelReminder or Intent.NotNow or Intent.Signed or Intent.Declined or Intent.AuditBooked or Intent.AskCustomer or Intent.SetNudges => new Heard(turn, reading, lookup with { Overview = Overview(turn.Speaker) }),
            Intent.HandOver order => new Heard(turn, reading, Around(state, [order.Customer], []) with
            {
                WithPeople = true, Overview = Overview(turn.Speaker), Inquiry = order.Customer is null && state.Question is { } listed ? Inquiry.Of(listed, turn.Speaker) : null,
            }),
            Intent.Erase erase => new Heard(turn, reading, Around(state, [erase.Name], []) with { WithPeople = true }),
            Intent.GiveRole => new Heard(turn, reading, lookup with { WithPeople = true }),
            Intent.Undo { Steps: > 1 } => new Heard(turn, reading, Around(state, [.. state.Undo.Select(step => step.Debrief?.Facts.Company)],
                [.. state.Undo.SelectMany(step => new[] { step.Mark?.Opportunity, step.Debrief?.Opportunity, step.Debrief is { } told ? Recording.OwnId(told.Id) : null }).OfType<string>()])),
            Intent.Debrief or Intent.Correct when WordsDialog.IsNews(reading) => new Heard(turn, reading, lookup with { Overview = Overview(turn.Speaker) }),
            Intent.Debrief => HearJobs(state, turn, words, reading, context),
            _ => new Heard(turn, reading, lookup),
        };
    }

    private static Heard Asks(ConversationState state, Turn turn, Reading? reading, Question question) =>
        new(turn, reading, Around(state, [], []) with { Inquiry = Inquiry.Of(question, turn.Speaker) });

    /// <summary>What is said of a job told before; null where the words do something else, or tell of another job there.</summary>
    private Reading? HearOf(Addressee to, ReadingContext context)
    {
        var said = reader.Read(to.Rest, context with { Asked = null, Held = to.Job.Facts });
        return to.Rest.Length == 0 ? said with { Intent = new Intent.AskCustomer() }
            : said is { Intent: Intent.Correct or Intent.Forget } || (said is { Intent: Intent.Debrief, Facts.Company: null } && IsMore(said, to.Job)) ? said
            : null;
    }

    /// <summary>A fact or two, or what the job waited for.</summary>
    private static bool IsMore(Reading said, DebriefState job) => said.Facts.Known() is { Length: > 0 } known
        && (said.Occasion.Evidence.All(evidence => evidence.For == Occasion.None)
            || (said.Facts.Repair is not null && job.Facts.Repair is not null && known.All(fact => fact == FactName.Repair))
            || (said.Facts.Presented == true && job.Facts.Presented == false));

    /// <summary>A job told, and those that were told with it.</summary>
    private Heard HearJobs(ConversationState state, Turn turn, string words, Reading reading, ReadingContext context)
    {
        if (SeveralJobs.Split(words, part => reader.Read(part, context with { Asked = null, Held = Facts.None })) is not { } jobs)
        {
            return new Heard(turn, reading, Around(state, [reading.Facts.Company], []));
        }

        // One id a job: the event's own, and a number from the second on.
        var waiting = jobs.All.Select((job, at) => new Pending(at == 0 ? turn.EventId : $"{turn.EventId}.{at}", job.Words, job.Company)).ToImmutableArray();
        return jobs.IsSure
            ? new Heard(turn, jobs.First, Around(state, [jobs.First.Facts.Company], [])) { Rest = waiting[1..] }
            : new Heard(turn, reading, Around(state, [], [])) { Rest = waiting, IsUnsure = true };
    }

    private ReadingContext Context(ConversationState state, Turn turn, Instant now) => new(
        now, turn.Speaker.Zone, company.Currency, company.Region, state.Debrief?.Asked,
        [.. new[] { state.Debrief?.Facts.Company, state.SetAside?.Facts.Company }.OfType<string>().Distinct(StringComparer.Ordinal)])
    {
        Holidays = company.Calendar.HolidayNames,
        Question = state.Question,
        Held = state.Debrief?.Facts ?? Facts.None,
        Answered = state.Debrief is { } open ? open.Questions.Where(question => question != open.Asked).Select(question => (FactName?)question).LastOrDefault() : null,
    };

    /// <summary>What was open, set aside or last done, and what the turn is about beside it.</summary>
    private static Lookup Around(ConversationState state, ImmutableArray<string?> customers, ImmutableArray<string> opportunities)
    {
        var last = state.Undo is [.., var snapshot] ? snapshot : null;
        ImmutableArray<DebriefState> debriefs = [.. new[] { state.Debrief, state.SetAside, last?.Debrief }.OfType<DebriefState>()];
        var names = debriefs.Select(debrief => debrief.Facts.Company).Concat(customers);
        // The opportunity that a debrief once opened is wanted even where the debrief left it.
        var ids = debriefs.SelectMany(debrief => new[] { debrief.Opportunity, Recording.OwnId(debrief.Id) }).Append(last?.Mark?.Opportunity).Concat(opportunities);
        return new Lookup(
            [.. names.Select(CustomerKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. ids.OfType<string>().Where(id => id.StartsWith("o-", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)]);
    }

    private static Overview Overview(Person speaker) => new(speaker.Role == Role.Technician ? speaker.Id : null);

    private static string Start(string words) =>
        words.Length <= MostRead ? words : words[..(char.IsHighSurrogate(words[MostRead - 1]) ? MostRead - 1 : MostRead)];
}
