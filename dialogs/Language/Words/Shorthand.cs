using System.Collections.Frozen;

namespace HighPoint.Language.Words;

/// <summary>How technicians shorten and misspell common words, so that the lexicons need one form only.</summary>
internal static class Shorthand
{
    /// <summary>Words whose "'s" is a verb and no possessive.</summary>
    public static readonly FrozenSet<string> Contractions =
        FrozenSet.ToFrozenSet(["it", "that", "he", "she", "there", "what", "who", "let", "here", "where", "how", "when", "everyone", "everybody", "nobody"], StringComparer.Ordinal);

    /// <summary>Words whose full stop ends no sentence.</summary>
    public static readonly FrozenSet<string> Abbreviations =
        FrozenSet.ToFrozenSet(["dr", "mr", "mrs", "ms", "mx", "st", "sr", "jr", "prof", "rev", "fr", "approx", "rs", "vs", "ext", "tel"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["w"] = "with", ["wth"] = "with", ["thru"] = "through", ["tho"] = "though", ["bc"] = "because", ["cuz"] = "because", ["coz"] = "because",
        ["srv"] = "server", ["svr"] = "server", ["srvr"] = "server", ["sever"] = "server", ["servr"] = "server",         ["mgr"] = "manager", ["mngr"] = "manager", ["mgmt"] = "management", ["acct"] = "account", ["acctg"] = "accounting", ["dept"] = "department",
        ["yest"] = "yesterday", ["yday"] = "yesterday", ["yesturday"] = "yesterday", ["yesterdy"] = "yesterday", ["ystrday"] = "yesterday",
        ["nite"] = "night", ["tonite"] = "tonight", ["2nite"] = "tonight", ["2day"] = "today", ["2moro"] = "tomorrow", ["tmrw"] = "tomorrow", ["tmw"] = "tomorrow",
        ["tomorow"] = "tomorrow", ["tommorow"] = "tomorrow", ["tommorrow"] = "tomorrow", ["tomoz"] = "tomorrow", ["tmr"] = "tomorrow",
        ["mon"] = "monday", ["tue"] = "tuesday", ["tues"] = "tuesday", ["weds"] = "wednesday", ["thu"] = "thursday", ["thur"] = "thursday", ["thurs"] = "thursday",
        ["fri"] = "friday", ["wednsday"] = "wednesday", ["wensday"] = "wednesday", ["thrusday"] = "thursday", ["saterday"] = "saturday",
        ["hr"] = "hour", ["hrs"] = "hours", ["huors"] = "hours", ["horus"] = "hours", ["min"] = "minutes", ["mins"] = "minutes", ["minute"] = "minutes",         ["wk"] = "week", ["wks"] = "weeks", ["yr"] = "year", ["yrs"] = "years", ["mos"] = "months", ["mth"] = "month",
        ["ppl"] = "people", ["pls"] = "please", ["plz"] = "please", ["thx"] = "thanks", ["tks"] = "thanks", ["thanx"] = "thanks", ["cheers"] = "thanks",
        ["licence"] = "license", ["licences"] = "licenses", ["licencing"] = "licensing", ["colour"] = "color", ["centre"] = "center", ["programme"] = "program",
        ["walkthru"] = "walkthrough", ["walkthroughs"] = "walkthrough", ["assesment"] = "assessment", ["assessement"] = "assessment", ["asessment"] = "assessment",
        ["inventry"] = "inventory", ["invetory"] = "inventory", ["compliancy"] = "compliance", ["aduit"] = "audit", ["audti"] = "audit",
        ["emergancy"] = "emergency", ["emergeny"] = "emergency", ["emergencey"] = "emergency", ["ransonware"] = "ransomware", ["ransomeware"] = "ransomware", ["randsomware"] = "ransomware",
        ["emial"] = "email", ["emails"] = "email", ["netwrok"] = "network", ["intrnet"] = "internet", ["inet"] = "internet", ["internt"] = "internet", ["wireless"] = "wifi",
        ["comp"] = "computer", ["fone"] = "phone", ["fones"] = "phones", ["fw"] = "firewall", ["svc"] = "service", ["svcs"] = "services",
        ["cust"] = "customer", ["customr"] = "customer", ["clnt"] = "client", ["biz"] = "business", ["mtg"] = "meeting", ["appt"] = "appointment",
        ["recieved"] = "received", ["definately"] = "definitely", ["happend"] = "happened", ["restord"] = "restored", ["resotred"] = "restored", ["fxied"] = "fixed", ["fixd"] = "fixed",
        ["presentd"] = "presented", ["finshed"] = "finished", ["finsihed"] = "finished", ["finised"] = "finished",
        ["gonna"] = "going", ["wanna"] = "want", ["gotta"] = "got", ["til"] = "until", ["untill"] = "until",
        ["u"] = "you", ["ur"] = "your", ["r"] = "are", ["n"] = "and", ["abt"] = "about", ["agmt"] = "agreement", ["agreemnt"] = "agreement",         ["reinstalled"] = "rebuilt", ["mgd"] = "managed", ["avail"] = "available", ["prob"] = "probably", ["probs"] = "probably", ["def"] = "definitely",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word in full.</summary>
    public static string Expand(string lower) => Written.GetValueOrDefault(lower, lower);
}
