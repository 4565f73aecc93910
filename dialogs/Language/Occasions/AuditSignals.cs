namespace HighPoint.Language.Occasions;

/// <summary>What people say of an assessment. Weights: 3 and more decides alone, 2 is strong, 1 is a hint.</summary>
internal static class AuditSignals
{
    /// <summary>The signals.</summary>
    public static readonly (double Weight, string Pattern)[] Table =
    [
        // Named, and done.
        (4, "{do} .. {review}"), (4, "{review} .. done/finished/complete/completed/wrapped/delivered/presented/over"), (3.5, "{scope} ?{scope} {review}"), (2.5, "audit"), (2, "audits"), (2, "audited"), (2, "auditing"), (2, "assessment"),
        (2, "assessments"), (2, "assessed"), (1.5, "review"), (1.5, "reviewed"), (1.5, "reviewing"), (2, "inventory"), (2, "inventoried"), (2.5, "site survey*"), (2, "survey"), (2, "surveyed"), (3, "gap analysis"), (2.5, "gap list/report/assessment"),
        (3.5, "pen test*"), (3.5, "pentest*"), (3.5, "penetration test*"), (3, "health check*"), (3, "healthcheck*"), (2.5, "check up"), (2, "checkup"), (3, "compliance check/scan/gap/checklist/visit/work/walk"), (3, "risk assessment/analysis/review/register"),
        (3, "vuln* scan*"), (2.5, "nessus"), (2, "nmap"), (2, "pingcastle"), (2, "scanned .. network/ports/subnet/estate/range"), (2.5, "dr/recovery/continuity plan"), (2.5, "restore test/tests/drill"), (2.5, "tabletop"), (2.5, "test restore*"),
        (2.5, "due diligence"), (2.5, "benchmark*"), (2.5, "readiness"), (2.5, "true up"), (3, "wifi/wireless heatmap/survey/heat"), (2, "heatmap"), (2.5, "stock take/taking"), (2.5, "stocktake"), (2.5, "questionnaire"), (2, "once over"),
        (2.5, "network/asset/app discovery/documentation/map/mapping"), (2, "secure score"), (2.5, "look over/through .. {thing}"), (2.5, "deep dive"), (2, "baseline"), (2.5, "second/independent look"),

        // The yardsticks.
        (2, "hipaa"), (2, "pci"), (2, "pci dss"), (2, "iso 27001"), (2, "iso27001"), (2.5, "cyber essentials"), (2, "soc 2"), (2, "soc2"), (2, "nist"), (2, "cmmc"), (2, "gdpr"), (2, "cis controls/benchmark*/v8"), (2, "hitrust"),
        (2, "glba"), (2, "ferpa"), (2, "dora"), (2, "nis2"), (1.5, "cyber insurance"), (1.5, "insurer/insurers/insurance"), (1.5, "compliance"),

        // What one does in it.
        (2.5, "counted"), (1.5, "catalogued/cataloged"), (1.5, "documented"), (1.5, "mapped/mapping"), (1.5, "photographed"), (1.5, "labelled/labeled"), (2, "went/going through every/all/each/their"), (1.5, "checked .. against"), (2, "checked every/each/all"),
        (1.5, "interviewed"), (2, "license/licensing/licenses situation/count/position/mess/reconciliation/check"), (2, "licenses/seats/e3s/e5s paid/bought/used/unused"), (1, "license*"), (2, "asset list/register/sheet/inventory/tags"), (1.5, "spreadsheet"), (1.5, "checklist"),
        (1.5, "evidence"), (1.5, "sampled"), (1.5, "traced"), (2, "test restore failed/worked"), (1.5, "no one had/has ever tested"), (2, "poked/poking/dug/digging/combed/combing around/through/into"), (1.5, "crawling/crawled through/around/under"),

        // What comes of it.
        (2.5, "findings"), (2, "finding"), (2, "recommendation*"), (1.5, "roadmap"), (2, "remediation"), (1.5, "report"), (1.5, "scorecard"), (1.5, "score"), (2, "red/amber/high/critical/medium item/items/rated/risk/risks/finding*"), (2, "holes"), (1.5, "gaps"),
        (2, "write up"), (1.5, "writeup"), (2, "exec* summary"), (1.5, "presented"), (1.5, "slides"), (1.5, "deck"), (1.5, "walked .. through .. report/results/findings/item/items/gaps/list"), (1.5, "end of life"), (1.5, "eol"), (1.5, "unsupported"), (1.5, "unpatched"),
        (1.5, "no mfa/backups/backup/antivirus/firewall/documentation/policy/policies/encryption"), (1.5, "no os patches"), (1.5, "shared password*"), (1.5, "default password*"), (1.5, "domain admin*"), (1.5, "leavers"), (1.5, "stale/orphan*/dormant accounts/account/users"),
        (1.5, "server 2008/2012/2003"), (1.5, "windows 7/xp"), (1.5, "open ports"), (1.5, "post it"), (1, "under the desk"), (1.5, "shadow it"),
    ];
}
