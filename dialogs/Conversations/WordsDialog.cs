using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Language.Recognisers;
using HighPoint.Pipeline;
using NodaTime.Text;

namespace HighPoint.Conversations;

/// <summary>Answers what was typed: interruptions first, then whatever the intent asks for.</summary>
internal sealed class WordsDialog(Parts parts)
{
    /// <summary>The answer to <paramref name="text"/>.</summary>
    public TurnResult Answer(Exchange exchange, Said.Text text)
    {
        var reading = exchange.Reading!;
        if (Unreadable(text) is { } line)
        {
            return parts.SmallTalk.Chat(exchange, line);
        }

        return AboutDraft(exchange, text.Words, reading) ?? Obey(LeftEditor(exchange, reading), text.Words, reading);
    }

    /// <summary>Orders about the draft, and while it is edited its new wording; null for everything else.</summary>
    private TurnResult? AboutDraft(Exchange exchange, string words, Reading reading) => exchange.State.Debrief switch
    {
        { Mode: not CardMode.Form } open when DraftOrders.Find(words) is { } order => parts.Drafts.Obey(exchange, open, order),
        { Mode: CardMode.Draft } open when !DraftOrders.IsOrder(words, reading.Intent) => parts.Drafts.SaveWords(exchange, open, words),
        // What was begun last is the editing: that is what is taken back.
        { Mode: CardMode.Draft } open when reading.Intent is Intent.Undo => parts.Debriefs.Back(exchange, open),
        _ => null,
    };

    /// <summary>Among several people no job is told: it goes on in the speaker's own chat, where there is one.</summary>
    private static Markup NotHere(Exchange exchange) =>
        exchange.Turn.Said is Said.Text { GoesOn: true } ? ConversationWords.GoesOnAlone(exchange.Speaker.Name) : ConversationWords.NotInTeam;

    /// <summary>Most orders leave the draft's editor first.</summary>
    private static Exchange LeftEditor(Exchange exchange, Reading reading) =>
        exchange.State.Debrief is { Mode: CardMode.Draft } open && reading.Intent is not (Intent.CopyDraft or Intent.Help or Intent.Cancel)
            ? exchange.With(exchange.State with { Debrief = open with { Mode = CardMode.Advice } })
            : exchange;

