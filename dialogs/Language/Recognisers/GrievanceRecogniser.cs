using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Why a company is unhappy with its provider: mostly told, seldom named ("called their guy three times" is a slow answer).</summary>
internal static class GrievanceRecogniser
{
    private static readonly Statement<Grievance> Table = new(
    [
        .. Rows(Grievance.NotDelivering,
            "not/dont/doesnt/didnt/never/hasnt/isnt delivering/deliver/delivered", "never/not/didnt/hasnt/havent finished/finish/completed/happened/materialised/materialized/done/installed/rolled/implemented/fixed/fixes", "half finished/done/installed", "keep/keeps/kept/keep promising", "promised .. never/not/still/yet/nothing/ago/since", "promised a/an/the/to/them/him/her/new", "promises", "broken promises", "empty promises", "over promise*", "nothing gets/got/ever/works/happens ?done ?fixed", "doesnt/dont do anything", "not doing/do their job/anything", "doing nothing", "does nothing",
            "same problem/problems/issue/issues/thing .. again/back/over/keeps/returns/month/week", "keeps coming back", "keep coming back", "comes back", "never fixed", "backups ?{be} never/not/havent/hadnt/failing/failed/stopped .. tested/ran/run/working/months/since", "backups/backup .. failing/failed/broken/not ?run ?running", "no backups", "botched", "incompetent", "clueless", "useless", "sloppy", "shoddy", "unpatched", "patches never", "still on windows 7/xp", "drops the ball", "dropped the ball", "let/letting them down", "not getting what", "trial nobody", "nobody has ever seen/laid", "project/migration/rollout .. months late/behind/overdue", "months late", "behind schedule",
            "missed deadlines/deadline", "poor/bad/terrible/awful service/work/support/job", "wifi/server/phones/internet/network still drops/dropping/slow/down/broken", "still isnt/not/doesnt working/work/fixed", "no documentation", "cant fix", "couldnt fix", "broke more than", "reboots everything"),
        .. Rows(Grievance.SlowResponse,
            "slow", "slow to respond/answer/reply", "slow response*", "respon* times/time", "called/rang/phoned/emailed/texted/chased/calls/rings/emails .. times/twice/thrice", "called/rang/phoned/emailed/texted ?_ ?_ ?_ # times", "wont/never/doesnt/dont/didnt/not/cant/hardly/barely pick* up/the/phone", "wont/never/doesnt/dont/didnt/not/hardly/barely/rarely .. answer*/call*/return*/respond*/reply/replied/replies/show*/text*", "no reply/answer/callback/response/call", "nobody/noone calls/called/answers/answered/replies/replied/comes/came/picks/responds/rings",
            "no one calls/called/answers/answered/replies/replied/comes/came/picks/responds", "goes/straight/went/always to voicemail", "voicemail", "takes/took/taking ?them ?him ?her ?{provider} ?up ?to # days/weeks/hours/week/day/month/months/business/working", "takes/took/taking ?them ?him ?her ?about ?over a day/week/month/fortnight", "takes/took/taking ?them forever/ages/weeks/days/months/eternity", "days/weeks to get/answer/reply/respond/call/come/fix/hear", "wait/waits/waited/waiting .. days/weeks/hours/day/week/callback/reply/fortnight", "days/weeks/day/week for a/an/any/someone/somebody/reply/the/password",
            "ticket/tickets .. open/sits/sat/sitting/unanswered/ignored/days/weeks/months/limbo/old", "unanswered", "ghost*", "unresponsive", "quit/stopped/stop responding/answering/replying/returning/calling", "dropped off the face", "never there", "cant get hold", "cant reach", "impossible to reach", "hard to reach/get", "black hole", "radio silence", "no show*", "on hold for", "ignores/ignored/ignoring/ignore", "hours to respond/reply/answer", "next day at best", "turn/turns/turned up late/days", "chase/chasing them/him/her", "disappeared", "vanished"),
        .. Rows(Grievance.Overbilling,
            "overcharg*", "overbill*", "over bill*/charg*", "overpriced", "gouge*", "ripped off", "rip off", "fleec*", "milk*", "padded/padding/pads/pad", "nickel and dime*/diming", "nickel*", "invoice/invoices/bill/bills/charge/charges/invoiced/billed/charged/charging/billing/paying/pay/pays ?them ?her ?him for # .. seats/users/licenses/mailboxes/devices/pcs/hours/machines/accounts/phones/lines/staff/people/laptops/servers", "bill/bills/invoice/invoices/price/prices/fees/rates/cost/costs ?from ?_ ?has ?have ?keeps ?keep creep*/up/went/gone/goes/going/rise*/rising/rose/doubled/doubling/tripled/jumped/climb*/growing/grown/increased",
            "invoices/invoice/bill/bills .. up #", "surprise bill/bills/invoice/invoices/charges/fees", "hidden fees/charges/costs", "extra/extras charges/fees/billed/charge/charged", "charges/charged/charge/bills/billed ?them ?her ?him ?extra for every/each/everything/breathing/travel/visits/calls/nothing/a", "everything is extra/billable/chargeable", "pays .. a month", "paying .. a month", "paying for # ?_", "too expensive", "expensive", "way too much", "too much money", "double billed/billing/charged", "billed twice", "invoices .. cant/dont/nobody explain/understand/understands/explains",
            "cant explain the/their invoice/bill/invoices/charges", "line items", "for the same nothing", "for nothing", "price hike*", "price increase*", "put the/their prices/price/rates up", "sticker shock", "bill for hours/work", "seats they dont", "licenses they dont", "invoice from a/their/the", "hidden"),
        .. Rows(Grievance.PersonalityConflict,
            "rude", "arrogant", "condescend*", "patroni*", "talks/talked/talk/talking down ?to", "smug", "snotty", "obnoxious", "bully*", "bullies", "shout*", "yell*", "swore at", "screamed", "argu* with", "dont/doesnt/didnt/cant/never/not get on/along", "cant stand", "hates/hate/loathes/despises ?{their} ?it ?{provider}", "personalit*", "clash*", "butt* heads", "fell out", "falling out", "fallen out", "bad blood", "rolls/rolled/roll ?his ?her ?their eyes", "sighs at", "made .. feel stupid/dumb/small/like", "makes .. feel stupid/dumb/small/like", "feel stupid/dumb/small", "treats/treat/treated .. like idiots/children/kids/dirt/idiot/child/morons/fools",
            "insult*", "mansplain*", "attitude", "disrespect*", "dismissive", "grumpy", "jerk", "stabbed in the back", "doesnt/dont listen", "never listens", "wont listen", "sarcastic", "creepy", "creeps .. out", "lectures/lectured", "blames/blamed/blaming the/her/him/them/staff/everyone/users", "chemistry", "tantrum", "offended", "mocks/mocked/laughs/laughed at"),
        .. Rows(Grievance.ChangedPriorities,
            "priorities", "outgrown", "outgrew", "outgrowing", "grown too/out/past/beyond", "too big/small for them/their/the", "bought by/out", "got bought", "acquired", "acquisition", "merged", "merger", "taken over", "private equity", "sold to", "sold the business", "new owner*/management/ceo/cfo/director/strategy/direction", "changed direction/hands/focus/strategy", "bigger/larger/big/enterprise clients/customers/accounts/contract/fish", "since they won", "moved on to/upmarket", "moved upmarket", "only wants/want big/bigger/enterprise", "retired", "retiring", "retires", "pivot*", "no longer fit*/support*/does/do/supports/interested/serves/wants", "going/went/gone/moving/moved ?all ?fully remote/cloud", "works/work/working from home/kitchens", "hybrid", "needs changed", "needs/need/want/wants .. now/these cloud/compliance/remote", "opened/opening .. sites/locations/branches/offices/stores/office",
            "doubled in size", "expanded", "expanding", "new sites/locations/branches", "different direction", "not a priority", "too small for", "dont care about small", "forgotten about them", "we are/theyre small fish", "no idea what to do with", "built around"),
    ]);

