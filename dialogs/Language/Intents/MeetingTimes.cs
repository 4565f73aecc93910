using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Propose Thursday at 2 instead", "change the meeting to Tuesday": another time for the customer, which stands in the message and is no fact of the job.</summary>
internal static class MeetingTimes
{
    private const int Longest = 12;

    private static readonly PhraseTable<bool> Openings = new(
    [
        ("propose/suggest/offer ?them ?her ?him ?rather", true), ("change/move/shift/set/make/put ?the ?our ?proposed meeting/call/time/appointment/slot/visit ?to ?for ?on", true),
        ("id/i ?would ?d rather/prefer ?to ?do/meet/call ?it ?them", true), ("can/could/lets we/i ?us make/do/say/propose it", true),
    ]);

    /// <summary>Whether an utterance opens so and names a time to come, while a job is open.</summary>
    public static bool Speaks(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (hearing.Context.Held.Company is null || hearing.Context.Asked == Debriefs.FactName.Finished || utterance.Words > Longest || Openings.Find(utterance) is not [{ First: <= 2 }, ..])
        {
            return false;
        }

        var today = hearing.Context.Now.InZone(hearing.Context.Zone).Date;
        return Enumerable.Range(0, utterance.Tokens.Length).Any(at => NamedDay.Coming(utterance, at, today) is not null || (ClockTime.At(utterance, at) is not null && utterance[at - 1] is "at" or "to"));
    }
}
