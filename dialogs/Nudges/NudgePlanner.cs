using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using HighPoint.Preferences;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Nudges;

/// <summary>Derives from an opportunity's state which nudges are due when: pure, so that nudges cannot get out of step with the pipeline.</summary>
public static class NudgePlanner
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmm");

    /// <summary>All that is planned for an opportunity: nothing for a closed one, nothing that was given, nothing that is stale.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="now">Now: what is overdue and still makes sense is due at the next business moment.</param>
    /// <param name="calendar">The company's calendar in its own zone: the team's hours; the owner's are the same on the owner's clock.</param>
    /// <param name="timing">The playbook's numbers.</param>
    /// <param name="preferences">How the receivers want to be nudged.</param>
    public static NudgePlan Plan(Opportunity opportunity, Instant now, BusinessCalendar calendar, PlannerTiming timing, PreferenceBook preferences)
    {
        if (opportunity.IsClosed)
        {
            return new NudgePlan(opportunity.Id, []);
        }

        var ownerHours = OwnerHours.Of(opportunity, calendar);
        var nudges =
            from moment in Moments(opportunity, now, ownerHours, timing)
            let id = $"n-{opportunity.Id}-{moment.Key}"
            where !opportunity.NudgesGiven.Contains(id, StringComparer.Ordinal)
            let wishes = preferences.Of(moment.To)
            // What is not wanted is not said; the end is planned all the same, as it also closes the opportunity.
            where wishes.Wants(moment.Kind) || moment.Kind == NudgeKind.Closed
            let due = wishes.Next(Instant.Max(moment.At, now), moment.To is Address.ToTeam ? calendar : ownerHours)
            where moment.Until is not { } until || due < until
            select new Nudge(id, moment.Kind, opportunity.Id, moment.To, due);
        return new NudgePlan(opportunity.Id, [.. nudges.OrderBy(nudge => nudge.DueAt).ThenBy(nudge => nudge.Id, StringComparer.Ordinal)]);
    }

    /// <summary>A nudge that would be right from <paramref name="At"/> until <paramref name="Until"/>; <paramref name="Key"/> makes it the same nudge when planned again.</summary>
    private sealed record Moment(NudgeKind Kind, Address To, Instant At, Instant? Until, string Key);

    private static IEnumerable<Moment> Moments(Opportunity opportunity, Instant now, BusinessCalendar ownerHours, PlannerTiming timing)
    {
        Address owner = new Address.ToPerson(opportunity.Owner);
        IEnumerable<Moment> moments = opportunity.Stage switch
        {
            Stage.Due => [.. Announcement(opportunity, ownerHours, timing), .. Window(opportunity, owner, ownerHours, timing), .. End(opportunity, owner, timing)],
            Stage.Waiting when opportunity.First is not null =>
                [.. Window(opportunity, owner, ownerHours, timing), .. CheckIns(opportunity, owner, now, timing), .. End(opportunity, owner, timing)],
            Stage.Waiting when opportunity.Waiting is { } waiting =>
                [new Moment(NudgeKind.AskAgain, owner, waiting.AskAgain, null, $"ask-again-{Stamp.Format(waiting.AskAgain)}")],
            Stage.AuditBooked when opportunity.Booking is { } booking =>
                [new Moment(NudgeKind.AuditOver, owner, booking.AskAt, null, $"audit-over-{Stamp.Format(booking.AskAt)}")],
            Stage.AuditBooked => [.. CheckIns(opportunity, owner, now, timing)],
            Stage.AuditProposed => [.. CheckIns(opportunity, owner, now, timing), .. End(opportunity, owner, timing)],
            _ => [],
        };
        return opportunity.RemindAt is { } remindAt
            ? moments.Append(new Moment(NudgeKind.Reminder, owner, remindAt, null, $"reminder-{Stamp.Format(remindAt)}"))
            : moments;
    }

    /// <summary>To the team: a window opened, once for each engagement that opened one.</summary>
    private static IEnumerable<Moment> Announcement(Opportunity opportunity, BusinessCalendar ownerHours, PlannerTiming timing)
    {
        if (opportunity is { Window: { } window, AdvisedAt: { } advisedAt })
        {
            var until = Instant.Min(ClosingSoon(window, ownerHours, timing), window.Closes);
            yield return new Moment(
                NudgeKind.WindowOpened, new Address.ToTeam(), Instant.Max(window.Opens, advisedAt) + timing.Hold, until, $"window-opened-{opportunity.Engagement}");
        }
    }

    /// <summary>The best moment and the window's last day. Whoever was advised just now needs no nudge for what the advice says.</summary>
    private static IEnumerable<Moment> Window(Opportunity opportunity, Address owner, BusinessCalendar ownerHours, PlannerTiming timing)
    {
        if (opportunity.Window is not { } window)
        {
            yield break;
        }

        var quietUntil = (opportunity.AdvisedAt ?? opportunity.OpenedAt) + timing.QuietAfterAdvice;
        if (window.BestFrom >= quietUntil)
        {
            yield return new Moment(NudgeKind.BestMoment, owner, window.BestFrom, window.BestUntil, $"best-moment-{Stamp.Format(window.BestFrom)}");
        }

        var closingSoon = ClosingSoon(window, ownerHours, timing);
        if (closingSoon < quietUntil || closingSoon < window.BestUntil)
        {
            yield break;
        }

        var key = $"closing-soon-{Stamp.Format(window.Closes)}";
        yield return new Moment(NudgeKind.ClosingSoon, owner, closingSoon, window.Closes, key);
        if (opportunity.Stage == Stage.Due)
        {
            yield return new Moment(NudgeKind.ClosingSoon, new Address.ToTeam(), closingSoon, window.Closes, $"{key}-team");
        }
    }

    /// <summary>The check-ins to come. Of those that were missed only the last is made up for.</summary>
    private static IEnumerable<Moment> CheckIns(Opportunity opportunity, Address owner, Instant now, PlannerTiming timing)
    {
        var left = opportunity.CheckIns.RemoveAll(checkIn => opportunity.CheckedInAt is { } done && checkIn <= done);
        for (var i = 0; i < left.Length; i++)
        {
            var until = i + 1 < left.Length ? left[i + 1] : left[i] + Duration.FromDays(timing.LetGoDays);
            if (until > now)
            {
                yield return new Moment(NudgeKind.CheckIn, owner, left[i], until, $"check-in-{Stamp.Format(left[i])}");
            }
        }
    }

    /// <summary>The end, which is never stale: it also closes the opportunity.</summary>
    private static IEnumerable<Moment> End(Opportunity opportunity, Address owner, PlannerTiming timing)
    {
        if (opportunity.EndsAt is { } endsAt)
        {
            var at = opportunity.First is null ? endsAt : endsAt + Duration.FromDays(timing.LetGoDays);
            yield return new Moment(NudgeKind.Closed, owner, at, null, $"closed-{Stamp.Format(at)}");
        }
    }

    private static Instant ClosingSoon(WindowTimes window, BusinessCalendar ownerHours, PlannerTiming timing) =>
        ownerHours.At(ownerHours.DayOf(window.Closes), timing.ClosingSoonAt).ToInstant();
}