    /// <summary>The reasons by their own names: whoever says these words means them.</summary>
    private static readonly Statement<Grievance> Named = new(
    [
        .. Rows(Grievance.NotDelivering, "never/dont/doesnt/didnt/not deliver/delivers/delivered/delivering", "not delivering", "broken promises", "promises not kept", "promises ?they ?dont never kept/keep"),
        .. Rows(Grievance.SlowResponse, "too/so/very/really/painfully slow", "is/are/was/were/theyre/hes/shes slow", "slow and/or/to", "and slow", "provider/msp/support/guy slow", "slow response/responses/answers/replies/support", "never answer/answers/reply/replies/respond/responds/pick/picks/reachable", "takes days/weeks/forever/ages to respond/answer/reply/call"),
        .. Rows(Grievance.Overbilling, "overbill*", "overcharg*", "over billing/charging", "pads/padded/padding ?the ?their bills/bill/invoices/invoice", "bills/invoices ?are ?is ?were padded", "hidden fees", "surprise bills/invoices/charges/hours/fees", "rip off", "ripped off"),
        .. Rows(Grievance.PersonalityConflict, "rude", "condescend*", "arrogant", "personality clash/clashes/conflict/conflicts", "doesnt/dont/didnt/cant/cannot get on/along with", "cant stand", "patroni*"),
        .. Rows(Grievance.ChangedPriorities, "priorities ?have ?has ?had changed/shifted", "changed/different/new/shifting priorities", "outgrown", "outgrew"),
    ]);

    /// <summary>The reasons that are said by name, each once, in enum order.</summary>
    public static ImmutableArray<Found<Grievance>> Outright(Utterance utterance) => Each(Named, utterance);

    /// <summary>The reasons, each once, in enum order.</summary>
    public static ImmutableArray<Found<Grievance>> Find(Utterance utterance) => Each(Table, utterance);

    private static ImmutableArray<Found<Grievance>> Each(Statement<Grievance> table, Utterance utterance) =>
        [.. table.All(utterance).Select(hit => Statement<Grievance>.Place(utterance, hit)).OrderBy(found => found.Value).ThenBy(found => found.Start).DistinctBy(found => found.Value)];

    private static IEnumerable<(string, Grievance)> Rows(Grievance reason, params string[] patterns) => patterns.Select(pattern => (pattern, reason));
}
