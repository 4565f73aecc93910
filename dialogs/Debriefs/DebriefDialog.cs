using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>Hears what a technician tells of a job: a new debrief, more of the open one, a correction, or the answer to a question.</summary>
public sealed class DebriefDialog(Playbook playbook, Company company, DebriefDesk desk)
{
    /// <summary>After so long without a word about a debrief, another job told is another engagement, even of the same customer.</summary>
    private static readonly Duration SameJob = Duration.FromHours(12);

    /// <summary>Words that tell of a job, add to the open debrief, put it right, or answer its question.</summary>
    public TurnResult Tell(Exchange exchange, Reading reading)
    {
        var open = exchange.State.Debrief;
        if (open is not null && FormDialog.IsNew(open))
        {
            return Begin(exchange.With(exchange.State with { Debrief = null }), reading, [desk.Closed(open, RepairWords.FormClosed)]);
        }

        var ready = exchange.Rest is { } rest ? exchange.With(exchange.State.Waiting(rest)) : exchange;
        return open is null || IsAnother(exchange, open, reading) ? Begin(ready, reading, [])
            : MayBeAnother(exchange, open, reading) ? AskWhich(exchange, open)
            : Add(ready, open, reading);
    }

    /// <summary>A job that waited is taken up: as another job, or as more about the open one.</summary>
    public TurnResult TakeUp(Exchange exchange, Command command)
    {
        if (exchange.Reading is not { } reading)
        {
            return exchange.Says(RepairWords.NothingWaits);
        }

        var state = exchange.State with { Pending = exchange.State.Pending.RemoveAll(job => string.Equals(job.Id, command.Argument, StringComparison.Ordinal)) };
        var ready = exchange.With(exchange.Rest is { } rest ? state.Waiting(rest) : state);
        var answered = new Message(RepairWords.GoesOnBelow, Key: PendingKey(command.Argument));
        if (command.Verb == Verb.NextJob || state.Debrief is not { } open)
        {
            return Begin(ready, reading, [answered]);
        }

        var result = Add(ready, open, reading);
        return result with { Messages = result.Messages.Insert(0, new Outgoing(new Address.Here(), answered)) };
    }

    /// <summary>A button that answers a question: "Repair=Fixed".</summary>
    public TurnResult Answer(Exchange exchange, DebriefState open, string argument)
    {
        var (name, value) = argument.Split('=', 2) switch { [var fact, var answer] => (fact, answer), _ => ("", "") };
        if (FactValue.Member<FactName>(name) is not { } asked)
        {
            return exchange.Says(RepairWords.NoSuchAnswer);
        }

        if (asked == FactName.Occasion)
        {
            return FactValue.Member<Occasion>(value) is { } occasion
                ? desk.Settle(exchange, Kind(open, occasion), new Change(Markup.Empty))
                : exchange.Says(RepairWords.NoSuchAnswer);
        }

        return open.Facts.Put(asked, value, exchange.Local, company.Currency) is { } facts
            ? desk.Settle(exchange, Happened(open, open with { Facts = facts, Mode = CardMode.Advice }, exchange), new Change(Markup.Empty))
            : exchange.Says(RepairWords.NoSuchAnswer);
    }

    /// <summary>Leaves the open question unanswered.</summary>
    public TurnResult Skip(Exchange exchange, DebriefState open)
    {
        if (open.Asked is not { } asked)
        {
            return exchange.Says(RepairWords.NothingAsked);
        }

        var skipped = asked == FactName.Occasion && open.Occasion is null
            ? open with { Occasion = open.Likely, Basis = KindBasis.Guess, Asked = null }
            : open with { Skipped = open.Skipped.Contains(asked) ? open.Skipped : open.Skipped.Add(asked), Asked = null };
        return desk.Settle(exchange, skipped, new Change(RepairWords.Skipped));
    }

    /// <summary>One question back; from another face of the card, back to the advice.</summary>
    public TurnResult Back(Exchange exchange, DebriefState open)
    {
        if (open.Mode != CardMode.Advice)
        {
            return FormDialog.IsNew(open)
                ? FormDialog.Close(exchange, desk, open)
                : desk.Turned(exchange, open with { Mode = CardMode.Advice }, RepairWords.BackToAdvice);
        }

        var earlier = open.Asked is { } asked ? open.Questions.Remove(asked) : open.Questions;
        if (earlier is not [.., var last])
        {
            return exchange.Says(RepairWords.NothingBefore);
        }

        var back = last == FactName.Occasion
            ? open with { Occasion = null, Basis = KindBasis.Open }
            : open with { Facts = open.Facts.Without(last) };
        return desk.Settle(exchange, back with { Questions = earlier, Skipped = open.Skipped.Remove(last), Asked = null }, new Change(RepairWords.OneBack, last));
    }

    /// <summary>Asks which kind it was instead.</summary>
    public TurnResult WrongKind(Exchange exchange, DebriefState open) =>
        desk.Settle(exchange, open with { Mode = CardMode.Advice }, new Change(Markup.Empty, FactName.Occasion) { LeavesRecord = true });

