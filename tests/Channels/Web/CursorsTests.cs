using System.Collections.Immutable;
using FsCheck.Xunit;

namespace HighPoint.Bot.Channels.Web;

public sealed class CursorsTests
{
    [Property]
    public void Cursors_Come_Back_As_They_Went(FsCheck.NonEmptyString one, FsCheck.PositiveInt first, FsCheck.PositiveInt second)
    {
        var id = new string([.. one.Get.Where(sign => !char.IsSurrogate(sign))]) + "a";
        var cursors = new Cursors(ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal)).With(id, first.Get).With("team", second.Get);
        Assert.True(Cursors.TryParse(cursors.ToString(), out var back));
        Assert.Equal((first.Get, second.Get, 0), (back[id], back["team"], back["nobody"]));
    }

    [Theory]
    [InlineData("sam=-1"), InlineData("sam=x"), InlineData("sam="), InlineData("sam"), InlineData("sam=99999999999999999999")]
    public void Anything_Else_Is_None(string text) => Assert.False(Cursors.TryParse(text, out _));

    [Theory]
    [InlineData(null), InlineData("")]
    public void Nothing_Is_The_Beginning(string? text)
    {
        Assert.True(Cursors.TryParse(text, out var cursors));
        Assert.Equal(0, cursors["sam"]);
    }
}
