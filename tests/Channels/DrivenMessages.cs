using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;

namespace HighPoint.Bot.Channels;

/// <summary>What the bot says in many conversations of every kind, as the real reader understands them. A line in brackets presses a button.</summary>
internal static class DrivenMessages
{
    private const string Emergency = "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved";
    private const string Audit = "finished the audit at Oakmont Law yesterday, showed the findings to Priya, no MFA and the backups were never tested, they don't pay for it";
    private const string Prospect = "talked to Otto & Sons today, they are fed up with their IT, slow answers and the bills, Kim wants out";

    private static readonly string[][] Scripts =
    [
        ["hello", "help", "thanks", "what can you do", "asdf qwer", "asdf qwer zxcv", "who are you"],
        [Emergency, "no", "yes they always pay", "warmer", "shorter", "as text message", "[Back]", "why", "remind me tomorrow at 9", "sent it", "they signed", "undo", "they declined", "pipeline"],
        [Emergency, "no", "yes", "[Edit]", "[Save]", "[Edit]", "Subject: A new start", "copy", "open in mail", "mark as sent", "[Undo]", "[Remind me]", "[Tomorrow]", "[Not now]"],
        [Emergency, "skip", "skip", "skip", "form", "Your hours: ages\nRepair: a bit\nE-mail: nobody", "your hours: 8", "save it", "wrong kind", "[Wrong kind]", "cancel", "resume"],
        [Emergency, "it broke again", "they are angry at us", "they dispute the bill", "what do you know about Harlow Dental", "start over", "yes"],
        [Audit, "yes", "no", "next week", "they booked the audit", "undo", "longer", "[Form]", "[Back to the advice]", "forget the contact"],
        [Prospect, "Zyxcorp", "no agreement", "they booked the audit for Friday", "draft a call script", "send it", "call script", "pipeline", "pipeline closing", "my pipeline"],
        ["just routine patching at Bell & Sons, nothing special", "log it", "pipeline"],
        [$"{Emergency}. Also finished the audit at Oakmont Law, showed them the findings", "[Oakmont Law]", "no", "[Harlow Dental]"],
        [Emergency, "no", "yes", Audit, "[Another job]", "pipeline", "[Due now]", "[Open]"],
        ["Just fixed *everything* at [Harlow](https://evil.example) `Dental` {{DATE(2017-02-14T06:08:39Z,SHORT)}} <at>Everyone</at> __now__, server was down, 6 hrs", "no", "yes", "company: **Harlow** _Dental_ {{TIME(2017-02-14T06:08:39Z)}}", "form"],
        ["settings", "[Change]", "[Save]", "no nudges on fridays", "mute check-ins", "pause nudges until Monday", "only nudge me on sundays", "[Resume nudges]", "[Undo]", "stop nudging me", "resume nudges", "resume nudges"],
        ["сервер упал у клиента 李明 🙂", "why did that happen?", "notify me less", "stop", "back", "undo", "repeat", "skip", "cancel"],
    ];

    /// <summary>All of them, those of nudges and of a manager's pipeline too; each once.</summary>
    public static ImmutableArray<Message> All { get; } = [.. Drive().DistinctBy(MessageJson.Write, StringComparer.Ordinal)];

    private static IEnumerable<Message> Drive()
    {
        var reader = new Reader(TestPlaybook.Default.Topics);
        var everything = MemoryPipeline.Empty;
        foreach (var script in Scripts)
        {
            var chat = Chat.At(Jobs.Monday, reader: reader).Fresh();
            foreach (var said in Said(chat.Arrives()))
            {
                yield return said;
            }

            foreach (var line in script)
            {
                if (line is ['[', .. var label, ']'])
                {
                    if (!chat.Seen.Any(message => message.Card?.Actions.OfType<CardAction.Press>().Any(press => press.Label == label) == true))
                    {
                        continue;
                    }

                    chat.Presses(label);
                }
                else
                {
                    chat.Says(line);
                }

                foreach (var said in Said(chat))
                {
                    yield return said;
                }

                foreach (var nudged in Nudged(chat, reader))
                {
                    yield return nudged;
                }
            }

            // Conversations of one person count their turns alike, and so name some opportunities alike.
            var known = everything.Events.Select(e => e.Opportunity).ToHashSet(StringComparer.Ordinal);
            everything = everything.With([.. chat.Pipeline.Events.Where(e => !known.Contains(e.Opportunity))]);
            foreach (var person in new[] { Chat.Sam, Chat.Morgan, Chat.Team })
            {
                foreach (var said in Said(Chat.At(Jobs.Monday, person, everything, reader).Says("pipeline")))
                {
                    yield return said;
                }
            }
        }
    }

    private static IEnumerable<Message> Said(Chat chat) => chat.Messages.Select(outgoing => outgoing.Message);

    /// <summary>The nudges that a turn planned, each at its time.</summary>
    private static IEnumerable<Message> Nudged(Chat chat, IReader reader) => chat.Plans.SelectMany(plan => plan.Nudges).SelectMany(nudge =>
    {
        var later = Chat.At(Jobs.Monday, pipeline: chat.Pipeline, reader: reader);
        return Said(later.Pass(nudge.DueAt - later.Now).Hears(nudge));
    });
}