    /// <summary>A new engagement's id, the same for the same event.</summary>
    public static string IdOf(Turn turn)
    {
        var key = $"{turn.Conversation.Channel}\n{turn.Conversation.Tenant}\n{turn.Conversation.Id}\n{turn.EventId}";
        return "e-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
    }

    /// <summary>The kind as the person chose it.</summary>
    internal static DebriefState Kind(DebriefState open, Occasion occasion) =>
        open with
        {
            Occasion = occasion, Basis = KindBasis.Told, Evidence = [], Also = [], Asked = null, Mode = CardMode.Advice,
            // What was asked for another kind's sake was asked in vain, and does not count.
            Questions = [.. open.Questions.Where(asked => asked != FactName.Occasion && (!QuestionsWorthAsking.IsPivot(asked) || asked == QuestionsWorthAsking.Pivot(occasion)))],
            Skipped = [.. open.Skipped.Where(skipped => !QuestionsWorthAsking.IsPivot(skipped))],
        };

    /// <summary>
    /// What was awaited has come to pass now that it is told, and not when the first report was made: paid, fixed, presented. A repair or a report put right is no such news.
    /// </summary>
    internal static DebriefState Happened(DebriefState before, DebriefState after, Exchange exchange)
    {
        var was = before.Facts;
        var now = Paid(was, after.Facts, exchange);

        var isDone = (was.Repair is RepairState.Broken or RepairState.Holding && now.Repair == RepairState.Fixed) || (was.Presented == false && now.Presented == true);
        return after with { Facts = isDone && now.Finished == was.Finished ? now with { Finished = FactValue.Now(exchange.Local) } : now };
    }

    /// <summary>Who had never paid has paid: that opens the window anew, from today.</summary>
    private static Facts Paid(Facts was, Facts now, Exchange exchange) =>
        was.Paying == false && now is { Paying: true, PaidOn: null } ? now with { PaidOn = exchange.Local.Date } : now;

    private TurnResult Begin(Exchange exchange, Reading reading, ImmutableArray<Message> first)
    {
        var id = IdOf(exchange.Turn);
        var debrief = Awaited(Classified(new DebriefState { Id = id, CardKey = id, Facts = reading.Facts }, reading.Occasion));
        if (exchange.State.Debrief is not { } open)
        {
            return desk.Settle(exchange, debrief, new Change(Told(exchange)) { First = first, NewCard = true, Begins = true });
        }

        var isSame = open.Facts.Company is { } known && reading.Facts.Company is { } named && SeveralJobs.IsSame(CustomerKey.Of(known), CustomerKey.Of(named));
        var aside = exchange.With(exchange.State with { SetAside = DebriefDesk.Slim(open) });
        return desk.Settle(aside, isSame && debrief.Facts.Company!.Length < open.Facts.Company!.Length ? debrief with { Facts = debrief.Facts with { Company = open.Facts.Company } } : debrief, new Change(Markup.Join("\n\n", [RepairWords.AnotherJob(open.Facts.Company, isSame), Told(exchange)]))
        {
            First = [.. first, DebriefRepair.Aside(desk, open, exchange.State.Revision + 1)], NewCard = true, Begins = true,
        });
    }

    private static Markup Told(Exchange exchange) => exchange.Rest is { Company: { } next } ? RepairWords.OneAfterTheOther(next) : Markup.Empty;

    private TurnResult Add(Exchange exchange, DebriefState open, Reading reading)
    {
        var corrected = reading.Intent is Intent.Correct correct ? correct.Facts : [];
        var after = Rekinded(open, reading, corrected) with { Facts = Merged(open.Facts, reading.Facts, corrected), Mode = CardMode.Advice };
        after = corrected.IsEmpty ? Happened(open, after, exchange) : after with { Facts = Paid(open.Facts, after.Facts, exchange) };

        after = Awaited(after);
        if (after.Occasion != open.Occasion || !Same(after.Facts, open.Facts))
        {
            return desk.Settle(exchange, after, new Change(Markup.Empty));
        }

        return corrected.FirstOrDefault(name => !reading.Facts.Knows(name)) is var missing && !corrected.IsEmpty
            ? desk.Settle(exchange, after, new Change(Markup.Empty, missing) { LeavesRecord = true })
            : exchange.With(exchange.State with { Misses = 0 }).Says(Unchanged(open, reading, open.Asked is { } asked ? playbook.Questions.For(asked)?.Text : null));
    }

    private static Markup Unchanged(DebriefState open, Reading reading, string? question) =>
        reading.Facts.Known().IsEmpty ? RepairWords.NothingToKeep(open.Facts.Company, question) : RepairWords.KnownAlready(question);

    /// <summary>A customer's name cut short in passing is no new name.</summary>
    private static Facts Merged(Facts known, Facts said, ImmutableArray<FactName> corrected) =>
        !corrected.Contains(FactName.Company) && known.Company is { } name && said.Company?.Length < name.Length
            && SeveralJobs.IsSame(CustomerKey.Of(said.Company), CustomerKey.Of(name))
            ? known.Merge(said with { Company = name }, corrected)
            : known.Merge(said, corrected);

