using System.Collections.Immutable;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Preferences;

/// <summary>The nudges' settings as a form, and what comes back of it.</summary>
internal static class PreferenceForm
{
    private const string DaysField = "QuietDays";
    private const string FromField = "From";
    private const string UntilField = "Until";
    private const string MutedField = "Muted";
    private const string PauseField = "PausedUntil";

    /// <summary>The form, filled in with what is set, or with what was typed and has to be put right.</summary>
    public static Card Of(string title, NudgePreferences preferences, BusinessCalendar company, ImmutableArray<CardAction> actions, FormInput? typed = null)
    {
        var input = typed ?? Filled(preferences);
        string? Error(string field) => input.Errors.GetValueOrDefault(field);
        ImmutableArray<string> Several(string field) => [.. input[field].Split(',', StringSplitOptions.RemoveEmptyEntries)];
        return new Card(
            title,
            [
                new CardElement.Paragraph(typed is null ? PreferenceWords.Intro : PreferenceWords.PutRight, typed is null ? Emphasis.Subtle : Emphasis.Warning),
                new CardElement.ChoiceInput(DaysField, PreferenceWords.Days,
                    [.. company.Hours.Keys.Order().Select(day => new InputOption(day.ToString(), PreferenceWords.Label(day)))], Several(DaysField), Multiple: true, Error(DaysField)),
                new CardElement.TextInput(FromField, PreferenceWords.From, input[FromField], FactValue.MaxLength, Kind: InputKind.Time, Error: Error(FromField)),
                new CardElement.TextInput(UntilField, PreferenceWords.Until, input[UntilField], FactValue.MaxLength, Kind: InputKind.Time, Error: Error(UntilField)),
                new CardElement.ChoiceInput(MutedField, PreferenceWords.Muted,
                    [.. Enum.GetValues<NudgeTopic>().Select(topic => new InputOption(topic.ToString(), PreferenceWords.Label(topic)))], Several(MutedField), Multiple: true, Error(MutedField)),
                new CardElement.TextInput(PauseField, PreferenceWords.PausedUntil, input[PauseField], FactValue.MaxLength, Kind: InputKind.Date, Error: Error(PauseField)),
            ],
            actions);
    }

    /// <summary>Reads what came back. Fields that did not come back stay as they are.</summary>
    /// <returns>The preferences, or null where a field is wrong; and the form as it was typed.</returns>
    public static (NudgePreferences? Preferences, FormInput Typed) Read(
        ImmutableDictionary<string, string> inputs, NudgePreferences before, BusinessCalendar company, LocalDate today)
    {
        var filled = Filled(before);
        var typed = filled with { Values = filled.Values.SetItems(filled.Values.Keys.Where(inputs.ContainsKey).Select(key => KeyValuePair.Create(key, inputs[key].Trim()))) };
        var errors = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var read = before with
        {
            QuietDays = Members<IsoDayOfWeek>(typed[DaysField]),
            From = Time(FromField),
            Until = Time(UntilField),
            Muted = Members<NudgeTopic>(typed[MutedField]),
            PausedUntil = Day(),
        };
        if (errors.Count == 0 && company.Hours.Keys.All(read.QuietDays.Contains))
        {
            errors[DaysField] = PreferenceWords.NoDayLeft;
        }
        else if (errors.Count == 0 && !PreferenceRules.HasHours(read, company))
        {
            errors[read.Until is null ? FromField : UntilField] = PreferenceWords.WrongOrder;
        }

        return errors.Count == 0 ? (read, typed) : (null, typed with { Errors = errors.ToImmutableSortedDictionary(StringComparer.Ordinal) });

        LocalTime? Time(string field)
        {
            if (typed[field].Length == 0)
            {
                return null;
            }

            var time = FactValue.Clock(typed[field]);
            if (time is null)
            {
                errors[field] = PreferenceWords.WrongTime;
            }

            return time;
        }

        LocalDate? Day()
        {
            if (typed[PauseField].Length == 0)
            {
                return null;
            }

            if (LocalDatePattern.Iso.Parse(typed[PauseField]).TryGetValue(default, out var day) && (day == before.PausedUntil || PreferenceRules.MayPauseUntil(day, today)))
            {
                return day;
            }

            errors[PauseField] = PreferenceWords.WrongDay;
            return null;
        }
    }

    private static FormInput Filled(NudgePreferences preferences) => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DaysField] = string.Join(',', preferences.QuietDays),
            [FromField] = preferences.From is { } from ? FactValue.Of(from) : "",
            [UntilField] = preferences.Until is { } until ? FactValue.Of(until) : "",
            [MutedField] = string.Join(',', preferences.Muted),
            [PauseField] = preferences.PausedUntil is { } day ? LocalDatePattern.Iso.Format(day) : "",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Those of the values that are any.</summary>
    private static ImmutableSortedSet<T> Members<T>(string values) where T : struct, Enum =>
        [.. values.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FactValue.Member<T>).OfType<T>()];
}
