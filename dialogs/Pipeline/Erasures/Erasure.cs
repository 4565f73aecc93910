namespace HighPoint.Pipeline.Erasures;

/// <summary>Everything that names somebody is to be deleted for good.</summary>
/// <param name="Kind">A customer, or a person who talks with the bot.</param>
/// <param name="Subject">The customer's key (see <see cref="CustomerKey"/>), or the person's id.</param>
public sealed record Erasure(ErasureKind Kind, string Subject);

/// <summary>Why something was deleted for good.</summary>
public enum ErasureKind
{
    /// <summary>A customer is to be forgotten.</summary>
    Customer,
    /// <summary>A person who talks with the bot is to be forgotten; what they did stays, without their name.</summary>
    Person,
    /// <summary>It was kept as long as the settings say.</summary>
    Retention,
}
