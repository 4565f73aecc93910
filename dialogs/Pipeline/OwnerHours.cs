using HighPoint.Calendars;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>When an opportunity's owner works.</summary>
public static class OwnerHours
{
    /// <summary>The company's hours and holidays on the owner's clock; on the company's own where the owner's zone is not known.</summary>
    public static BusinessCalendar Of(Opportunity opportunity, BusinessCalendar company) =>
        opportunity.OwnerCard is { Zone: var id } && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? company.In(zone) : company;
}
