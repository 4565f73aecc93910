namespace HighPoint.Language.Occasions;

/// <summary>What people say of work that is no occasion at all. Weights: 3 and more decides alone, 2 is strong, 1 is a hint.</summary>
internal static class RoutineSignals
{
    /// <summary>The signals.</summary>
    public static readonly (double Weight, string Pattern)[] Table =
    [
        (4, "not an emergency"), (4, "no emergency"), (3, "nothing urgent"), (3, "nothing/none {be} on fire"), (2.5, "nothing broken/down/wrong"), (3, "nothing special/unusual/exciting/dramatic"), (3, "nothing for us"), (2, "no drama/dramas"), (1.5, "all quiet"), (2.5, "false alarm"), (2.5, "business as usual"),
        (3, "routine"), (3, "scheduled/planned/preventive/preventative/regular/monthly/weekly/quarterly/annual maintenance/visit/service/checks/work/upgrade/migration/move/outage/reboot/downtime/restart"), (2.5, "maintenance ?window"), (2.5, "patch tuesday/night/window/cycle"), (2, "patched"),
        (2, "patching"), (2, "patches"), (2, "windows updates"), (2, "updates"), (2, "housekeeping"), (2, "firmware update*/upgrade*"), (2, "upgraded"), (2, "upgrade"), (2, "rotated backup/tapes/tape"), (2, "renewed .. domain/license/warranty/subscription"),
        (3.5, "renewal"), (3, "renewed .. contract/agreement"), (3, "training"), (3, "awareness"), (3, "trained"), (3, "session for staff"), (3, "ran ?the .. session/workshop/class/webinar/lunch"), (2.5, "workshop"), (2.5, "webinar"), (2.5, "lunch and learn"), (2, "taught"), (2, "demo"),
        (3, "onboard*"), (3, "offboard*"), (3, "new starter*"), (3, "new hire*"), (3, "new user*"), (3, "new employee*"), (3, "new joiner*"), (2.5, "starter"), (2.5, "mailbox/account for"), (3, "password reset*"), (2.5, "reset .. password"), (2.5, "reset .. mfa"), (2.5, "added .. user/users/mailbox"),
        (3, "dropped/drop/delivered/deliver/delivering/delivery/unboxed/unboxing .. laptops/laptop/monitors/monitor/kit/hardware/toner/pcs/screens/docks/phones/headsets/ipads/keyboards/boxes/chromebooks"), (2.5, "toner"), (2, "paper jam"), (2, "new laptops/laptop/monitors/printer/phones/ipads/desktops/pcs/screens"),
        (2.5, "set/setting up ?the/a/their/his/her/# new"), (2, "setup"), (2, "set up"), (2, "installed"), (2, "install"), (2, "mounted"), (2, "hung"), (2, "configured"), (2.5, "deployed"), (2.5, "rolled/rolling out"), (2.5, "rollout"), (2.5, "cutover"), (2.5, "went live"), (2.5, "go live"), (2.5, "migrat*"), (2.5, "moved .. office/desks/desk/over"),
        (2.5, "office move"), (2.5, "desk move*"), (2, "ran/pulled/terminated/running/pulling ?# ?new cable/cables/cat6/drops/cabling"), (2, "cabling"), (2, "decommission*"), (2, "project"), (2, "phase one/two/1/2/3"), (2, "kick off/kickoff"), (2.5, "warranty"), (2.5, "rma"), (2, "quarterly"), (2.5, "qbr"),
        (2, "held the key"), (2, "let .. in"), (2, "internal"), (2.5, "our own"), (2, "our/the office party/kitchen/server/lunch/fridge"), (2.5, "timesheet*"), (2.5, "expenses"), (2, "van"), (2, "day off"), (2.5, "on leave"), (2, "holiday"), (2.5, "team meeting"), (2.5, "standup"), (2, "coffee"),
        (2, "tidied"), (2, "cleaned up"), (2, "tidy"), (1.5, "one pc/laptop/printer/user/computer"), (2, "moved ?a/the/her/his printer"), (1.5, "quick ticket/question/job/one"), (1.5, "small/minor job/ticket/fix/thing"), (2, "ticket"), (1.5, "helped .. with .. outlook/excel/word/teams/phone/signature"), (2, "signature"),
        (2, "thank you"), (4, "happy/content/satisfied/pleased/delighted with {their} ?current ?present ?{it} {provider}"), (4, "happy/content where they/he/she are/is"), (4, "{provider} is/are great/good/fine/excellent/brilliant/wonderful/lovely"), (4, "loves/love/likes/like {their} ?current ?{it} {provider}"), (3.5, "just curious"), (4, "unhappy/upset/angry/annoyed/cross/furious/frustrated/disappointed/complaining/complained with/at/about us"),
        (3.5, "not/arent/isnt looking/shopping/interested/unhappy"), (3, "stay/staying/stays/sticking with/where"), (1.5, "nothing to report"), (1.5, "just dropped by/in"), (1.5, "as planned"), (1.5, "on schedule"), (1.5, "went smoothly"), (1.5, "without a hitch"), (2, "birthday"), (2, "christmas"), (1.5, "biscuits"), (2, "same terms"), (2.5, "drill"), (2, "simulation"), (2, "exercise"),
    ];

