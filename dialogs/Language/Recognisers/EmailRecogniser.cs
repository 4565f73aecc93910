using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>The first e-mail address of a text that may be a person's, or the last where the speaker corrects themselves. A machine's address is nobody's.</summary>
internal static class EmailRecogniser
{
    private static readonly string[] Machines = ["noreply@", "no-reply@", "donotreply@", "alerts@", "alarms@", "monitoring@"];

    /// <summary>What belongs to a desk and not to one person: it counts where there is no other address.</summary>
    private static readonly string[] Desks = ["info@", "helpdesk@", "support@", "tickets@", "contact@", "service@", "sales@"];

    /// <summary>Every address, as written.</summary>
    public static ImmutableArray<Found<string>> All(Utterance utterance) =>
        [.. utterance.Tokens.Where(token => token.Kind == TokenKind.Address && IsEmail(token.Word)).Select(token => new Found<string>(utterance.Text.Substring(token.Start, token.Length), token.Start, token.Length))];

    /// <summary>The contact's address, or null.</summary>
    public static Found<string>? Find(Utterance utterance)
    {
        ImmutableArray<Found<string>> all = [.. All(utterance).Where(address => !Begins(address, Machines))];
        ImmutableArray<Found<string>> people = [.. all.Where(address => !Begins(address, Desks))];
        all = people.IsEmpty ? all : people;
        return all.Length == 0 ? null : all.Length > 1 && Correction.Speaks(utterance) ? all[^1] : all[0];
    }

    private static bool Begins(Found<string> address, string[] names) => names.Any(name => address.Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsEmail(string word)
    {
        var sign = word.IndexOf('@', StringComparison.Ordinal);
        var dot = word.LastIndexOf('.');
        return sign > 0 && sign == word.LastIndexOf('@') && dot > sign + 1 && word.Length - dot > 2
            && word.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0 && !word.Contains("..", StringComparison.Ordinal)
            && word.AsSpan(0, sign).IndexOfAny("/\\:'\"") < 0;
    }
}
