using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Debriefs;

namespace HighPoint.Preferences;

/// <summary>Shows and changes when and about what the speaker, or the channel that they speak in, is nudged.</summary>
internal sealed class PreferenceDesk(Company company, NudgePlans plans)
{
    /// <summary>Does what was said.</summary>
    public TurnResult Obey(Exchange exchange, PreferenceOrder order)
    {
        var (before, card) = (Of(exchange), CardId(exchange));
        if (order is PreferenceOrder.Show or PreferenceOrder.Unclear)
        {
            return exchange.Says(Summary(exchange, before, order is PreferenceOrder.Show ? PreferenceWords.Here : PreferenceWords.Unclear, card));
        }

        if (order is PreferenceOrder.Resume && before.Muted.IsEmpty && !IsPaused(before, exchange))
        {
            return exchange.Says(Summary(exchange, before, PreferenceWords.NothingToResume, card));
        }

        return PreferenceRules.Follow(order, before, company.Calendar, exchange.Local.Date) is not { } after
            ? exchange.Says(Summary(exchange, before, Markup.Plain(Refusal(order)), card))
            : Set(exchange, before, after, order is PreferenceOrder.Pause { Until: null } ? PreferenceWords.EndAdded : PreferenceWords.Saved, card);
    }

    /// <summary>Turns the card into the form.</summary>
    public TurnResult Open(Exchange exchange, Command command) => exchange.Says(Form(exchange, command.Subject.Length > 0 ? command.Subject : CardId(exchange)));

    /// <summary>Saves the form, or shows it again with what is wrong in it and all that was typed.</summary>
    public TurnResult Save(Exchange exchange, Command command, ImmutableDictionary<string, string> inputs)
    {
        var before = Of(exchange);
        var (after, typed) = PreferenceForm.Read(inputs, before, company.Calendar, exchange.Local.Date);
        return after is null ? exchange.Says(Form(exchange, command.Subject, typed)) : Set(exchange, before, after, PreferenceWords.Saved, command.Subject);
    }

    /// <summary>Back to what was set before, or (without an argument) to the card that shows what is set.</summary>
    public TurnResult Restore(Exchange exchange, Command command) => command.Argument.Length == 0
        ? exchange.Says(Summary(exchange, Of(exchange), PreferenceWords.Here, command.Subject))
        : Set(exchange, Of(exchange), PreferenceRules.Sound(PreferenceJson.Read(command.Argument), company.Calendar, exchange.Local.Date), PreferenceWords.TakenBack, command.Subject);

    private TurnResult Set(Exchange exchange, NudgePreferences before, NudgePreferences after, Markup words, string card)
    {
        var change = new PreferencesSet(PreferenceBook.ReceiverOf(exchange.Speaker), after with { SetBy = exchange.Speaker.Name });
        var seen = exchange with { State = exchange.State with { Misses = 0 }, View = exchange.View with { Preferences = exchange.View.Preferences.With(change) } };
        return seen.Says(Summary(seen, change.Preferences, words, card, before)) with
        {
            Preferences = change,
            Nudges = plans.For([.. exchange.View.Overview.Where(opportunity => !opportunity.IsClosed)], seen),
        };
    }

    private static string Refusal(PreferenceOrder order) => order switch
    {
        PreferenceOrder.Pause => PreferenceWords.WrongPause,
        PreferenceOrder.Hours => PreferenceWords.NoHoursLeft,
        _ => PreferenceWords.NoDayLeft,
    };

    private static NudgePreferences Of(Exchange exchange) => exchange.View.Preferences.Of(PreferenceBook.ReceiverOf(exchange.Speaker));

    private static bool IsPaused(NudgePreferences preferences, Exchange exchange) => preferences.PausedUntil > exchange.Local.Date;

    private static string CardId(Exchange exchange) => $"nudges-{DebriefDialog.IdOf(exchange.Turn)}";

    private static string Title(Exchange exchange) => PreferenceWords.Title(exchange.Speaker.Role == Role.Team);

    /// <summary>What holds, and what can be done about it.</summary>
    private Message Summary(Exchange exchange, NudgePreferences preferences, Markup words, string card, NudgePreferences? before = null)
    {
        var paused = IsPaused(preferences, exchange);
        CardAction Press(string label, Verb verb, string argument = "", ActionStyle style = ActionStyle.Normal) => new CardAction.Press(label, new Command(verb, card, Argument: argument), style);
        var facts = ImmutableArray.CreateBuilder<CardFact>();
        facts.Add(new CardFact(PreferenceWords.Hours, Markup.Plain(PreferenceWords.HoursOf(preferences, company.Calendar))));
        facts.Add(new CardFact(PreferenceWords.Muted, Markup.Plain(preferences.Muted.IsEmpty ? PreferenceWords.NothingMuted : DebriefWords.JoinAnd([.. preferences.Muted.Select(PreferenceWords.Name)]))));
        if (paused)
        {
            facts.Add(new CardFact(PreferenceWords.PausedUntil, Markup.Plain(PreferenceWords.PauseEnd(preferences.PausedUntil!.Value, exchange.Local.Date))));
        }

        if (exchange.Speaker.Role == Role.Team && preferences.SetBy is { } by)
        {
            facts.Add(new CardFact(PreferenceWords.SetBy, Markup.Plain(by)));
        }

        return new Message(
            words,
            new Card(Title(exchange), [new CardElement.FactList(facts.ToImmutable())],
            [
                Press(PreferenceWords.Change, Verb.OpenSettings, style: ActionStyle.Primary),
                .. paused || !preferences.Muted.IsEmpty ? [new CardAction.Press(PreferenceWords.Resume, new Command(Verb.Say, Argument: PreferenceWords.Resume))] : ImmutableArray<CardAction>.Empty,
                .. before is null ? ImmutableArray<CardAction>.Empty : [Press(PreferenceWords.TakeBack, Verb.RestoreSettings, PreferenceJson.Write(before))],
            ]),
            card);
    }

    private Message Form(Exchange exchange, string card, FormInput? typed = null) => new(
        Markup.Empty,
        PreferenceForm.Of(Title(exchange), Of(exchange), company.Calendar,
        [
            new CardAction.Press(PreferenceWords.Save, new Command(Verb.SaveSettings, card), ActionStyle.Primary),
            new CardAction.Press(PreferenceWords.Back, new Command(Verb.RestoreSettings, card)),
        ], typed),
        card);
}