    private TurnResult Obey(Exchange exchange, string words, Reading reading)
    {
        if (exchange.State.Debrief is { Mode: CardMode.Form } form && parts.Form.Fill(exchange, form, words) is { } filled)
        {
            return filled;
        }

        if (exchange.State.Debrief is { } told && reading.Occasion.Evidence.IsEmpty && ImpossibleHours.Speaks(words, told.Asked == FactName.Hours))
        {
            return parts.SmallTalk.Chat(exchange, RepairWords.HoursOutOfRange(ImpossibleHours.Most));
        }

        if (exchange.Job is { } job && parts.Customers.GoOn(exchange, job, reading) is { } gone)
        {
            return gone;
        }

        return reading.Intent switch
        {
            Intent.Help => parts.SmallTalk.Help(exchange),
            Intent.Greet => parts.SmallTalk.Chat(exchange, exchange.State.Debrief is null ? ConversationWords.Greeting(exchange.Speaker.Role) : ConversationWords.GreetingBack),
            Intent.Thank => parts.SmallTalk.Chat(exchange, ConversationWords.Thanks),
            Intent.AskPipeline => parts.Pipeline.Show(exchange, list: ""),
            Intent.HandOver order => parts.Handover.Give(exchange, order),
            Intent.Erase erase => ErasureDesk.Ask(exchange, erase.Name),
            Intent.GiveRole order => RoleDesk.Give(exchange, order),
            Intent.Undo undo => parts.Undo.Undo(exchange, undo.Steps),
            Intent.NotSo => exchange.State.Undo is [.., { Action: not null }] ? parts.Undo.Undo(exchange) : parts.SmallTalk.Chat(exchange, RepairWords.NothingWasDone),
            Intent.AskPerson => parts.SmallTalk.Chat(exchange, ConversationWords.NoPerson),
            Intent.SetNudges set => parts.Preferences.Obey(exchange, set.Order),
            _ when exchange.Speaker.Role == Role.Team => parts.SmallTalk.Chat(exchange, NotHere(exchange)),
            Intent.Cancel => parts.Repair.Cancel(exchange),
            Intent.Resume => parts.Repair.Resume(exchange),
            Intent.StartOver => parts.Repair.StartOver(exchange),
            Intent.Why => parts.Repair.Why(exchange),
            Intent.OpenForm => parts.Form.Open(exchange),
            Intent.MarkSent or Intent.RemindMe or Intent.CancelReminder or Intent.NotNow or Intent.Signed or Intent.Declined or Intent.AuditBooked => Act(exchange, reading),
            Intent.NextJob => parts.SmallTalk.Chat(exchange, RepairWords.NothingWaits),
            Intent.StillOpen => parts.SmallTalk.Chat(exchange, ConversationWords.KeptOpen),
            Intent.Yes or Intent.No when exchange.State.Debrief?.Asked is null => parts.SmallTalk.Chat(exchange, ConversationWords.YesToWhat),
            Intent.AskCustomer => parts.Customers.Show(exchange, reading.Facts.Company!),
            Intent.Debrief or Intent.Correct when IsNews(reading) && parts.Customers.Elsewhere(exchange, reading.Facts) is { } elsewhere => elsewhere,
            Intent.Debrief when IsNameAlone(words, reading) && parts.Customers.Known(exchange, reading.Facts.Company!) is { } known => known,
            Intent.Debrief when exchange.State.Debrief is null && IsNoJob(reading) => parts.SmallTalk.Missed(exchange),
            Intent.Debrief when exchange.State.Debrief is null && !reading.TellsOfJob() => parts.SmallTalk.Chat(exchange, ConversationWords.NewsOfWhom),
            Intent.Debrief => parts.Debriefs.Tell(exchange, reading),
            _ when exchange.State.Debrief is { } debrief => AboutDebrief(exchange, debrief, reading),
            _ when reading.TellsOfJob() => parts.Debriefs.Tell(exchange, reading),
            Intent.Unknown or Intent.Correct or Intent.Answer => parts.SmallTalk.Missed(exchange),
            _ => exchange.Says(RepairWords.NothingOpen),
        };
    }

    private TurnResult AboutDebrief(Exchange exchange, DebriefState open, Reading reading) => reading.Intent switch
    {
        Intent.Skip => parts.Debriefs.Skip(exchange, open),
        Intent.Back => parts.Debriefs.Back(exchange, open),
        Intent.WrongKind => parts.Debriefs.WrongKind(exchange, open),
        Intent.Forget forget => parts.Debriefs.Forget(exchange, open, forget.Facts),
        Intent.SaveForm => open.Mode == CardMode.Form ? parts.Form.Save(exchange, open, ImmutableDictionary<string, string>.Empty) : exchange.Says(RepairWords.SavedAlready),
        Intent.EditDraft => parts.Drafts.Edit(exchange, open),
        Intent.CopyDraft => DebriefDrafts.Copy(exchange, open),
        Intent.ReviseDraft revise => parts.Drafts.Revise(exchange, open, revise),
        Intent.Suppose => parts.Repair.Suppose(exchange, open, reading.Facts),
        Intent.Correct => parts.Debriefs.Tell(exchange, reading),
        Intent.Answer or Intent.Unknown when SaysSomething(reading, open) => parts.Debriefs.Tell(exchange, reading),
        _ => parts.SmallTalk.Missed(exchange),
    };

    private static bool SaysSomething(Reading reading, DebriefState open) =>
        !reading.Facts.Known().IsEmpty || reading.Facts.ExpectedOn is not null || (reading.Intent is Intent.Answer && open.Asked == FactName.Occasion);

