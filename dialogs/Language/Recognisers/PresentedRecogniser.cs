using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Whether an audit's report was sent or its findings were shown to the customer.</summary>
internal static class PresentedRecogniser
{
    private static readonly Statement<bool> Table = new(
    [
        .. Rows(true,
            "presented", "presented .. findings/report/results/it", "walked {them} ?_ through", "walked _ ?_ through", "walked _ and _ through", "took {them} through", "took _ through", "talked {them} through", "talked _ through", "went over/through .. findings/report/results/holes/gaps/list/items/it with", "went over/through ?it ?them ?everything ?all with", "going over/through it with", "sat with .. and went/walked",
            "report ?is ?was ?has ?been ?already sent/delivered/emailed/presented/handed/accepted/shared/in/signed", "sent/emailed/delivered/handed/shared/gave/dropped ?over ?off ?{them} ?the ?their ?my ?a ?full ?final ?audit ?over report/findings/results/deck/writeup/scorecard", "sent .. report", "emailed .. report", "handed .. report", "delivered .. report/findings", "findings ?were ?are ?have ?been presented/delivered/shown/shared/sent", "showed {them} ?the ?all ?our ?every ?where/what/how/findings/report/results/gaps/list/holes",
            "showed _ ?the findings/report/results/gaps/list/holes", "debriefed {them}", "presentation went", "readout done/went", "they/she/he/client/board ?all ?has/have ?seen/read/got seen/read/got the/it/report/findings", "read out the/our findings/results", "report delivered", "report sent", "report out", "report in {their} hands/inbox", "explained .. findings/report/results/red/gaps", "left .. report/list with", "ran through .. with"),
        .. Rows(false,
            "report ?is ?only ?still ?about half written/done/finished/way", "half written", "half done report", "report ?is ?still ?due ?will ?to follow/come/pending/tbd/outstanding/tomorrow/monday/tuesday/wednesday/thursday/friday/next/draft/due/unwritten", "report to follow", "report not ?yet _", "no report ?yet ?gets ?written ?been ?presented ?shown ?sent", "no findings yet/presented/shown/sent/shared", "to be presented/delivered/sent/shown/shared", "not ?yet ?been ?seen presented/delivered/sent/shown/shared/seen/discussed ?yet", "havent/hasnt/have/has not ?yet ?been presented/sent/delivered/shown/shared/seen/gone/walked/discussed",
            "havent/hasnt/didnt/arent/isnt/wasnt/werent ?yet ?been ?even presented/present/sent/send/delivered/shown/show/shared/seen/gone/walked/written/discussed/started", "still ?to ?have ?need ?owe ?have ?to writing/write/present/send/owe/finish/type/typing", "writing it up", "writing up", "write it/up up/tomorrow/monday/next/this/still/to/is", "write up is/due/tomorrow/pending/still/to/outstanding/monday/next", "need/have/got to present/write/send", "presenting .. tomorrow/monday/tuesday/wednesday/thursday/friday/next/on", "present .. tomorrow/monday/tuesday/wednesday/thursday/friday/next/on",
            "presentation ?is ?set ?booked ?scheduled tomorrow/monday/tuesday/wednesday/thursday/friday/next/on/for", "will present/send/walk/show/deliver/share/go", "ill present/send/walk/show/deliver/share/go/write", "well present/send/walk/show/deliver/share/go/write", "going to present/send/walk/show", "readout ?is ?set tomorrow/monday/tuesday/wednesday/thursday/friday/next/on", "get/gets/see/sees the findings/report/results tomorrow/monday/tuesday/wednesday/thursday/friday/next/on/when/in", "findings/report go/goes/going to/out/tomorrow/monday/next",
            "findings ?review ?meeting next/tomorrow/monday/tuesday/wednesday/thursday/friday", "yet to present/write/send/deliver/be", "going over/through .. tomorrow/monday/tuesday/wednesday/thursday/friday/next/on", "ill/well/theyll/will go/walk/take/talk", "in draft", "draft report", "report in draft", "not started ?on ?the report/writing", "owe them ?the ?a report", "nobody/noone .. seen", "they dont know yet", "they havent seen"),
    ]);

    /// <summary>Whether the findings were presented, or null.</summary>
    public static Found<bool>? Find(Utterance utterance) => Table.Last(utterance);

    private static IEnumerable<(string, bool)> Rows(bool value, params string[] patterns) => patterns.Select(pattern => (pattern, value));
}
