using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Whether the customer has ever paid us. A customer with an agreement has.</summary>
internal static class PayingRecogniser
{
    private static readonly Statement<bool> Table = new(
    [
        .. Rows(true,
            "regular/longtime/longstanding/repeat/existing/current/loyal/old/paying client/customer", "long time/standing client/customer", "regulars", "our client/customer", "client/customer of ours", "client/customer for # years/year", "client/customer since", "existing client/customer", "have/has/been used/using us for/before/since", "used us before/for/last", "with us for/since # ?years", "with us for years/ages", "worked for them before", "already/always/usually/normally/regularly pay/pays/paid/paying ?us", "pay/pays us ?every/each/monthly/quarterly/hourly/by/regularly", "paid us", "t and m", "time and materials/material", "break fix", "paid the/our/last invoice/bill", "paid on the spot/nail", "paid cash", "they/he/she/owner/boss/client/customer paid # ?dollars/euros/pounds/bucks for", "they/he/she paid ?for ?us ?me the/this/that audit/assessment/visit/repair/job", "invoice/bill is ?already/now/all paid", "they/he/she paid ?it on/by the/card/check/cheque/transfer/spot", "pays/pay/paying ?us ?on/by ?an ?the hourly/time/hour", "break fix client/customer", "hourly client/customer", "ad hoc client/customer"),
        .. Rows(false,
            "never paid ?us ?a", "never/hasnt/havent/not spent a/any", "paid us nothing", "hasnt/havent/didnt paid/pay us ?yet", "not ?yet paid ?us", "not ?yet ?a ?our ?paying ?one ?of client/customer ?of ?ours", "arent/isnt ?a ?our ?paying client/clients/customer/customers", "arent/isnt/not ours", "new client/customer", "brand new", "stranger*", "never used/hired/called/worked/heard us/with/for/of", "first time calling/caller/client/customer/they/weve/working/with", "never met them/before", "walk in", "found us on/online/through/via/by/from", "googled us", "out of the blue", "cold call/caller/called", "new to us", "no history with", "not a client", "yellow pages", "random call/caller/business", "first job/call/visit for/with/from them", "it company/firm/provider/people they have/ve/got", "it company theyve got"),
    ]);

    /// <summary>What says the same only where nobody else can be meant: in a short sentence of its own.</summary>
    private static readonly Statement<bool> Shortly = new(
    [
        .. Rows(true, "they/he/she/theyve/client/customer paid", "invoice/bill ?is ?was ?has ?been ?already ?now paid", "paid now/already/before/by/in/up", "paid us"),
        .. Rows(false, "not/never/hasnt/havent/isnt ?yet ?been paid"),
    ]);

    /// <summary>Whether a short sentence about nothing else says that they have paid us, or null.</summary>
    public static Found<bool>? Short(Utterance utterance) =>
        utterance.Tokens.Any(token => token.Word is "ransom" or "to" or "them" or "their" or "provider" or "msp") ? Find(utterance) : Find(utterance) ?? Shortly.Last(utterance);

    /// <summary>Whether they have paid us, or null.</summary>
    public static Found<bool>? Find(Utterance utterance) => Table.Last(utterance);

    private static IEnumerable<(string, bool)> Rows(bool value, params string[] patterns) => patterns.Select(pattern => (pattern, value));
}
