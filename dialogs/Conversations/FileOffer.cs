using NodaTime;

namespace HighPoint.Conversations;

/// <summary>A file that the bot hands over. It is made when it is fetched, of what whoever asked for it may see then.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Question">What is in it: a question about the pipeline, as JSON.</param>
/// <param name="Person">The id of who asked for it, and alone may have it.</param>
/// <param name="Until">From then on, Unix time in seconds, it is not to be had any more.</param>
public sealed record FileOffer(string Name, string Question, string Person, long Until)
{
    /// <summary>Whether it can still be fetched.</summary>
    public bool IsGoodAt(Instant now) => now.ToUnixTimeSeconds() < Until;
}
