namespace HighPoint.Bot.Manifests;

/// <summary>Something in an app's package that its platform would refuse.</summary>
/// <param name="Place">Where: a file, or a JSON path in it such as <c>$.bots[0].botId</c>.</param>
/// <param name="What">What is wrong there and what to do, as the rest of the sentence that begins with the place.</param>
internal sealed record ManifestProblem(string Place, string What)
{
    /// <summary>The whole sentence.</summary>
    public override string ToString() => $"{Place} {What}";
}
