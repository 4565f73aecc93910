using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Debriefs;

/// <summary>What the form says.</summary>
public static class FormWords
{
    public const string Title = "The job as a form";
    public const string Intro = "Leave empty what you don't know. Where there are no fields to fill in, send lines such as “Your hours: 6”, and “save” or “back” to leave the form.";
    public const string NotSaid = "Not said";
    public const string Yes = "Yes";
    public const string No = "No";
    public const string EndedOn = "Ended on";
    public const string EndedAt = "Ended at";
    public const string Amount = "Amount";
    public const string PutRight = "Please put right what is marked; nothing was saved yet.";
    public const string Saved = "Saved.";
    public const string NothingYet = "There is nothing to save yet. Fill in what you know, or say “back”.";

    /// <summary>A field that was sent as a line and cannot be taken.</summary>
    public static Markup NotTaken(string label, string value, string why) => Markup.Of($"**{label}**: “{value}” is not saved. {why}");

    /// <summary>What may be chosen.</summary>
    public static string Choose(ImmutableArray<string> choices) => $"Choose from: {string.Join(", ", choices)}.";

    /// <summary>Whether a field says that there is nothing: to a yes-or-no question that is a no, anywhere else it is not said.</summary>
    public static bool IsNothing(string words) => words.Trim().TrimEnd('.').ToLowerInvariant() is "none" or "nothing" or "n/a" or "na" or "nil" or "-" or "–" or "?";

    /// <summary>The id of the field that people also call so, or null.</summary>
    public static string? Called(string label) => label.ToLowerInvariant() switch
    {
        "client" or "company" => nameof(FactName.Company),
        "person" or "name" => nameof(FactName.Contact),
        "mail" or "address" => FormField.Email,
        "time" or "duration" or "labor" or "labour" => FormField.Hours,
        "fixed" or "resolved" or "repaired" => nameof(FactName.Repair),
        "presented" or "findings" or "delivered" => nameof(FactName.Presented),
        "contract" or "msa" or "retainer" => nameof(FactName.Agreement),
        "paid" or "paying" => nameof(FactName.Paying),
        "free" => nameof(FactName.FreeOfCharge),
        "fee" or "price" or "worth" or "money" => FormField.Amount,
        "provider" or "incumbent" => nameof(FactName.Incumbent),
        "ended" or "finished" or "date" or "day" or "done" => FormField.EndedOn,
        "type" or "occasion" => FormField.Occasion,
        _ => null,
    };

    /// <summary>Why a field cannot be taken, and what fits.</summary>
    public static string Wrong(string field) => field switch
    {
        FormField.Email => "That does not look like an e-mail address. Example: dana@harlowdental.com",
        FormField.Phone => "A phone number has at least 5 digits. Example: 555 010 0199",
        FormField.Hours => "Hours are a number above 0 and up to 200. Example: 6, 1.5 or 2h30",
        FormField.EndedOn => "A date looks like 2026-11-20 or “yesterday”, and lies no more than a year back and not in the future.",
        FormField.EndedAt => "A time looks like 17:30 or 5:30 pm, and needs its date.",
        FormField.Amount => "An amount is a number of 0 or more, perhaps with its currency. Example: 950, $1,200 or 950 EUR",
        _ => "That is none of the choices.",
    };
}
