using System.Text.RegularExpressions;
using HighPoint.Support;

namespace HighPoint.Readme;

/// <summary>What the README shows is what the bot says.</summary>
public sealed partial class ReadmeConversationsTests
{
    /// <summary>Set to 1, the conversations are written anew instead of compared.</summary>
    private const string WriteVariable = "HIGHPOINT_WRITE_README";

    [Fact]
    public async Task Every_Conversation_In_The_Readme_Is_What_The_Bot_Says()
    {
        var readme = Repo.Read("README.md");
        var conversations = Blocks().Matches(readme);
        Assert.InRange(conversations.Count, 8, int.MaxValue);
        var replayed = readme;
        foreach (var script in conversations.Reverse().Select(match => match.Groups["script"]))
        {
            replayed = replayed.Remove(script.Index, script.Length).Insert(script.Index, await Conversation.ReplayAsync(script.Value));
        }

        if (Environment.GetEnvironmentVariable(WriteVariable) is "1")
        {
            await File.WriteAllTextAsync(Repo.At("README.md"), replayed, TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(replayed == readme, $"The bot talks in another way than the README says. {WriteVariable}=1 writes it anew; read what changed.\n\n{Difference(readme, replayed)}");
    }

    private static string Difference(string one, string other)
    {
        var (was, now) = (one.Split('\n'), other.Split('\n'));
        var first = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"README line {first + 1}:\n- {was.ElementAtOrDefault(first)}\n+ {now.ElementAtOrDefault(first)}";
    }

    [GeneratedRegex("^```text\n(?<script>at .*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Blocks();
}
