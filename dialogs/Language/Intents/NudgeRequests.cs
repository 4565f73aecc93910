using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Stop nudging me on Fridays", "quiet after 5": short orders about when HighPoint may speak of its own accord.</summary>
internal static class NudgeRequests
{
    private const int Longest = 12;

    private static readonly PhraseTable<bool> Table = new(
    [
        .. Rows("stop/quit/pause/mute/silence/disable/end ?all ?your ?the ?these ?sending ?me nudg*/messag*/ping*/notif*/pester*/bother*/disturb*/alert*/bugging/spamming", "stop/quit/pause/mute remind* ?me on/at/before/after/during/between/in/over", "turn/switch off ?the ?my nudg*/notif*/messag*/alert*/reminders", "turn/switch ?the ?my nudg*/notif*/messag*/alert* off/on",
            "dont/never/not nudg*/messag*/ping/notif*/bother/disturb/pester/bug/write/text/contact me", "dont remind me on/at/before/after/during/between/over", "do not disturb", "dont disturb", "dnd", "no ?more nudg*/messag*/ping*/notif*/alert*", "no reminders on/at/before/after/during/between/over", "only/just nudge/ping/message/remind/notify/write me on/at/in/before/after/between/during/once/every", "fewer/less nudg*/messag*/ping*/notif*/reminders",
            "quiet after/before/from/until/on/hours/time/between/during/at/please/mode", "be/keep/stay quiet", "mute", "unmute", "nudge/ping/message/notify me less/more/only/earlier/later/once/daily/weekly", "nudge/notification/reminder settings/times/preferences/hours", "change/set ?the ?my nudge/notification/quiet settings/times/hours/time", "resume/unpause/unmute ?the ?my ?all nudg*/messag*/notif*/alert*", "unmute ?the ?all check/checkin/checkins/closing/closed/best/follow", "start nudging ?me ?again", "nudge/message/notify me again",
            "mute/silence ?all ?the check/checkin/checkins/closing/closed/best/follow", "stop/no ?more ?the ?all check in/ins", "stop/no ?more ?the ?all checkin/checkins", "stop/no ?more ?the ?all closing/closed/expired windows", "stop/no ?more ?the ?all best moments",
            "only between", "only closing windows", "only check in/ins", "only checkins", "only best moments", "stop/quit/dont post/posting/writing ?in ?here/this", "reset ?all ?the ?my nudg*/notif*/settings", "too many nudg*/messag*/notif*/reminders/ping*", "unsubscribe", "opt out", "opt me out", "leave me alone", "shut up", "silence"),
    ]);

    /// <summary>Whether the utterance is such an order.</summary>
    public static bool Found(Utterance utterance) => utterance.Words is > 0 and <= Longest && Table.Find(utterance).Any(hit => Begins(utterance, hit.First));

    /// <summary>Whether nothing but fillers stands before a word.</summary>
    private static bool Begins(Utterance utterance, int first) =>
        Enumerable.Range(0, first).All(at => utterance.Tokens[at].Kind == TokenKind.Symbol || CommandWords.Fillers.Contains(utterance[at]));

    private static IEnumerable<(string, bool)> Rows(params string[] patterns) => patterns.Select(pattern => (pattern, true));
}
