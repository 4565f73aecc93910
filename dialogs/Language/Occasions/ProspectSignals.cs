namespace HighPoint.Language.Occasions;

/// <summary>What people say of a company that is unhappy with its present provider. Weights: 3 and more decides alone, 2 is strong, 1 is a hint.</summary>
internal static class ProspectSignals
{
    /// <summary>The signals.</summary>
    public static readonly (double Weight, string Pattern)[] Table =
    [
        // Named, or plainly for sale.
        (2.5, "prospect*"), (3, "dissatisfied"), (2, "lead"), (2.5, "sales call/visit/meeting/chat/pitch/lead"), (2, "intro/discovery/introductory/first call/meeting/visit/chat"), (2, "cold call*"), (2, "pitch*"), (2, "walk through"), (2, "walkthrough"),
        (2, "walked"), (2, "tour of"), (2, "toured"), (1.5, "showed me/us round/around"), (3.5, "shopping ?around"), (3, "shop around"), (3.5, "looking/look .. switch/change/leave/move/replace/elsewhere"), (3, "looking for .. {provider}"), (3, "looking for .. it"),
        (3.5, "open to .. switch*/chang*/mov*/offers/option*/talk*/alternatives"), (3.5, "wants/want/ready/itching/dying/keen/thinking/considering/wanting .. switch*/leave/leaving/ditch*/dump*/fire/firing/sack*/move/moving/replace/replacing/out"),
        (3, "fire/sack/ditch/dump/drop/replace/leave/leaving/ditching/dumping/firing/replacing {their}/that ?{current} ?{it} {provider}"), (2.5, "change/changing/switch/switching ?{it} {provider}"), (2.5, "new {it} {provider}"), (2.5, "second opinion"),
        (2.5, "contract/agreement/term .. up/ends/expires/runs/ending/expiring/renewal/out in/next/this/on/soon/at/march/april/june"), (2.5, "want/wants/wanted/asked/asking/asks .. quote/proposal/pricing/price"), (2, "tender"), (2, "rfp"), (2.5, "not renewing"), (2.5, "met .. chamber/networking/rotary/bni/expo/conference/trade"),
        (2, "bni"), (1.5, "rotary"), (1.5, "referral"), (1.5, "referred"), (1.5, "heads up"), (1.5, "may call"), (2.5, "wants/want/wanted/asked/asks/like .. know what we cost/charge/do"), (2, "{it} guy/person/manager/man .. quit/left/leaving/retired/retiring"), (2, "getting quotes"), (2.5, "give/gave .. notice"), (2, "had enough"), (2, "last straw"), (2, "at {their} wits end"),

        // Not ours.
        (3, "not/arent/isnt/arent ours/our ?client/customer"), (3, "not ?yet a/our client/customer/clients"), (2.5, "someone/somebody else looks/does/handles/runs/supports/has"), (2.5, "another provider/msp/it/firm/company/outfit"), (2.5, "competitor*"), (2.5, "rival*"),

        // The other firm.
        (3, "{current} {it} {provider}"), (2.5, "{current} {provider}"), (2.5, "{current} msp"), (2.5, "{current} it"), (2.5, "{their} ?{current} ?{it} support ?{provider}"), (2.5, "{their} ?{current} {it} {provider}"), (2, "{their} msp"), (2, "their {provider}"), (2, "managed service provider"),
        (2, "it firm/company/provider/outfit/people/supplier/vendor"), (2, "in house it"), (2, "inhouse it"), (2, "incumbent"), (2, "that outfit"), (2, "nephew"), (2, "one man band"), (2, "computer guy"), (1.5, "internal it"),
        (2, "invoices/bills/invoice/bill/billing from"), (2, "pays/paying/pay .. it/firm/provider/msp"), (2, "managed by"), (2, "{it} {provider} theyve/they got/have/use"), (2, "no idea what to do"), (1.5, "nobody has ever"), (1.5, "outsourced to"), (1.5, "quit/stopped responding/returning/answering"), (1.5, "dropped off the face"), (1.5, "looked after by"), (1.5, "supported by"),

        // The mood.
        (3.5, "unhappy/unimpressed/disappointed/disgruntled/frustrated/miserable/livid/furious/annoyed/disillusioned/dissatisfied/fuming with/about/at {their}/the ?{current} ?{it} {provider}"), (2.5, "unhappy"), (2, "unimpressed"), (2, "disgruntled"), (2.5, "fed up"),
        (2.5, "sick of"), (2, "tired of"), (2.5, "had it with"), (2, "not happy/impressed/thrilled with"), (1.5, "frustrat*"), (2, "moan*"), (1.5, "grumbl*"), (2, "complain*"), (2, "vent/vented/venting"), (1.5, "rant*"), (2, "hates/hate/loathes {their}"), (1.5, "trust"), (1.5, "let down"),

        // The five reasons, as they are told.
        (2.5, "wont/never/doesnt/dont/didnt/cant/not/barely/hardly .. pick* up/answer*/call*/return*/respond*/reply/show*"), (2.5, "never/nobody/noone .. calls/called/answers/answered/replies/replied/showed/shows/came/comes/fixes/fixed/delivered/finished"), (2, "ghost*"),
        (2.5, "called/emailed/rang/phoned/chased/texted .. times/twice/thrice"), (2.5, "takes/took/taking them/days/weeks/forever/ages"), (2, "days/weeks/week/days to get/answer/reply/respond/call/fix"), (2, "voicemail"), (2, "ticket/tickets .. open/sits/sat/sitting/closed/ignored/weeks/days/months"),
        (2.5, "overcharg*"), (2.5, "overbill*"), (2.5, "gouge*"), (2.5, "padded/padding/pads"), (2, "nickel and dime*"), (2, "nickel*"), (2.5, "bill/bills/invoice/invoices/price/prices/fees .. creep*/up/went/goes/rise*/doubled/rose/jumped/keeps/climb*"), (2.5, "charged/billed/invoiced/charges/billing/bills/charging them/her/him/for .. seats/users/licenses/hours/mailboxes/devices"),
        (2, "rude"), (2, "arrogant"), (2, "condescend*"), (2, "talks down"), (2, "talked down"), (2, "patroni*"), (2, "personality"), (2, "clash*"), (2, "shout*"), (1.5, "cant stand"), (2, "bought by/out"), (2, "acquired by"), (2, "outgrown"), (2, "outgrew"), (2, "wrong fit"),
        (2, "promised"), (2, "keep/keeps promising"), (2, "half finished"), (2, "never finished"), (2, "hard sell"), (1.5, "upsell*"), (2, "moved on to bigger"), (2, "bigger/larger clients/customers"), (2, "stabbed in the back"), (1.5, "for the same nothing"),
    ];
}
