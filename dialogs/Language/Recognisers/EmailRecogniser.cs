using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>The first e-mail address of a text, or the last where the person corrects themselves.</summary>
internal static class EmailRecogniser
{
    /// <summary>Every address, as written.</summary>
    public static ImmutableArray<Found<string>> All(Utterance utterance) =>
        [.. utterance.Tokens.Where(token => token.Kind == TokenKind.Address && IsEmail(token.Word)).Select(token => new Found<string>(utterance.Text.Substring(token.Start, token.Length), token.Start, token.Length))];

    /// <summary>The contact's address, or null.</summary>
    public static Found<string>? Find(Utterance utterance)
    {
        var all = All(utterance);
        return all.Length == 0 ? null : all.Length > 1 && Correction.Speaks(utterance) ? all[^1] : all[0];
    }

    private static bool IsEmail(string word)
    {
        var sign = word.IndexOf('@', StringComparison.Ordinal);
        var dot = word.LastIndexOf('.');
        return sign > 0 && sign == word.LastIndexOf('@') && dot > sign + 1 && word.Length - dot > 2
            && word.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0 && !word.Contains("..", StringComparison.Ordinal)
            && word.AsSpan(0, sign).IndexOfAny("/\\:'\"") < 0;
    }
}
