using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>The day to come on which something is to be fixed or presented: "not until Thursday", "we present the findings on Dec 2".</summary>
internal static class ExpectedRecogniser
{
    /// <summary>So many words may stand between what points ahead and the day.</summary>
    private const int Near = 8;

    /// <summary>The day, or null where none to come is named.</summary>
    public static LocalDate? Find(Utterance utterance, LocalDate today)
    {
        var plans = FinishedRecogniser.Plans(utterance);
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (NamedDay.Coming(utterance, at, today) is { } day && day.Date > today && (PointsAhead(utterance, at) || plans.Any(hit => FinishedRecogniser.IsNear(utterance, hit, at))))
            {
                return day.Date;
            }
        }

        return null;
    }

    private static bool PointsAhead(Utterance utterance, int day)
    {
        for (var at = day; at >= Math.Max(0, day - Near) && utterance.SameSentence(at, day); at--)
        {
            if (utterance[at] is "until" or "till" or "tomorrow" or "will" or "ll" or "gonna" or "going" or "present" or "presenting" or "show" or "showing" or "send" or "sending" or "goes" or "scheduled" or "planned" or "booked" or "due"
                or "arrives" or "arriving" or "comes" or "coming" or "expected" or "expecting" or "eta" or "waiting")
            {
                return true;
            }
        }

        return false;
    }
}
