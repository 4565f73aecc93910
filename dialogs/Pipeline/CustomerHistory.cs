using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>What the pipeline knows of a customer from before.</summary>
public static class CustomerHistory
{
    /// <summary>So many earlier things are named at most: the card has room for one sentence.</summary>
    private const int MostNamed = 3;

    /// <summary>Fills in what is known of the customer already, and never overrides what was said.</summary>
    /// <param name="facts">What was said.</param>
    /// <param name="view">What the pipeline knows.</param>
    /// <param name="except">The id of the engagement being told, which is no history; null where it is not recorded yet.</param>
    public static Facts Complete(Facts facts, PipelineView view, string? except = null)
    {
        var (earlier, opportunities) = Known(view, facts.Company, except);
        var signed = opportunities.Any(opportunity => opportunity.Stage == Stage.Signed);
        // The newest word counts, but an agreement that was signed was signed. Who had not paid before may have paid since.
        // Whoever was a prospect had none with us.
        var agreement = signed ? true : earlier.Select(engagement => engagement.Facts.Agreement ?? (engagement.Occasion == Occasion.DissatisfiedProspect ? false : null)).FirstOrDefault(said => said is not null);
        var paying = agreement == true || earlier.Any(engagement => engagement.Facts.Agreement == true || engagement.Facts.Paying == true || engagement.Facts.FreeOfCharge == false);
        var contact = earlier.Select(engagement => engagement.Facts.Contact).FirstOrDefault(name => name is not null && (facts.Contact is null || ContactName.IsPart(facts.Contact, name))) ?? facts.Contact;
        var same = earlier.Where(engagement => engagement.Facts.Contact is { } name && contact is not null && ContactName.IsPart(name, contact)).ToImmutableArray();
        return facts with
        {
            Contact = contact,
            Agreement = facts.Agreement ?? agreement,
            Paying = facts.Paying ?? (paying ? true : null),
            DeclinedOn = signed ? null : opportunities.Where(opportunity => opportunity.Stage == Stage.Declined).Select(opportunity => (LocalDate?)opportunity.StageSince.InUtc().Date).Max(),
            Email = facts.Email ?? same.Select(engagement => engagement.Facts.Email).FirstOrDefault(email => email is not null),
            Phone = facts.Phone ?? same.Select(engagement => engagement.Facts.Phone).FirstOrDefault(phone => phone is not null),
            Incumbent = facts.Incumbent ?? earlier.Select(engagement => engagement.Facts.Incumbent).FirstOrDefault(incumbent => incumbent is not null),
        };
    }

    /// <summary>One short sentence for the card ("Earlier: IT audit on 3 Oct 2026; agreement declined in July 2026."); empty where nothing is known.</summary>
    /// <param name="view">What the pipeline knows.</param>
    /// <param name="customer">The customer's name as written; null where not said.</param>
    /// <param name="except">The id of the engagement being told; null where it is not recorded yet.</param>
    /// <param name="zone">The reader's zone; null for UTC.</param>
    public static Markup Of(PipelineView view, string? customer, string? except = null, DateTimeZone? zone = null)
    {
        var (earlier, opportunities) = Known(view, customer, except);
        var decided = opportunities
            .Where(opportunity => opportunity.Stage is Stage.Signed or Stage.Declined)
            .Select(opportunity => (On: opportunity.StageSince.InZone(zone ?? DateTimeZone.Utc).Date, Words: PipelineWords.Decided(
                opportunity.Stage, opportunity.StageSince.InZone(zone ?? DateTimeZone.Utc).Date)));
        var done = earlier
            .Where(engagement => engagement.Occasion is not null && engagement.Facts.Finished is not null)
            .Select(engagement => (On: engagement.Facts.Finished!.Date, Words: PipelineWords.Done(engagement.Occasion!.Value, engagement.Facts.Finished.Date)));
        var all = done.Concat(decided).OrderByDescending(past => past.On).Select(past => past.Words).Take(MostNamed).ToImmutableArray();
        return all.IsEmpty ? Markup.Empty : PipelineWords.Earlier(all);
    }

    private static (ImmutableArray<Engagement> Engagements, ImmutableArray<Opportunity> Opportunities) Known(PipelineView view, string? customer, string? except)
    {
        var key = CustomerKey.Of(customer);
        bool IsTheirs(string? name) => key.Length > 0 && string.Equals(CustomerKey.Of(name), key, StringComparison.Ordinal);
        return (
            [.. view.Engagements.Where(engagement => IsTheirs(engagement.Facts.Company) && !string.Equals(engagement.Id, except, StringComparison.Ordinal))],
            [.. view.Opportunities.Where(opportunity => IsTheirs(opportunity.Customer) && !(except is not null && string.Equals(opportunity.Engagement, except, StringComparison.Ordinal)))]);
    }
}
