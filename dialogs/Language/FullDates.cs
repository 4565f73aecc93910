using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language;

/// <summary>Days that a text names in full, with their year: they are the same whenever it was written.</summary>
public static class FullDates
{
    /// <summary>Two days so far apart that "yesterday", "Friday", "the 14th" and "14 Nov" are other days on each, and that nothing written by hand names.</summary>
    private static readonly (LocalDate One, LocalDate Other) Todays = (new LocalDate(2098, 2, 4), new LocalDate(2099, 10, 23));

    /// <summary>The latest of them; null where the text names none.</summary>
    public static LocalDate? Latest(string text)
    {
        var utterance = Utterance.Of(text);
        LocalDate? latest = null;
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (NamedDay.Past(utterance, at, Todays.One) is { Date: var date } && NamedDay.Past(utterance, at, Todays.Other)?.Date == date && !(latest > date))
            {
                latest = date;
            }
        }

        return latest;
    }
}
