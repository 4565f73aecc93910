using HighPoint.Debriefs;

namespace HighPoint.Language;

/// <summary>Whole debriefs in many people's styles.</summary>
public sealed class DebriefTests
{
    [Theory]
    [InlineData("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved", "company=Harlow Dental; contact=Dana; hours=6; finished=2026-11-20; repair=Fixed; mood=Happy; incidents=server")]
    [InlineData("srv down at acme 0540 > back up 1115 / 5.5h", "company=acme; hours=5.5; finished=2026-11-20 11:15; repair=Fixed")]
    [InlineData("srv down 0540 > back up 1115 / 5.5h", "company=-; contact=-; hours=5.5; repair=Fixed")]
    [InlineData("@ Hellenic Community Centre. ransomware on the file server, restored from last nights backup, all good by 3pm. 16 hours non-stop", "company=Hellenic Community Centre; hours=16; finished=2026-11-20 15:00; repair=Fixed; incidents=ransomware+server")]
    [InlineData("Town of Elkhorn: phones dead all morning, bad PoE switch, replaced it, up again at 11:20. 3hrs, then another 2 to tidy the rack", "company=Town of Elkhorn; hours=5; finished=2026-11-20 11:20; repair=Fixed")]
    [InlineData("audit log filled the disk and mail died at Larkspur Legal. cleared it, mail flowing again. half a day", "company=Larkspur Legal; hours=4; repair=Fixed; presented=-; incidents=email")]
    [InlineData("Called out at 2am to St. Mary's Hospital, SAN had failed. Limping along on the backup controller for now, part arrives Tuesday.", "company=St. Mary's Hospital; repair=Holding; finished=-")]
    [InlineData("security audit firm's server is down - Northgate. still working on it", "repair=Broken; finished=-")]
    [InlineData("ransom note demanded $50,000. Restored everything from backup at Oak Valley Clinic, 22 hours, billed $4,400", "company=Oak Valley Clinic; hours=22; amount=4400 USD; repair=Fixed")]
    [InlineData("9pm to 4am at Vega Logistics, exchange server crashed, all mail back", "company=Vega Logistics; hours=7; finished=2026-11-20 04:00; repair=Fixed")]
    [InlineData("Mail was down for 6 hours at Beacon Realty, took me 2 to fix. Greta hugged me.", "company=Beacon Realty; contact=Greta; hours=2; mood=Happy; incidents=email")]
    [InlineData("0300 call, Ironside Fabrication, whole plant down, core switch fried. spare in by 0530. tony (plant mgr) v happy. 3h", "company=Ironside Fabrication; contact=tony; hours=3")]
    [InlineData("got a call from a stranger, first time caller, flower shop called Petal & Stem, their POS terminal died. fixed. Rosa paid on the spot, $180", "company=Petal & Stem; contact=Rosa; amount=180 USD; agreement=no; paying=yes; repair=Fixed")]
    [InlineData("hey so i just got out of a crazy one the dentist on fifth street their whole network was down nobody could see patients took me about four hours turns out the switch was fried anyway im back in the van now and jenny at the front desk was almost crying she was so happy", "company=-; contact=jenny; hours=4; finished=2026-11-20")]
    [InlineData("exchange down at bright horizons daycare. still down. waiting for msft", "company=bright horizons daycare; repair=Broken; finished=-")]
    [InlineData("Power surge took out the UPS and two switches at Lakeside Lutheran Church; Pastor Jim beside himself. Temp switch in, proper replacement on order. 4.25 hrs, on contract.", "company=Lakeside Lutheran Church; contact=Pastor Jim; hours=4.25; repair=Holding; agreement=yes; paying=yes")]
    [InlineData("server room flooded. Whitcombe Antiques. pulled everything out, drying. nothing is up. going back at 6am.", "company=Whitcombe Antiques; repair=Broken; finished=-")]
    [InlineData("phones out at Metro Taxis from 6am to 9am, carrier issue. i was there 2 hours", "company=Metro Taxis; hours=2")]
    [InlineData("Dr. Sofia Lindqvist rang at 11pm, X-ray machine offline at Norrland Dental; sorted remotely in 40 mins, no charge.", "company=Norrland Dental; contact=Dr. Sofia Lindqvist; hours=0.67; repair=Fixed; free=yes")]
    [InlineData("quick update on yesterday: still no luck with the raid at Penrose Architects, shipping drives to recovery lab", "company=Penrose Architects; repair=Broken; finished=-")]
    [InlineData("Spent the morning at Brightwater Vet Clinic. Their PMS wouldnt load, turned out the SQL service had died after a botched windows update. Rolled back, everyone in by 10:30. Dr Okafor gave us cake. 2.5 hours", "company=Brightwater Vet Clinic; contact=Dr Okafor; hours=2.5; finished=2026-11-20 10:30")]
    [InlineData("Client: Apex Roofing\nContact: Rob Hale\nIssue: RAID degraded, server unreachable\nTime: 4h\nStatus: resolved", "company=Apex Roofing; contact=Rob Hale; hours=4; repair=Fixed")]
    [InlineData("El cliente is Panadería Luna, server was down all the day, now is working again. I have spend 5 hours. Señora Inés very happy", "company=Panadería Luna; hours=5; repair=Fixed")]
    [InlineData("INTERNET OUT AT MAPLE STREET PHARMACY. BAD MODEM. SWAPPED IT, BACK ONLINE 2PM. 1.5 HRS", "hours=1.5; finished=2026-11-20 14:00; repair=Fixed")]
    [InlineData("Aisha from Kestrel Foods called at 4, tills frozen. I was there by 5 and they were trading again at 5:15pm. Two hours in all.", "company=Kestrel Foods; contact=Aisha; finished=2026-11-20 17:15; hours=2")]
    public void An_Emergency_Is_Read(string text, string facts) => Hears(text, Occasion.Emergency, facts);

