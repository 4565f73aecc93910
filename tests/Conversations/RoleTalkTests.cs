using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;

namespace HighPoint.Conversations;

public sealed class RoleTalkTests
{
    private static readonly Reader Reader = new(TestPlaybook.Default.Topics);

    [Fact]
    public void A_Manager_Makes_Somebody_A_Manager()
    {
        var chat = Chat.At("2026-11-20T15:00Z", Chat.Morgan, reader: Reader).Says("make Sam a manager");
        Assert.Contains("Sam Ortiz is a manager now, and sees all of the pipeline.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(new PipelineChange.RoleGiven("sam", Role.Manager), Assert.Single(chat.Changes).Change);
    }

    [Theory]
    [InlineData("make Zoe a manager", "I know nobody called Zoe.")]
    [InlineData("make Sam a technician", "Sam Ortiz is a technician already.")]
    [InlineData("make Morgan a technician", "You can't take that from yourself")]
    public void Nothing_Else_Is_Changed(string words, string answer)
    {
        var chat = Chat.At("2026-11-20T15:00Z", Chat.Morgan, reader: Reader).Says(words);
        Assert.Contains(answer, chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Changes);
    }

    [Fact]
    public void A_Technician_Makes_Nobody_A_Manager() =>
        Assert.Empty(Chat.At("2026-11-20T15:00Z", Chat.Sam, reader: Reader).Says("make Sam a manager").Changes);
}
