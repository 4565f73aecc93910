using NodaTime;
using NodaTime.Text;

namespace HighPoint.Playbooks;

/// <summary>Reads <c>timing.yaml</c>.</summary>
/// <param name="allowed">What a time of day that stands in a file must be and is not; null where it is fit.</param>
internal sealed class TimingReader(Func<string, LocalTime, string?> allowed)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public Timing Read(YamlSection file) => new(
        file.Section("emergency", Window),
        file.Section("audit", Window),
        file.Section("prospect", prospect => new ProspectTiming(prospect.Section("best", Best), prospect.Ascending("check_in_weeks", 1, 52))),
        file.Section("meeting", meeting => new MeetingTiming(Time(meeting, "at"))),
        file.Section("ask_again", again => new AskAgainTiming(
            again.Whole("broken_days", 1, 60), again.Whole("holding_days", 1, 60), again.Whole("findings_days", 1, 60), again.Whole("angry_days", 1, 60), again.Whole("declined_days", 0, 730))),
        file.Section("asking", asking => new AskingTiming(asking.Number("kind_below", 0, 1), asking.Whole("most_questions", 0, 10))),
        file.Section("nudges", nudges => new NudgeTiming(
            nudges.Whole("hold_minutes", 0, 1440), Time(nudges, "closing_soon_at"), nudges.Whole("daily_cap", 1, 100), nudges.Whole("gap_minutes", 0, 1440),
            nudges.Flag("details_in_team"))));

    private WindowTiming Window(YamlSection section)
    {
        var window = new WindowTiming(section.Whole("closes_after_business_days", 1, 60), section.Section("best", Best));
        if (window.Best.Within > window.ClosesAfter)
        {
            section.Refuse("closes_after_business_days", PlaybookWords.NotBefore(section.Path("closes_after_business_days"), section.Path("best.within_business_days")));
        }

        return window;
    }

    private BestTiming Best(YamlSection section)
    {
        var best = new BestTiming(section.Whole("within_business_days", 1, 60), Time(section, "from"), Time(section, "until", isEnd: true), section.Whole("today_needs_hours", 0, 12));
        if (best.From >= best.Until)
        {
            section.Refuse("until", PlaybookWords.NotAfter(section.Path("until"), section.Path("from")));
        }

        return best;
    }

    /// <summary>A time of day; the last minute before it counts where something ends then.</summary>
    private LocalTime Time(YamlSection section, string key, bool isEnd = false)
    {
        var noted = section.Noted;
        var time = section.Time(key);
        if (noted == section.Noted && section.FileOf(key) is { } file && allowed(file, isEnd ? time.PlusMinutes(-1) : time) is { } must)
        {
            section.Refuse(key, PlaybookWords.Wrong(section.Path(key), Clock.Format(time), must));
        }

        return time;
    }
}