    [Theory]
    [InlineData("Finished the HIPAA risk assessment for Nguyen Family Dental yesterday, presented the findings to Dr. Nguyen, 1h40", "company=Nguyen Family Dental; contact=Dr. Nguyen; hours=1.67; finished=2026-11-19; presented=yes")]
    [InlineData("health check of the network at Pinewood School done, report half written. 6 hours not counting lunch", "company=Pinewood School; hours=6; presented=no; mood=-")]
    [InlineData("Paid audit at Rossi Imports, billed 1,200, presented to Luca today. They're happy.", "company=Rossi Imports; contact=Luca; amount=1200 USD; free=no; presented=yes; finished=2026-11-20; mood=Happy")]
    [InlineData("Free audit at Copperfield Books on Friday. Walked Ines through the report.", "company=Copperfield Books; contact=Ines; free=yes; presented=yes; finished=2026-11-20")]
    [InlineData("spent an hour and a half at Marlowe Theatre. their wifi audit, no findings shown yet", "company=Marlowe Theatre; hours=1.5; presented=no")]
    [InlineData("The network was assessed by me on Thursday. Client is Müller Präzision GmbH, contact Herr Jürgen Müller, I have find many holes. Report will send Monday.", "company=Müller Präzision GmbH; finished=2026-11-19; presented=no")]
    [InlineData("Wi-Fi survey at Harbor Point Hotel, 4 floors, heatmap looks awful. Sending the report Monday. 5 hrs on site. Contact: Ji-woo Park, jiwoo@harborpoint.example", "company=Harbor Point Hotel; contact=Ji-woo Park; email=jiwoo@harborpoint.example; hours=5; presented=no; finished=-")]
    [InlineData("Did the annual backup review for Cobalt Accounting - two of five restores failed. Showed Hannah the results before I left. 3h", "company=Cobalt Accounting; contact=Hannah; hours=3; presented=yes; findings=backups-untested")]
    [InlineData("PCI gap analysis Mondo Pizza - 6 stores, 11 hours total, findings go to the CFO thursday", "company=Mondo Pizza; hours=11; presented=no; finished=-")]
    [InlineData("their old MSP left them with a mess, we did a full assessment, 8 hours, presented to the board yesterday evening", "company=-; hours=8; presented=yes; finished=2026-11-19")]
    [InlineData("It was a health check only. Riverside Pediatrics. Took from 9 to 12:30. They're clients of ours on the gold plan. Report's in their inbox.", "company=Riverside Pediatrics; hours=3.5; presented=yes; agreement=yes")]
    [InlineData("the audit of Stonebridge Library is done, three days all told, Ms. Petrova has the report", "company=Stonebridge Library; contact=Ms. Petrova; hours=24")]
    [InlineData("we are taking over Helix Labs from DataSpring next month; did the inventory today. 5 hours", "company=Helix Labs; hours=5; finished=2026-11-20")]
    [InlineData("Pen test for Granite Credit Union wrapped up, 3 criticals, no mfa on the vpn. Report to follow.", "company=Granite Credit Union; presented=no; findings=no-mfa; repair=-")]
    [InlineData("counted every device at Our Lady of Sorrows, 112 of them, half end of life. license review next. 7h", "company=Our Lady of Sorrows; hours=7")]
    public void An_Audit_Is_Read(string text, string facts) => Hears(text, Occasion.Audit, facts);

