namespace HighPoint.Playbooks;

/// <summary>Reads <c>timing.yaml</c>.</summary>
internal static class TimingReader
{
    public static Timing Read(YamlSection file) => new(
        file.Section("emergency", Window),
        file.Section("audit", Window),
        file.Section("prospect", prospect => new ProspectTiming(prospect.Section("best", Best), prospect.Ascending("check_in_weeks", 1, 52))),
        file.Section("meeting", meeting => new MeetingTiming(meeting.Time("at"))),
        file.Section("ask_again", again => new AskAgainTiming(
            again.Whole("broken_days", 1, 60), again.Whole("holding_days", 1, 60), again.Whole("findings_days", 1, 60), again.Whole("angry_days", 1, 60))),
        file.Section("asking", asking => new AskingTiming(asking.Number("kind_below", 0, 1), asking.Whole("most_questions", 0, 10))),
        file.Section("nudges", nudges => new NudgeTiming(
            nudges.Whole("hold_minutes", 0, 1440), nudges.Time("closing_soon_at"), nudges.Whole("daily_cap", 1, 100), nudges.Whole("gap_minutes", 0, 1440))));

    private static WindowTiming Window(YamlSection section)
    {
        var window = new WindowTiming(section.Whole("closes_after_business_days", 1, 60), section.Section("best", Best));
        if (window.Best.Within > window.ClosesAfter)
        {
            section.Refuse("closes_after_business_days", PlaybookWords.NotBefore(section.Path("closes_after_business_days"), section.Path("best.within_business_days")));
        }

        return window;
    }

    private static BestTiming Best(YamlSection section)
    {
        var best = new BestTiming(section.Whole("within_business_days", 1, 60), section.Time("from"), section.Time("until"), section.Whole("today_needs_hours", 0, 12));
        if (best.From >= best.Until)
        {
            section.Refuse("until", PlaybookWords.NotAfter(section.Path("until"), section.Path("from")));
        }

        return best;
    }
}
