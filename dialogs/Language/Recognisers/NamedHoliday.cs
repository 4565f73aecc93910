using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>Days off as people name them: "Thanksgiving", "the day after Thanksgiving", "before Christmas".</summary>
internal static class NamedHoliday
{
    /// <summary>Words of a holiday's full name that people leave out: "Christmas" is Christmas Day.</summary>
    private static readonly FrozenSet<string> Left = FrozenSet.ToFrozenSet(["day", "the", "of", "birthday", "observed", "national", "federal", "holiday", "jr", "eve"], StringComparer.Ordinal);

    /// <summary>The next day to come by the name that begins at a token, "after" and "before" counted in; null where none does.</summary>
    /// <param name="holidays">The names by their days.</param>
    public static NamedDay? Coming(Utterance utterance, int at, LocalDate today, ImmutableSortedDictionary<LocalDate, string> holidays)
    {
        var (name, shift) = utterance[at] switch
        {
            "after" => (at + 1, 1),
            "before" => (at + 1, -1),
            "day" when utterance[at + 1] is "after" => (at + 2, 1),
            "day" when utterance[at + 1] is "before" => (at + 2, -1),
            _ => (at, 0),
        };
        foreach (var (day, called) in holidays)
        {
            if (day.PlusDays(shift) > today && EndOf(utterance, name, called) is { } end)
            {
                return new NamedDay(day.PlusDays(shift), end);
            }
        }

        return null;
    }

    /// <summary>The index after the name that begins at a token, or null.</summary>
    private static int? EndOf(Utterance utterance, int at, string called)
    {
        var wanted = Utterance.Of(called).Tokens.Where(token => token.Kind == TokenKind.Word && !Left.Contains(token.Word)).Select(token => token.Word).ToArray();
        var end = at;
        foreach (var word in wanted)
        {
            if (!IsSame(utterance[end], word))
            {
                return null;
            }

            end++;
        }

        return wanted.Length == 0 ? null : utterance[end] is "day" or "weekend" ? end + 1 : end;
    }

    private static bool IsSame(string said, string word) =>
        string.Equals(said, word, StringComparison.Ordinal) || string.Equals(said, word + "s", StringComparison.Ordinal) || Typos.Near(said, word) || (said is "xmas" && word is "christmas");
}
