using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Language.Intents;
using HighPoint.Pipeline;
using HighPoint.Playbooks;

namespace HighPoint.Debriefs;

/// <summary>Hears what a technician tells of a job: a new debrief, more of the open one, a correction, or the answer to a question.</summary>
public sealed class DebriefDialog(Playbook playbook, Company company, DebriefDesk desk)
{
    private readonly JobBoundary boundary = new(playbook);

    /// <summary>Words that tell of a job, add to the open debrief, put it right, or answer its question.</summary>
    public TurnResult Tell(Exchange exchange, Reading reading)
    {
        var open = exchange.State.Debrief;
        if (open is not null && FormDialog.IsNew(open))
        {
            return Begin(exchange.With(exchange.State with { Debrief = null }), reading, [desk.Closed(open, RepairWords.FormClosed)]);
        }

        if (exchange.IsUnsure)
        {
            return AskFirst(exchange);
        }

        var ready = exchange.With(exchange.State.Waiting(exchange.Rest.AsSpan()));
        return open is not null && boundary.Following(exchange, open, reading) is { } next ? Begin(ready, next, [])
            : open is null || boundary.IsAnother(exchange, open, reading) ? Begin(ready, reading, [])
            : boundary.MayBeAnother(exchange, open, reading) ? AskWhich(exchange, open)
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
        var waiting = state.Waiting(exchange.Rest.AsSpan());
        var ready = exchange.With(waiting) with { Rest = [.. waiting.Pending.Where(job => job.Company is not null)] };
        var answered = new Message(RepairWords.GoesOnBelow, Key: PendingKey(command.Argument));
        TurnResult result;
        if (command.Verb == Verb.NextJob || state.Debrief is not { } open)
        {
            result = Begin(ready, reading, [answered]);
        }
        else
        {
            var added = Add(ready, open, reading);
            result = added with { Messages = added.Messages.Insert(0, new Outgoing(new Address.Here(), answered)) };
        }

        return result with { State = Taken(exchange.State, result.State, command.Argument) };
    }

    /// <summary>Remembers the job that was taken up, so that it waits again once that is undone.</summary>
    private static ConversationState Taken(ConversationState before, ConversationState after, string id) =>
        after.Revision > before.Revision && after.Undo is [.. var earlier, var last]
            ? after with { Undo = [.. earlier, last with { Took = before.Pending.FirstOrDefault(job => string.Equals(job.Id, id, StringComparison.Ordinal)) }] }
            : after;

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

    /// <summary>Takes facts away: from now on they count as not said, and are not asked for again.</summary>
    public TurnResult Forget(Exchange exchange, DebriefState open, ImmutableArray<FactName> names)
    {
        var facts = names.Aggregate(open.Facts, (left, name) => left.Without(name));
        return Same(facts, open.Facts)
            ? exchange.With(exchange.State with { Misses = 0 }).Says(RepairWords.NothingToForget(names))
            : desk.Settle(exchange, open with { Facts = facts, Mode = CardMode.Advice, Skipped = [.. open.Skipped.Union(names.Where(name => !QuestionsWorthAsking.IsPivot(name)))] }, new Change(Markup.Empty));
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
        var debrief = Awaited(Classified(new DebriefState { Id = id, CardKey = id, Facts = reading.Facts, IsExample = IsExample(exchange) }, reading.Occasion));
        if (exchange.State.Debrief is { IsExample: true } example && !debrief.IsExample)
        {
            var over = desk.Withdraw(exchange, example, RepairWords.ExampleOver);
            return over.Then(Begin(exchange.After(over), reading, first));
        }

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

    private static bool IsExample(Exchange exchange) => exchange.Turn.Said is Said.Text { Words: var words } && ConversationWords.Examples.Contains(words, StringComparer.Ordinal);

    private static Markup Told(Exchange exchange) => IsExample(exchange) ? RepairWords.ThisIsAnExample : exchange.Rest is [{ Company: { } next }, ..] ? RepairWords.OneAfterTheOther(next) : Markup.Empty;

    private TurnResult Add(Exchange exchange, DebriefState open, Reading reading)
    {
        var corrected = reading.Intent is Intent.Correct correct ? correct.Facts : [];
        // What somebody is unhappy about with another provider is no fact of a job done for a customer of ours.
        var isOurs = open.Occasion is Occasion.Emergency or Occasion.Audit && !corrected.Contains(FactName.Grievances) && reading.Occasion.Best != Occasion.DissatisfiedProspect;
        var said = isOurs ? reading.Facts.Without(FactName.Grievances) : reading.Facts;
        var after = Rekinded(open, reading, corrected) with { Facts = Merged(open.Facts, said, corrected), Mode = CardMode.Advice };
        after = corrected.IsEmpty ? Happened(open, after, exchange) : after with { Facts = Paid(open.Facts, after.Facts, exchange) };

        after = Awaited(after);
        if (after.Occasion != open.Occasion || !Same(after.Facts, open.Facts))
        {
            return desk.Settle(exchange, after, new Change(Markup.Empty));
        }

        return corrected.FirstOrDefault(name => !reading.Facts.Knows(name)) is var missing && !corrected.IsEmpty
            ? desk.Settle(exchange, after, new Change(Markup.Empty, missing) { LeavesRecord = true })
            : exchange.With(exchange.State with { Misses = 0 }).Says(Unchanged(exchange, open, reading, open.Asked is { } asked ? playbook.Questions.For(asked)?.Text : null));
    }

    /// <summary>Only where everything that was said is held is it known already; words that put something right, and of which nothing new was understood, are owned up to.</summary>
    private Markup Unchanged(Exchange exchange, DebriefState open, Reading reading, string? question) =>
        reading.Facts.Known() is not { Length: > 0 } known ? RepairWords.NothingToKeep(open.Facts.Company, question)
        : exchange.Turn.Said is Said.Text said && Objections.Stand(said.Words) ? RepairWords.NothingPutRight([.. known.Select(name => (FactWords.Label(name), desk.Cards.Value(open.Facts, name)))])
        : RepairWords.KnownAlready(question);

    /// <summary>A name cut short in passing is no new name: neither the customer's nor the contact's.</summary>
    private static Facts Merged(Facts known, Facts said, ImmutableArray<FactName> corrected)
    {
        var company = !corrected.Contains(FactName.Company) && known.Company is { } name && said.Company?.Length < name.Length && SeveralJobs.IsSame(CustomerKey.Of(said.Company), CustomerKey.Of(name))
            ? name
            : said.Company;
        var contact = !corrected.Contains(FactName.Contact) && known.Contact is { } person && said.Contact is { } shorter && ContactName.IsPart(shorter, person) ? person : said.Contact;
        return known.Merge(said with { Company = company, Contact = contact }, corrected);
    }

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
        Also = kind.Also(),
    };

    /// <summary>Several customers in one message that can't be told apart for sure: which one first? The others wait.</summary>
    private static TurnResult AskFirst(Exchange exchange) => exchange.With(exchange.State.Waiting(exchange.Rest.AsSpan()) with { Misses = 0 }).Says(new Message(
        RepairWords.WhichFirst([.. exchange.Rest.Select(job => job.Company!)]),
        new Card(RepairWords.WhichFirstTitle, [], [.. exchange.Rest.Select(job => new CardAction.Press(job.Company!, new Command(Verb.NextJob, Argument: job.Id)))]),
        PendingKey(exchange.Rest[0].Id)));

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
