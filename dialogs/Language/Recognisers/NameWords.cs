using System.Collections.Frozen;

namespace HighPoint.Language.Recognisers;

/// <summary>Words that tell a company from a person and both from a product.</summary>
internal static class NameWords
{
    /// <summary>What companies, parishes and public bodies are called.</summary>
    public static readonly FrozenSet<string> Company = Words("""
        abbey academy accountancy accountants accounting acupuncture advisors advisory agency agri aluminium analytics animal animation antiques apparel appliances aquatics arborists architects architecture archive arts assembly associates assurance
        athletic auctions auto autobody automation automotive aviation bakers bakery bank baptist barbers bars baths bazaar bearings beauty beverages bicycles biotech bistro blinds boatyard books bookshop boro borough boutique brewery brewing bricks
        bros brothers builders building butchers cafe camp capital cardiology care carpets carriers cars casino castings caterers catering cathedral cellars cement center ceramics chambers chapel charity chemicals childcare children chiropractic
        church cinema city clinic clothing club co coffee college collision commission commodities community company composites concrete congregation conservatory construction consulting consultancy consultants contractors convent cooperative coop
        corp corporation cosmetics cottages council county couriers creamery creative credit crematorium curtains cycles dairy daycare deli dental dentistry dermatology design developers development diagnostics diner diocese distillery distribution
        distributors district doors drilling drycleaners dynamics eatery education electric electrical electronics endodontics energy engineering enterprises entertainment environmental equine equipment escrow estate estates events excavation exports eyecare
        fabrication fabricators fabrics faith farm farms fasteners fellowship ferries fertility fertilizers films finance financial fisheries fitness flooring florist florists flowers food foods forge forestry foundation foundry framing freight
        frozen funeral furniture galleries gallery games garage garden gardens gas gemstones gifts glass gmbh golf grain granite graphics grill grocers grocery group growers guesthouse gym hair hall hardware harvest haulage health healthcare
        hearing heating herbs heritage holding holdings home homes horticulture hospice hospital hospitality hostel hotel hotels house housing imaging imports inc industrial industries inn institute insulation insurance interiors international
        investments ironworks jewelers jewellers joinery kennels kindergarten kitchen kitchens laboratories laboratory labs landscapes landscaping laundry law leather legal leisure lettings library lighting limited limo linens llc llp lodge
        logistics ltd lumber machine machining machinery mall manor manufacturing marina marine maritime market marketing markets masonry meats media medical memorial metals microbrewery mills mining ministries ministry mission monastery
        montessori mortgage mosque motel motors movers municipal museum music natural nurseries nursery nursing nutrition oil optical opticians optics optometry orchard orchards organics orthodontics orthopaedics orthopedics orthotics outdoors outfitters
        packaging packers painting paints paper parish parks partners partnership pediatrics pension performance pest petroleum pets pharma pharmaceuticals pharmacy photography physio physiotherapy pizza pizzeria plastics plating plc plumbing podiatry
        polymers pottery poultry practice precision preschool press primary print printers printing processing produce productions products properties property provisions psychology publishing pubs pumps quarry radiology railway ranch realtors
        realty recovery recruitment recycling refrigeration rehab rehabilitation removals rentals renovations resort resorts restaurant restaurants retail retirement roasters roofing rubber sailing salon salons salvage sanitation savings sawmill school
        schools sciences seafood seafoods securities seeds senior services shelter shipping shipyard shoes sign signs silks skincare smiles societies society solar solicitors sons spa spas spice spices sports stables staffing stationery steakhouse steel
        stone storage stores studio studios suites supermarket supplies supply surgery surgical surveyors synagogue tailors tannery tapas tattoo taxi taxis tea temple textiles theater theatre therapy tiles timber tires title tool tooling tools tours
        towing township toys traders trading trailers transit transport travel treatment trucking trust turf tyres union university upholstery urology utilities valley vehicles ventures veterinary vets vineyard vineyards villa village vintners
        volunteer walk warehousing waste water wealth weaving welding wellness wholesale wholesalers winery wines wireworks woodworks woodworking woolens works yachts yarns yoga youth zoo daughters
        """);

    /// <summary>With what such names begin.</summary>
    public static readonly FrozenSet<string> Beginnings = Words("""
        town city village county borough township university college school church bank diocese parish friends our saint st saints sisters order club house port district ministry department office bishop institute trattoria osteria ristorante cafe casa hotel
        hacienda taqueria chateau maison villa temple camp fort mount
        """);

    /// <summary>What IT service companies are called.</summary>
    public static readonly FrozenSet<string> ItFirm = Words("""
        it tech technologies technology solutions systems networks networking computing computers cyber digital netwise msp informatics datacom infotech telecom managed support geeks data cloud
        """);

    /// <summary>Makers, products and services that are nobody's customer here.</summary>
    public static readonly FrozenSet<string> Vendor = Words("""
        microsoft windows office office365 m365 o365 azure exchange sharepoint onedrive teams outlook entra intune defender copilot hyper hyperv cisco meraki dell hp hpe lenovo apple google gmail workspace aws amazon vmware vcenter esxi
        veeam datto acronis synology qnap ubiquiti unifi fortinet fortigate fortios sonicwall palo alto watchguard sophos barracuda mimecast proofpoint crowdstrike sentinelone huntress webroot bitdefender norton mcafee kaspersky
        eset malwarebytes connectwise autotask kaseya ninja ninjaone atera syncro halo halopsa itglue hudu quickbooks sage xero intuit adobe autocad salesforce dentrix eaglesoft opendental epic cerner athena kronos adp
        comcast verizon spectrum att bt virgin vodafone telstra optus openreach starlink sky talktalk cox centurylink lumen frontier optimum zoom slack webex ringcentral vonage mitel avaya 3com 3cx asterisk yealink poly polycom
        canon xerox ricoh brother epson zebra konica minolta kyocera netgear tplink linksys juniper aruba ruckus mikrotik draytek supermicro intel amd nvidia samsung seagate western digital kingston apc eaton tripplite sql server
        linux ubuntu debian android ios iphone ipad mac macbook imac chromebook chrome firefox edge safari citrix rdp vpn wordpress godaddy cloudflare namecheap okta duo lastpass keeper bitwarden nessus qualys powershell
        lockbit akira conti ryuk monero bitcoin paypal stripe square clover toast lightspeed shopify oracle sap sqlserver mysql postgres linkedin facebook instagram twitter whatsapp crashplan carbonite backblaze wasabi
        proliant poweredge optiplex latitude thinkpad surface catalyst nexus mx emotet log4j monday tuesday wednesday thursday friday saturday sunday hipaa pci gdpr nist cmmc iso iso27001 soc sbs pingcastle bitlocker teamviewer anydesk splashtop
        """);

    /// <summary>What is written before a person's name and belongs to it.</summary>
    public static readonly FrozenSet<string> Title = Words("dr mr mrs ms mx miss prof professor sister father fr rev reverend pastor rabbi imam sir dame madam captain capt chief deacon bishop mother canon judge councillor cllr señora señor monsignor");

    /// <summary>What is written before a person's name and does not belong to it, beside the offices of <c>{person}</c>.</summary>
    public static readonly FrozenSet<string> Role = Words("ops office practice it plant operations general site store shop facilities finance managing account project lady guy woman man colleague assistant manager");

    private static FrozenSet<string> Words(string text) =>
        FrozenSet.ToFrozenSet(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
