using FsCheck.Xunit;

namespace HighPoint.Conversations;

public sealed class MarkupTests
{
    [Fact]
    public void What_Stands_In_A_Hole_Is_Escaped()
    {
        var typed = "**Acme** <b>";
        Assert.Equal(@"Hi **\*\*Acme\*\* \<b\>**", Markup.Of($"Hi **{typed}**").Source);
    }

    [Property]
    public void A_Command_Comes_Back_As_It_Went(FsCheck.NonNull<string> subject, FsCheck.NonNull<string> argument, FsCheck.NonNegativeInt revision)
    {
        var command = new Command(Verb.Answer, subject.Get.Replace("|", "", StringComparison.Ordinal), revision.Get, argument.Get);
        Assert.True(Command.TryParse(command.ToString(), out var back));
        Assert.Equal(command, back);
    }
}