    /// <summary>"Lime Bar paid the invoice": what became of a job at a customer that is named, and no job of its own.</summary>
    internal static bool IsNews(Reading reading) => reading.Facts is { Company: not null } facts && reading.Occasion.Evidence.All(evidence => evidence.For == Occasion.None)
        && (facts.Paying == true || facts.Repair is not null || facts.Presented is not null)
        && facts.Known().All(name => name is FactName.Company or FactName.Contact or FactName.Paying or FactName.FreeOfCharge or FactName.Amount or FactName.Repair or FactName.Presented or FactName.Finished);

    /// <summary>A customer's name and nothing else.</summary>
    private static bool IsNameAlone(string words, Reading reading) => reading.Facts is { Company: { } company } facts && facts.Known() is [FactName.Company] && facts.ExpectedOn is null
        && CustomerKey.Of(words.Trim().TrimEnd('?', '.', '!')) is var key && string.Equals(key, CustomerKey.Of(company), StringComparison.Ordinal);

    /// <summary>"Dana called", "nothing much today": a name or a day, and no job.</summary>
    private static bool IsNoJob(Reading reading) => reading.Occasion.Evidence.IsEmpty && reading.Facts.ExpectedOn is null
        && reading.Facts.Known() is { Length: > 0 } known && known.All(name => name is FactName.Contact or FactName.Finished);

    /// <summary>"Sent it", "Harlow signed": about the customer named, else about the open debrief.</summary>
    private TurnResult Act(Exchange exchange, Reading reading)
    {
        var command = reading.Intent switch
        {
            Intent.MarkSent => new Command(Verb.MarkSent),
            Intent.RemindMe remind => new Command(Verb.RemindMe, Argument: remind.At is { } at ? LocalDateTimePattern.GeneralIso.Format(at) : ""),
            Intent.CancelReminder => new Command(Verb.RemindMe, Argument: ReminderTime.None),
            Intent.NotNow => new Command(Verb.NotNow),
            Intent.Signed => new Command(Verb.Signed),
            Intent.AuditBooked booked => new Command(Verb.AuditBooked, Argument: Booked(booked)),
            _ => new Command(Verb.Declined),
        };
        var open = exchange.State.Debrief;
        var named = CustomerKey.Of(reading.Facts.Company);
        if (open is not null && (named.Length == 0 || CustomerDesk.IsNamed(named, open.Facts.Company) || CustomerDesk.IsNamed(named, open.Facts.Contact)))
        {
            return parts.Opportunities.ActOnDebrief(exchange, open, command);
        }

        var all = exchange.View.Overview.Concat(exchange.View.Opportunities)
            .Where(opportunity => named.Length == 0 || CustomerDesk.IsNamed(named, opportunity.Customer))
            .DistinctBy(opportunity => opportunity.Id, StringComparer.Ordinal).ToImmutableArray();
        var candidates = all.RemoveAll(opportunity => opportunity.IsClosed);
        if (candidates.IsEmpty && named.Length > 0 && command.Verb == Verb.Signed)
        {
            candidates = [.. all.OrderByDescending(opportunity => opportunity.StageSince).Take(1)];
        }

        return candidates is [var only] ? parts.Opportunities.Act(exchange, only, command with { Subject = only.Id }) : exchange.Says(ConversationWords.WhichCustomer);
    }

    private static string Booked(Intent.AuditBooked booked) => booked switch
    {
        { On: { } on, At: { } at } => LocalDateTimePattern.GeneralIso.Format(on + at),
        { On: { } on } => LocalDatePattern.Iso.Format(on),
        _ => "",
    };

    /// <summary>What to answer where there are no words to read; null where there are.</summary>
    private static Markup? Unreadable(Said.Text text) =>
        text.Words.Any(char.IsLetterOrDigit) ? null
        : text.Attachments > 0 ? ConversationWords.NoPictures
        : string.IsNullOrWhiteSpace(text.Words) ? ConversationWords.Empty
        : text.Words.Contains('?', StringComparison.Ordinal) ? null
        : ConversationWords.Symbols;
}
