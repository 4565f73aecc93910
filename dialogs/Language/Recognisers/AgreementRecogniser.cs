using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Whether the customer already has a service agreement with us.</summary>
internal static class AgreementRecogniser
{
    private static readonly Statement<bool> Table = new(
    [
        .. Rows(true,
            "managed client/customer/site", "managed services/service client/customer", "contract client/customer", "agreement client/customer", "msa client/customer", "under contract/agreement", "on contract", "on ?a ?our ?the contract/agreement/retainer/msa with us", "under ?our ?a ?the agreement/contract with", "on ?the ?our ?a silver/gold/platinum/bronze/premium/basic/full/complete agreement/plan/contract/package/tier", "on ?our ?the managed/support/maintenance/service plan/contract/agreement/services", "has/have ?a ?an ?our support/service/maintenance/managed contract/agreement/plan", "has/have ?already ?a ?an ?our contract/agreement ?with us", "do have ?a ?an ?our service/support contract/agreement/plan", "do have ?a ?an ?our contract/agreement/plan", "on ?a ?our ?the plan with us",
            "has/have/on ?already ?a ?an ?our managed services/service agreement/contract/plan ?with ?us", "managed/support/maintenance/service ?services agreement/contract/plan with us", "signed ?a ?an ?our ?the ?managed ?services agreement/contract/plan with us", "covered by/under ?the ?their our/support/maintenance/service ?support ?maintenance ?service contract/agreement/plan", "covered by/under the/their/our contract/agreement/plan", "so its covered", "its covered", "covered by contract", "signed ?up ?for our ?managed ?service/services/support/maintenance agreement/contract/plan", "on/under our ?managed ?service/services/support/maintenance ?_ plan/agreement/contract/program", "has/have our ?managed ?service/services/support/maintenance plan/agreement/contract", "plan client/customer", "on retainer", "retainer client", "fully managed", "our managed", "one of our managed", "with us on", "signed with us", "renewal", "renewed .. with us", "monthly client", "monthly agreement", "already ?have/has ?an ?on ?under agreement/contract", "contract ?{be} signed", "part of their agreement/contract", "in contract", "existing agreement/contract ?client", "our contract client"),
        .. Rows(false,
            "no contract/agreement/msa/retainer ?with ?us ?in", "not ?yet ?on ?a ?under ?any contract/agreement/retainer/managed ?client ?with", "without ?a ?an contract/agreement", "arent/isnt/not ours", "not ?yet ?a ?one ?of ?our client/customer/clients/customers", "arent/isnt ?a ?our clients/client/customer/customers", "break fix only/client/customer", "break fix", "pay as they/you go", "time and materials/material", "t and m", "by the hour client/customer", "pays/pay/paying ?us ?on/by ?an ?the hour/hourly", "not on a/any/our ?service/support plan", "ad hoc client/customer", "hourly client/customer", "no agreement", "dont/doesnt have ?a ?an contract/agreement/support ?with", "never had ?a ?an contract/agreement", "not signed up", "out of contract", "it company/firm/provider/people they have/ve/got", "it company theyve got", "another/other/different provider/msp/it", "with another/different",
            "never used/hired/called/worked us/with/for", "first time calling/caller/client/customer/they/we", "brand new/stranger client/customer", "total stranger*", "walk in", "cold call/caller", "found us on/online/through/via/by/from"),
    ]);

    /// <summary>Whether there is an agreement, or null.</summary>
    public static Found<bool>? Find(Utterance utterance) => Table.Last(utterance);

    private static IEnumerable<(string, bool)> Rows(bool value, params string[] patterns) => patterns.Select(pattern => (pattern, value));
}
