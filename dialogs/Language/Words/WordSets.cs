using System.Collections.Frozen;

namespace HighPoint.Language.Words;

/// <summary>Sets of words that many phrases share, written <c>{name}</c> in a pattern.</summary>
internal static class WordSets
{
    private static readonly FrozenDictionary<string, string[]> Sets = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // What a business leans on and notices when it stops.
        ["thing"] = """
            server servers network internet wifi email mail mailbox exchange phone phones voip pbx telephony tills till pos register registers terminal terminals vpn website
            webshop shop switch switches firewall router modem dsl fiber fibre broadband line circuit domain dc ad sql database db erp ehr emr crm quickbooks sage xero raid array
            nas san storage drive drives disk disks host hosts hypervisor esxi vmware vm vms hyperv printer printers system systems software app apps application pc pcs
            computer computers laptop workstation workstations machine machines everything sharepoint onedrive outlook login logins certificate cert dns dhcp ap aps scanner
            scanners kiosk kiosks cameras cctv payroll booking bookings reservation reservations tenant rds citrix rdp gateway controller ups psu link links connection connectivity
            ticketing wan lan files share shares mx meraki unifi fortigate sonicwall core hosting dialler dialer dispatch scada plc cnc mes wms pms pacs imaging
            """,
        ["down"] = """
            down dead offline died dies crashed crash crashing frozen froze freezing failed failing fail unreachable toast fried broken broke bricked kaput hosed dark corrupted
            corrupt encrypted hung unresponsive flapping dropped dropping out borked collapsed dying unusable melted inaccessible locked drop cooked dropped knackered bust
            """,
        ["be"] = "is was were are am be been being had has have got gets went going goes gone just all both completely totally still suddenly also keeps kept again",
        ["provider"] = """
            provider providers msp vendor supplier consultant contractor guy firm company outfit people shop person man guys folks support team lot bloke fella dude
            """,
        ["it"] = "it tech computer msp technology",
        ["their"] = "their his her the our",
        ["current"] = "current present existing incumbent old previous outsourced outsource managed",
        ["not"] = "not never no dont doesnt didnt wont cant couldnt wouldnt isnt arent wasnt werent havent hasnt hadnt without nobody nothing none hardly neither nor aint cannot",
        ["do"] = """
            did do done doing ran run running finished completed complete wrapped conducted carried performed started began delivered walked spent just wrapping half mid through
            """,
        ["review"] = "audit audits assessment assessments review reviews inventory survey surveys pentest healthcheck appraisal walkdown",
        ["scope"] = """
            security network risk it license licensing compliance backup backups tenant firewall wireless wifi site hardware software asset m365 o365 office365 azure aws cloud
            infrastructure cyber cybersecurity hipaa pci gdpr nist cmmc soc iso technology vulnerability password permissions access identity ad dr continuity readiness environment
            posture internal external annual full whole server estate equipment device devices cabling rack voip phone telecom entra gap data privacy insurance policy firmware patch
            vendor sharepoint email mail account user accounts users
            """,
        ["said"] = "said says told asked wants wanted thinks thought reckons mentioned admitted complained complains complaining moaned grumbled moaning",
        ["them"] = "them him her client customer owner board partners they everyone management director manager team staff trustees council principal",
        ["person"] = """
            owner manager director boss ceo cfo coo cto cio president partner head principal secretary receptionist administrator admin accountant bookkeeper controller supervisor
            chair chairman chairwoman warden foreman chef pastor priest vicar rector dentist doctor vet lawyer attorney clerk treasurer founder contact coordinator lead buyer dean
            proprietor landlord landlady matron headteacher bursar mayor superintendent
            """,
    }.ToFrozenDictionary(
        pair => pair.Key,
        pair => pair.Value.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> All = Sets.Values.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words that an alternative stands for: a set's, or the alternative itself.</summary>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public static IEnumerable<string> Expand(string alternative)
    {
        if (alternative is not ['{', .. var name, '}'])
        {
            return [alternative];
        }

        return Sets.TryGetValue(name, out var words) ? words : throw new ArgumentException($"no such set of words: \"{name}\"", nameof(alternative));
    }

    /// <summary>The words of all sets.</summary>
    public static IEnumerable<string> Words => All;

    /// <summary>Whether any set holds the word.</summary>
    public static bool AnyHolds(string word) => All.Contains(word);

    /// <summary>Whether the word is "I", alone or with its verb: no name, though it is written with a capital.</summary>
    public static bool IsSelf(string word) => word is "i" or "im" or "ive" or "ill";

    /// <summary>Whether a set holds the word.</summary>
    public static bool Holds(string set, string word) => Sets.TryGetValue(set, out var words) && Array.IndexOf(words, word) >= 0;
}
