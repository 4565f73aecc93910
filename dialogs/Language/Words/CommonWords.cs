using System.Collections.Frozen;

namespace HighPoint.Language.Words;

/// <summary>Everyday words and the trade's own, which name nobody even where they stand with a capital letter.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Everyday = Words("""
        a about above across actually after afternoon afterwards again against ago all almost along already alright also although always am an and another any anybody anyone anything anyway apparently
        are area around as aside ask asked at away awful back bad basically be because been before behind being below best better between big bit bloody book both break brief brilliant bring brought
        bunch busy but by call called calls came can cant care case cause certainly chance change check checked cheers clean clear client clients close closed cold come coming company complete contact
        cool cost could couldnt couple course crazy current currently customer customers cut daily damn dark data day days dead deal dear debrief desk did didnt different dinner do does doesnt dog done dont door
        down drive drop drove due during each early easy eight either eleven else emergency end engineer enough entire est et etc evening ever every everybody everyone everything ex exactly except external extra
        fact family far fast few fifteen fifty fine finally find finish finished first five fix fixed floor folks follow followed food for forgot forty found four free fresh friday fridays from front full fun funny
        further fyi gave general get gets getting give given glad go god goes going gone good got great ground guess guy guys had half happened happy hard has hasnt hate have havent having he head headed heads
        hear heard hello help helped her here hers hey hi hiya him himself his hit hm hold home honestly hope hour hours house how however huge hundred i id idea if ill im immediately important in incident
        including inside instead internal interesting into invoice irony is isnt issue issues it its itself ive job jobs jumped just keep kept key kid kind knew know known lady land large last late later lately least leave left less let lets
        life like likely line list little live load local lol long look looked looking looks lost lot lots love lovely luckily lucky lunch made main make makes man manage managed manual many may maybe me mean meaning means
        meanwhile meet meeting mess met midnight might mine minute minutes moment monday mondays money month months more morning most mostly move moved much must my myself name near nearly need needed needs net never new
        next nice night nine no nobody none noon nope nor normal normally not note notes nothing now number of off office often oh ok okay old on once one ones only onto open or order other others our ours out outside over
        own owner page paid paper part parts pay people per perfect phone pick picked place plan plus point poor prep pretty price priority problem problems proper properly pulled put question quick quickly quiet quite
        quote rack ran rather re reached read ready real really reason received recap regarding related report request rest result right road room round run running said same sat saturday saw say saying says second see seem seems seen
        self send sent session set seven several shared she short should show showed side since single sit site six sixteen sixty slept slow small so sold some somebody someone something sometimes somewhere soon sorry sort sounds spare spent spoke
        staff start started status stay step still stood stop stopped story straight street stuck stuff sunday such summary super sure system take taken talk talked team tech ten than thank thankful thanks that thats the their theirs
        them themselves then there theres therefore these they theyre theyve thing things think third thirty this those though thought thousand three through thursday ticket till time times tl tired to today together told tomorrow
        tonight too took top total totally touch town trip tried true trust try trying tuesday turned turns twelve twenty twice two type typical under unfortunately unless until up update upon urgent us use used user users
        usual usually van very via visit visited wait waiting walk walked want wanted wants was wasnt watch way we weather wed wednesday week weekend weeks weird well went were weve what whatever when where whether
        which while who whole whose why wide wife will win window windows wish with within without wonder wont word words work worked working works world worse worst worth would wouldnt wow write wrong wtf yeah year years yep
        yes yesterday yet you young your yours youve asap eod eta tba pto poc aka fwiw imo btw afaik incl excl approx re fw fwd subject january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun am pm overnight easter xmas christmas bank holiday spring summer autumn winter
        reception front warehouse hq headquarters basement upstairs downstairs onsite offsite remote remotely location premises branch store shop building clinic hospital church school factory plant cafe restaurant hotel pub bar
        kitchen lobby counter yard garage car lot truck gas station airport hospital cost scale scratch speed dusk dawn sunrise length least large risk random best worst present times issue hand hands will first glance ease
        """);

    private static readonly FrozenSet<string> Trade = Words("""
        access accounts ad admin ai alert alerts android antivirus api app array asset audit auth av aws azure backup backups bandwidth bcdr bec bios bitlocker bios bsod cabling cat5 cat6 cctv cert certificate chkdsk cio cloud cmmc
        console cpu crm cto cyber dc dhcp disk disks dkim dlp dmarc dns domain dr dsl edr ehr email emails emr endpoint entra erp esxi exchange failover fiber firewall firmware gdpr gpo gps hardware hdd hdmi hipaa hr http
        hvac hyperv icloud imap incident infra internet intune inventory invoices ios ip iphone ipad ipsec iso isp it lan laptop laptops lease license licenses linux login logs lte m365 mac macbook macs mail malware mdm mfa mfa migration
        mpls msp mx nas network nic nist noc o365 office365 onboarding onedrive onsite os outage outlook password passwords patch patches patching pbx pc pcs pci pdf pentest phish phishing phones poe pos powershell printer
        printers proxy psu psa qb qbr quickbooks raid ram ransomware rdp rds renewal restore rma rmm root router rpo rto saas san sbs sccm sd server servers sharepoint sip sla smb smtp soc software spam sql ssd ssl sso ssid staff
        storage survey switch switches tablet tailscale tcp teams tenant terminal ticket tickets tls training ubuntu ups usb vdi vendor virus vlan vlans vm vms voip vp vpn vulnerability wan website wifi windows wlan workstation workstations
        e3 e5 e3s e5s sms mms cfo ceo coo po rfp rfq roi vat gst usd gbp eur aud cad nda msa sow tbd ok id faq ups ui ux kpi p1 p2 p3 sev1 lol omg sos diy vip
        friend friends neighbor neighbour customer someone nephew brother cousin mate boss client prospect contractor provider
        """);

    /// <summary>Every one of them.</summary>
    public static IEnumerable<string> All => Everyday.Union(Trade, StringComparer.Ordinal).Union(WordSets.Words, StringComparer.Ordinal);

    /// <summary>Weekdays, months and the like are among the everyday words; so are the sets that the lexicons share.</summary>
    public static bool Holds(string word) => Everyday.Contains(word) || Trade.Contains(word) || WordSets.AnyHolds(word);

    /// <summary>Whether it is a word of the trade ("VPN", "DR"), which belongs to no name that it follows.</summary>
    public static bool IsTrade(string word) => Trade.Contains(word);

    /// <summary>Whether a word that begins a sentence is most likely no name: a common word, or a verb's form.</summary>
    public static bool Begins(string word) =>
        Holds(word) || (word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)));

    private static FrozenSet<string> Words(string text) =>
        FrozenSet.ToFrozenSet(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
