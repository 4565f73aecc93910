namespace HighPoint.Debriefs;

/// <summary>What the form says.</summary>
public static class FormWords
{
    public const string Title = "The job as a form";
    public const string Intro = "Everything here can be said in words too. Leave empty what you don't know.";
    public const string NotSaid = "Not said";
    public const string Yes = "Yes";
    public const string No = "No";
    public const string EndedOn = "Ended on";
    public const string EndedAt = "Ended at";
    public const string Amount = "Amount";
    public const string PutRight = "Please put right what is marked; nothing was saved yet.";
    public const string Saved = "Saved.";
    public const string NothingChanged = "Saved; nothing changed.";

    /// <summary>Why a field cannot be taken, and what fits.</summary>
    public static string Wrong(string field) => field switch
    {
        FormField.Email => "That does not look like an e-mail address. Example: dana@harlowdental.com",
        FormField.Phone => "A phone number has at least 5 digits. Example: 555 010 0199",
        FormField.Hours => "Hours are a number above 0 and up to 200. Example: 6 or 1.5",
        FormField.EndedOn => "A date looks like 2026-11-20, and lies no more than a year back and not in the future.",
        FormField.EndedAt => "A time looks like 17:30, and needs its date.",
        FormField.Amount => "An amount is a number of 0 or more, perhaps with its currency. Example: 950 or 950 USD",
        _ => "That is none of the choices.",
    };
}
