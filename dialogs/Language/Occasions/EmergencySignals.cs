namespace HighPoint.Language.Occasions;

/// <summary>What people say of a job when something had broken. Weights: 3 and more decides alone, 2 is strong, 1 is a hint.</summary>
internal static class EmergencySignals
{
    /// <summary>The signals.</summary>
    public static readonly (double Weight, string Pattern)[] Table =
    [
        // Named as one.
        (3.5, "emergency ?call ?out"), (3, "emergencies"), (2.5, "call out"), (2.5, "callout"), (2, "called out"), (2, "called in"), (1.5, "urgent*"), (2, "sos"), (2, "p1"),
        (2, "sev 1/one"), (2, "sev1"), (1.5, "panic*"), (1.5, "frantic*"), (1.5, "meltdown"), (1.5, "disaster"), (1.5, "nightmare"), (1.5, "firefight*"), (2, "dragged .. out/off/from/back/in"),
        (2, "paged"), (2, "woke/woken me/by/up"), (1.5, "called/rang/phoned/ring/rings/calls .. am/midnight"), (1.5, "middle of the night"), (1, "after hours"), (1.5, "drop/dropped everything"),
        (1.5, "rushed"), (1, "raced"), (1.5, "crisis"), (1.5, "all hell"), (1.5, "on fire"), (2, "out of hours"), (1.5, "saved/save the day"), (1.5, "mid service/shift/dinner/lunch/surgery/sale"),

        // Something stopped.
        (3.5, "{thing} ?{be} ?{be} ?{be} {down}"), (2.5, "{thing} .. {be} {down}"), (3, "{thing} ?{be} fell/fall/fallen/falling over"), (2.5, "{thing} packed/packing/gave/given in/up/out"), (3, "down hard"),
        (2, "{be} down since/for/at/from/when/again"), (3, "went/gone/goes/going down"), (2, "{be} down"), (2.5, "everything stopped"), (3, "at a standstill"), (3, "ground/grinding to a halt"),
        (2.5, "outage*"), (2, "downtime"), (3, "power cut/surge/failure/outage/loss"), (2.5, "blackout"), (2.5, "brownout"), (3, "blue screen*"), (3, "bluescreen*"), (3, "bsod*"), (2, "boot loop*"),
        (2, "kernel panic*"), (2.5, "dropped off"), (2.5, "no internet/phones/phone/email/power/network/vpn/wifi/dial/connectivity/connection/line/lines/service/signal/access/sound/card/tills"),
        (2.5, "couldnt/cant/cannot/couldn't .. print/work/login/logon/connect/open/trade/ship/sell/bill/invoice/dispatch/access/take/process/see/send/receive/dial/book/scan/pay/reach"),
        (2.5, "couldnt/cant/cannot/wouldnt/unable .. log/get in/on/into/online"), (2.5, "wouldnt/wont/wouldn't/didnt/not/wasnt boot/start/power/turn/load/mount/connect/respond/booting/starting/responding/powering/mounting/open/come"),
        (2.5, "nobody/noone/everyone .. could/couldnt/cant/can"), (3, "nobody/noone/none/people/staff could/can/able .. log/print/work/get/open/access/send/take/book/sell/ring/scan"), (3, "no one/body could/can/able"), (2.5, "locked .. out"), (2, "lockout"),
        (2, "unable to"), (2, "stopped working/responding/printing/syncing/sending/receiving/taking/answering"), (2.5, "quit working"), (2, "not/wasnt/werent/isnt working"), (1.5, "not printing/syncing/receiving"),
        (1.5, "threw/throwing errors/error"), (1.5, "timing/timed out"), (2, "packet loss"), (2, "broadcast storm"), (2.5, "switch/network/dhcp/routing/stp loop"), (2, "looped"), (2, "to/at a crawl"), (1.5, "so slow"),
        (2, "bounc* .. {thing}"), (2, "{thing} .. offline/unreachable/dead/crashed/died"), (2, "production/line/plant/shop/clinic/theatre/warehouse/site/store stopped/halted/down/shut/idle"), (1.5, "sent .. home"),
        (1.5, "twiddling"), (1.5, "pen and paper"), (1.5, "on paper"), (1.5, "paper ledger/charts/tickets"), (1.5, "cash only"), (2, "{thing} bounc*"), (2.5, "{thing} {be} refusing/refused/refuses"),
        (2.5, "{thing} not/wont/wouldnt .. come/coming/respond*/boot*/load*/start*"), (2, "lost .. connection/power/internet/phones/access/signal/everything/data/files/email/network/month/week/day/years"),
        (2, "{thing} ?{be} in degraded"), (2, "degraded"), (2.5, "{thing} {be} gone"), (2, "kill/killed/killing the/our/their/whole/all ?whole {thing}"), (2, "knocked out"), (2, "took/taken/taking out the/their ?_ {thing}"),
        (2, "took/taken/brought/bringing down"), (2, "broke/broken/breaking/borked/hosed/bricked ?the/their/its/his/her {thing}"),

        // Lost, breached, burnt, flooded.
        (4, "ransom*"), (3.5, "cryptolocker"), (3, "encrypted .. files/server/shares/everything/drives/data/backups/vms"), (3, "breached"), (2.5, "breach"), (3.5, "hacked"), (3, "hacker*"), (3, "compromised"),
        (2.5, "malware"), (2, "virus"), (2.5, "trojan"), (2.5, "lockbit"), (2.5, "akira"), (2, "phish* .. clicked/entered/compromised/gave"), (2.5, "clicked .. link/attachment/phish*"), (2.5, "wire fraud"), (2.5, "bec"),
        (2.5, "cyber attack/incident"), (2.5, "cyberattack"), (2, "intruder*"), (3, "mining monero/crypto/bitcoin"), (2.5, "cryptominer"), (2, "ddos*"), (2.5, "brute forced"), (2, "spamming/spam out/everyone"),
        (2, "sending spam"), (2, "blacklisted"), (2, "data loss"), (2, "deleted .. folder/files/database/mailbox/vm/server/share/everything/data"), (2, "wiped"), (2, "overwrote"), (2, "stolen"), (2, "burglar*"), (2, "theft"),
        (2.5, "flood*"), (2, "burst pipe"), (2, "pipe burst"), (2, "water .. server/rack/comms/ceiling/cabinet"), (2, "leak* .. server/rack/comms/ceiling/cabinet"), (2.5, "lightning"), (2, "smoke/smoking/smelled/burning"), (2, "overheat*"), (2, "cooked"),
        (2, "raid ?array ?{be} failed/failure/degraded/rebuild/collapsed"), (2, "double/dual/two disk/drive failure/failed"), (2, "disk/drive/volume/c/logs ?{be} full"), (2.5, "fill* .. disk/drive/volume/datastore"), (2, "ran/run out of disk/space/storage"),
        (2.5, "cert/certs/certificate/certificates ?had/has/{be} expired/lapsed"), (2.5, "expired cert*"), (2, "still no luck"), (1.5, "no luck"), (2, "recovery lab/company/specialist"), (2, "certificate lapsed"), (2, "domain/dns/registration .. expired/lapsed"), (2, "backhoe"), (2, "digger"), (2, "severed"), (2, "cut .. fiber/fibre/cable/line"),
        (2, "psu {be}/failed/died/gone/blew"), (2, "bad/failed/dead/dying/faulty/fried psu/drive/disk/switch/ups/board/nic/ram/dimm/controller/battery/transceiver/sfp"), (1.5, "blew/blown"), (2, "botched/bad/failed/dodgy/faulty update/upgrade/patch/migration/firmware"),
        (1.5, "rogue dhcp/ap/router/switch/update"), (2, "frozen"), (2, "brick* .. {thing}"), (1.5, "died/dead/dying"), (1.5, "crash*"), (1.5, "corrupt*"), (1.5, "failed over"), (2, "failover"),

        // What was done about it.
        (2.5, "back online"), (2.5, "back up ?now/again/by/at/and/running"), (2, "is/are/was/were/came/come/all back ?up"), (2, "back in business/action/service"), (2, "up and running"), (2, "up again"), (2.5, "{thing} flowing/running/working/trading again"), (2, "flowing/trading/running again/by"),
        (2, "on again"), (2, "restored .. from"), (1.5, "restor*"), (1.5, "rebuilt"), (1.5, "reimaged"), (1.5, "recovered"), (1.5, "isolat*"), (1.5, "contain* .. it"), (1.5, "quarantin*"), (1.5, "swapped"), (1.5, "cold/hot spare"), (1.5, "spare in"),
        (1.5, "rebooted"), (1, "restarted"), (1, "power cycled"), (1.5, "rolled .. back"), (1.5, "failed it over"), (1.5, "got .. back/working/going/online/running"), (1.5, "got them/it/everyone/everybody/everything back/up/online/going"), (1.5, "brought .. back ?up/online"),
        (1.5, "all users/staff/everyone back/on"), (1.5, "limping"), (1.5, "workaround"), (1.5, "stopgap"), (1, "temp* fix"), (1, "root cause"), (1.5, "still down/broken/offline/dead/out"), (1, "fixed"), (1, "resolved"), (1, "sorted it"), (1.5, "virtualized/virtualised .. backup"),
        (1.5, "on ?a ?the # g"), (1.5, "lte/cellular/hotspot backup/failover/router/dongle"), (1, "replaced .. {thing}"), (1.5, "so relieved"), (1, "relieved"), (1, "nearly in tears"), (1, "in tears"),
    ];
}