    /// <summary>Words that look like a signal and are none: nothing within them counts.</summary>
    public static readonly string[] LookAlikes =
    [
        "our ?managed ?support/maintenance/services/service contract/agreement/plan", "our support/maintenance/managed/service contract/agreement/plan", "contract/agreement/plan with us ?last ?this ?year",
        "emergency light/lights/lighting/exit/exits/generator/button/stop/services/department/dept/room/vet/care/plumber/plumbing/dentist/response/contact/contacts/number/numbers/fund/door/doors/ward/medicine/unit/shelter/supplies",
        "audit log/logs/trail/trails/logging/firm/firms/company/partners/committee/office/season/team/department/practice/lot/guys/people/mode/policy/event/events/table", "auditor*", "security audit firm/company/firms/outfit", "security audits of/for everybody/everyone/others/other",
        "fire drill/door/doors/alarm/panel/extinguisher*/station/marshal", "fire department", "ransomware/phishing/breach/incident/disaster/malware ?recovery ?response tabletop/exercise/simulation/drill/training/workshop/review/policy/plan/awareness/protection/insurance/talk/session", "performance review/reviews", "peer review*", "google review*", "yelp review*", "good/bad/star/online review/reviews", "book review*", "review meeting", "business review", "quarterly business review",
        "down the road/street/hall/hallway/corridor/line/pub/stairs/track", "down to earth/the/me/a", "written down", "wrote down", "write down", "narrowed down", "calm* down", "sat/sit down", "settle down", "broke even", "break fix", "breakfast", "break room", "lunch break", "coffee break", "tea break",
        "slowed down", "shut down for", "came/come/drove/went/go/pop* down to", "up and down", "down payment", "down under", "health check up", "doctor .. health check", "blood test", "eye test", "physical inventory of stock", "inventory software/system/app/database/manager/control/scanner/scanners/server/program/module/management",
        "land survey*", "survey monkey", "customer survey*", "staff survey*", "surveyor*", "survey firm/company/vessel/office", "chartered surveyors", "land surveyor*", "virus scanner", "anti virus", "corona virus", "flu", "lead time*", "lead free", "lead to/in", "in the lead", "lead singer", "lead engineer/technician/tech/pastor/nurse/dentist",
        "unhappy/upset/angry/annoyed/cross/furious/frustrated/disappointed/complaining/complained with/at/about us", "not with/about/at {their} ?current ?{it} {provider}", "risk free", "report button", "school report*", "police report", "news report", "reports to", "report server", "reporting services", "score board", "insurance company/agency/broker/brokers/office/firm/group", "compliance lead/officer/manager/director/team", "assessment center", "tax assessment", "insurance agency",
        "fire wall", "flood light*", "floodlight*", "flood fill", "flooded with calls/requests/thanks", "lightning fast/cable/talk", "training room/ground", "training server/centre/center/company/provider/college", "drill press/bit/rig/hall", "power tool*", "smoke test*", "smoke alarm/detector*/break",
        "hanging out", "time out", "check out", "checked out", "find out", "found out", "figure* out", "worked out", "turned out", "pointed out", "passed out", "sold out", "rolled out", "help out", "sort* out", "printed out", "carried out", "opt out", "dropped off", "drop out",
        "broken record", "dead easy/simple/line/weight", "dead end", "crash course", "crash mat", "died laughing", "die laughing", "locked door/doors/cabinet/rack/room", "project manager", "christmas tree", "migration agent", "holiday inn", "holiday park", "coffee shop*", "coffee roaster*", "coffee house", "coffee co/company",
        "training partners", "virus free", "walked the dog", "walked away", "walked in", "walked out", "walked home", "walked over", "walked back", "walked to", "walked into",
    ];

    /// <summary>Words that make what stands beside them in the clause a story of another day: it counts little.</summary>
    public static readonly string[] LongAgo =
    [
        "last year/month/summer/spring/winter/autumn/fall/quarter/january/february/march/april/may/june/july/august/september/october/november/december", "years ago", "months ago", "weeks ago", "month/year ago", "long closed", "long ago",
        "januarys/februarys/marchs/aprils/mays/junes/julys/augusts/septembers/octobers/novembers/decembers", "january/february/march/april/may/june/july/august/september/october/november/december story/incident/outage/breach/attack", "in january/february/march/april/june/july/august/september/october/november/december",
        "back in january/february/march/april/may/june/july/august/september/october/november/december/spring/summer/autumn/winter", "follow up to", "someone/somebody else", "nothing to do with us", "not our problem/server/network", "in the aftermath of", "aftermath", "ever since", "used to", "was .. story",
    ];
}
