using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Erasing;

/// <summary>How long data is kept; the section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Retention";

    /// <summary>So many days are the most that can be told.</summary>
    internal const int Most = 36_500;

    /// <summary>What a platform sends again for days after must still be known.</summary>
    internal const int LeastTalk = 7;

    /// <summary>Opportunities go when they have been closed for so many days; 0 keeps them.</summary>
    public int PipelineDays { get; set; }

    /// <summary>What was said goes after so many days; 0 keeps it.</summary>
    public int TalkDays { get; set; }

    /// <summary>What is wrong, in sentences.</summary>
    internal IEnumerable<string> Problems()
    {
        if (PipelineDays is < 0 or > Most)
        {
            yield return Wrong(nameof(PipelineDays), PipelineDays, 1);
        }

        if (TalkDays is not 0 and (< LeastTalk or > Most))
        {
            yield return Wrong(nameof(TalkDays), TalkDays, LeastTalk);
        }
    }

    private static string Wrong(string name, int value, int least) => $"{Section}:{name} is {value}; it must be a number of days from {least} to {Most}, or 0 to keep the data.";
}

/// <summary>Checks it at start.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options) =>
        options.Problems().ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