    [Theory]
    [InlineData("walked Redhook Cold Storage w the ops mgr Delroy. invoices from Netwise up 40%", "company=Redhook Cold Storage; contact=Delroy; incumbent=Netwise; grievances=Overbilling; hours=-; amount=-")]
    [InlineData("met Priya from Kestrel Freight at a BNI breakfast. they've called their IT guy three times this week and nobody picks up. they pay TechNova 3k a month", "company=Kestrel Freight; contact=Priya; incumbent=TechNova; grievances=SlowResponse; amount=-")]
    [InlineData("Unhappy with their current MSP (DataPoint): invoiced for 40 seats, they have 26. Sales visit at Bluebird Daycare, spoke to Monique, monique@bluebird.example, 555-0142", "company=Bluebird Daycare; contact=Monique; incumbent=DataPoint; grievances=Overbilling; email=monique@bluebird.example; phone=555-0142")]
    [InlineData("Sales visit: Marigold Care Homes. They are with Apex IT who take 4 days to answer a ticket, and the owner says she is sick of being talked down to. Contract runs out in March. Contact is Wendy Osei 07700 900123", "company=Marigold Care Homes; contact=Wendy Osei; phone=07700 900123; grievances=SlowResponse+PersonalityConflict; hours=-")]
    [InlineData("lunch with Omar from Greenleaf Produce. their provider got bought out and now they get a call center. he wants a quote", "company=Greenleaf Produce; contact=Omar; grievances=ChangedPriorities")]
    [InlineData("Casey at Blue Door Realty says their IT company promised a new firewall in june and it's still in the box", "company=Blue Door Realty; contact=Casey; grievances=NotDelivering")]
    [InlineData("Walkthrough at Sagebrush Brewing. Nothing broken, they're just tired of their one man band nephew. Free of charge.", "company=Sagebrush Brewing; free=yes; repair=-")]
    [InlineData("Not our client. Met Ana at the expo, Solaris Solar, says their IT people invoice for 60 mailboxes but there are only 41 staff.", "company=Solaris Solar; contact=Ana; agreement=no; paying=no; grievances=Overbilling")]
    [InlineData("Gave Kofi at Volta Imports a price of 2,400 for the wifi redo. Their current bloke overcharges.", "company=Volta Imports; contact=Kofi; grievances=Overbilling")]
    [InlineData("the firm next to Joe's is shopping around, Cedar Lane Chiropractic. fed up with slow replies from their msp. 30 min chat w/ Dr Hull", "company=Cedar Lane Chiropractic; contact=Dr Hull; hours=0.5; grievances=SlowResponse")]
    [InlineData("Pinnacle Movers want to switch providers. The tech is rude to the drivers and never finished the phone project.", "company=Pinnacle Movers; grievances=NotDelivering+PersonalityConflict")]
    [InlineData("discovery call with Tomasz at Baltic Amber Trading, an hour. contract with their current provider ends in January and he is open to offers", "company=Baltic Amber Trading; contact=Tomasz; hours=1; finished=-")]
    public void A_Dissatisfied_Prospect_Is_Read(string text, string facts) => Hears(text, Occasion.DissatisfiedProspect, facts);

    [Theory]
    [InlineData("not an emergency, just swapped a toner at Our Lady of Sorrows. 20 min", "company=Our Lady of Sorrows; hours=0.33")]
    [InlineData("Quarterly patching at Fenwick & Sons, 2h, all good", "company=Fenwick & Sons; hours=2")]
    [InlineData("Renewal signed with Dunmore CU for another year", "company=Dunmore CU; agreement=yes; paying=yes")]
    [InlineData("password reset for a user at Trellis Foods, 10 min", "company=Trellis Foods; hours=0.17")]
    [InlineData("quick one: moved two desks at Larch Insurance Agency with Tomas", "company=Larch Insurance Agency; contact=Tomas")]
    [InlineData("onboarded two new starters at Fable Books, laptops and mailboxes, 90 minutes", "company=Fable Books; hours=1.5; presented=-")]
    [InlineData("Server migration for Halcyon Theatre finished as planned over the weekend, 14 hours. No issues", "company=Halcyon Theatre; hours=14")]
    [InlineData("ransomware tabletop exercise with Bexley College, 2 hours, good discussion", "company=Bexley College; hours=2")]
    [InlineData("Reset a password at Juniper Legal and had coffee w Beth", "company=Juniper Legal; contact=Beth")]
    [InlineData("Just another day. Patched servers for Osprey Marine, Tuesday night 10pm-1am", "company=Osprey Marine; hours=3; finished=2026-11-18 01:00")]
    [InlineData("Delivered 12 laptops to Whitfield Academy. nothing else", "company=Whitfield Academy; repair=-")]
    [InlineData("phishing awareness training for the staff of Corner Bakery on Wednesday, 2 hours", "company=Corner Bakery; hours=2; finished=2026-11-18")]
    [InlineData("stopped by the office, had coffee, chatted", "company=-; contact=-; hours=-; finished=-")]
    [InlineData("planned maintenance window, firmware updates on the switches, Tallow & Wick, 3h, no drama", "company=Tallow & Wick; hours=3")]
    public void Work_That_Is_No_Occasion_Is_Read(string text, string facts) => Hears(text, Occasion.None, facts);

    [Fact]
    public void The_Last_Word_Counts_Where_Somebody_Corrects_Themselves() =>
        Language.Hears.Facts("company=Joe's Garage; hours=2; finished=2026-11-16; amount=350 USD", Language.Hears.Of("Tuesday, no, Monday: fixed the internet at Joe's Garage. 2 hours. Billed him $350.").Facts);

    private static void Hears(string text, Occasion occasion, string facts)
    {
        var reading = Language.Hears.Of(text);
        Assert.IsType<Intent.Debrief>(reading.Intent);
        Assert.Equal(occasion, reading.Occasion.Best);
        Assert.NotEmpty(reading.Occasion.Evidence);
        Language.Hears.Facts(facts, reading.Facts);
    }
}