    /// <summary>The kind by the newest words: as an answer or a correction it is told; else it only settles what was open.</summary>
    private DebriefState Rekinded(DebriefState open, Reading reading, ImmutableArray<FactName> corrected)
    {
        var told = corrected.Contains(FactName.Occasion) || (reading.Intent is Intent.Answer && open.Asked == FactName.Occasion);
        return told && playbook.IsClear(reading.Occasion) ? Kind(open, reading.Occasion.Best)
            : open.Occasion is null && playbook.IsClear(reading.Occasion) && reading.Occasion.Evidence.Length > 0 ? Classified(open, reading.Occasion)
            : open;
    }

    private DebriefState Classified(DebriefState debrief, Classification kind) => debrief with
    {
        Occasion = playbook.IsClear(kind) ? kind.Best : null,
        Basis = playbook.IsClear(kind) ? KindBasis.Read : KindBasis.Open,
        Likely = kind.Evidence.IsEmpty ? Occasion.None : kind.Best,
        Confidence = kind.Confidence,
        Evidence = [.. playbook.Words(kind).Select(Short).Distinct(StringComparer.OrdinalIgnoreCase).Take(3)],
        Also = [.. kind.Evidence.Select(e => e.For).Where(other => other != kind.Best && other != Occasion.None).Distinct().Order()],
    };

    /// <summary>Another customer; or a job of another kind, after the last one was finished, or long after it.</summary>
    private bool IsAnother(Exchange exchange, DebriefState open, Reading reading)
    {
        if (reading.Intent is not Intent.Debrief)
        {
            return false;
        }

        var named = CustomerKey.Of(reading.Facts.Company);
        var present = CustomerKey.Of(open.Facts.Company);
        return (named.Length > 0 && present.Length > 0 && !SeveralJobs.IsSame(named, present))
            || (named.Length > 0 && IsJob(reading) && (IsOtherKind(open, reading) || IsFinished(exchange, open)))
            || (IsJob(reading) && exchange.Now - open.TouchedAt > SameJob);
    }

    /// <summary>
    /// A job is told and no customer that the reader knows for one, while nothing is left to ask about the open job: only the person can say whether it is another.
    /// </summary>
    private bool MayBeAnother(Exchange exchange, DebriefState open, Reading reading)
    {
        var said = reading.Facts;
        var stands = said.Hours is not null || said.Finished is not null || said.Repair is not null || said.Presented is not null;
        var contradicts = (said.Hours is { } hours && open.Facts.Hours is { } known && hours != known)
            || (said.Contact is { } contact && open.Facts.Contact is { } other && !string.Equals(contact, other, StringComparison.OrdinalIgnoreCase));
        return reading.Intent is Intent.Debrief && IsJob(reading) && said.Company is null && open is { Occasion: not null, Facts.Company: not null }
            && (contradicts || IsOtherKind(open, reading) || IsFinished(exchange, open) || (open.Asked is null && stands && !IsAwaited(open, said)));
    }

    /// <summary>What the open job waits for has come to pass: that is no other job.</summary>
    private static bool IsAwaited(DebriefState open, Facts said) =>
        (said.Repair == RepairState.Fixed && open.Facts.Repair is not RepairState.Fixed) || (said.Presented == true && open.Facts.Presented is not true);

    private bool IsJob(Reading reading) => playbook.IsClear(reading.Occasion) && !reading.Occasion.Evidence.IsEmpty;

    private static bool IsOtherKind(DebriefState open, Reading reading) =>
        open.Occasion is { } occasion && reading.Occasion.Best != occasion && reading.Occasion.Best != Occasion.None;

    /// <summary>Whether the message for it went out, or it was closed.</summary>
    private static bool IsFinished(Exchange exchange, DebriefState open) => exchange.Opportunity(open.Opportunity) is { IsDone: true };

    private static TurnResult AskWhich(Exchange exchange, DebriefState open)
    {
        var id = exchange.Turn.EventId;
        var words = exchange.Turn.Said is Said.Text text ? text.Words : "";
        return exchange.With(exchange.State.Waiting(new Pending(id, words, null)) with { Misses = 0 }).Says(new Message(
            RepairWords.WhichJob(open.Facts.Company),
            new Card(RepairWords.WhichJobTitle, [],
            [
                new CardAction.Press(RepairWords.OtherJob, new Command(Verb.NextJob, Argument: id), ActionStyle.Primary),
                new CardAction.Press(RepairWords.MoreAbout(open.Facts.Company), new Command(Verb.SameJob, Argument: id)),
            ]),
            PendingKey(id)));
    }

    private static string PendingKey(string id) => $"pending-{id}";

    private static DebriefState Awaited(DebriefState debrief) => debrief with { Facts = debrief.Facts.Awaited(debrief.Occasion) };

    private static bool Same(Facts one, Facts other) => one.ExpectedOn == other.ExpectedOn &&
        FactSheet.Names.All(name => string.Equals(FactValue.Of(one, name), FactValue.Of(other, name), StringComparison.Ordinal));

    private static string Short(string words) => words.Length <= 60 ? words : words[..(char.IsHighSurrogate(words[59]) ? 59 : 60)] + "…";
}
