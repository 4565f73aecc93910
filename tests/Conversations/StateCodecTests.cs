using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;

namespace HighPoint.Conversations;

public sealed class StateCodecTests
{
    private static string Rich => StateCodec.Write(Jobs.Asking().Presses("No agreement").Says("warmer", new Intent.ReviseDraft(null, Drafts.DraftTone.Warmer))
        .Presses("Mark as sent").Says("cancel", new Intent.Cancel()).State);

    [Fact]
    public void A_State_Comes_Back_As_It_Went() => Assert.Equal(Rich, StateCodec.Write(StateCodec.Read(Rich)));

    [Fact]
    public void A_State_Says_Its_Format() => Assert.StartsWith("{\"format\":2,", StateCodec.Write(ConversationState.New), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"Welcomed":true}""", true)]
    [InlineData("""{"Welcomed":false}""", false)]
    public void A_State_Of_The_First_Format_Is_Migrated(string json, bool welcomed)
    {
        var state = StateCodec.Read(json);
        Assert.Equal(welcomed, state.Welcomed);
        Assert.False(state.Lost);
        var chat = Chat.At(Jobs.Monday).With(state).Says("server fixed at Harlow Dental", Reads.Job(Occasion.Emergency, 0.95, Jobs.Whole, "server")).Says("undo", new Intent.Undo());
        Assert.Contains("Undone", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Draft_Whose_Tone_Was_Shorter_Is_Read_As_A_Plain_One()
    {
        var older = Rich.Replace("\"tone\":\"Warmer\"", "\"tone\":\"Shorter\"", StringComparison.Ordinal).Replace(",\"length\":\"Full\"", "", StringComparison.Ordinal);
        var state = StateCodec.Read(older);
        Assert.NotEqual(Rich, older);
        Assert.False(state.Lost);
        Assert.Equal(Drafts.DraftTone.Plain, state.SetAside!.Draft!.Current.Tone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"format":99,"state":{"welcomed":true}}""")]
    [InlineData("""{"format":"2"}""")]
    [InlineData("""{"format":2}""")]
    [InlineData("""{"format":2,"state":null}""")]
    [InlineData("""{"format":2,"state":{"debrief":{"id":1}}}""")]
    [InlineData("""{"format":2,"state":{"undo":null}}""")]
    [InlineData("""{"format":2,"state":{"debrief":{"id":"e-","cardKey":"k","occasion":"Party"}}}""")]
    [InlineData("""{"format":2,"state":{"debrief":{"id":"e-","cardKey":"k","touchedAt":"yesterday"}}}""")]
    public void A_State_That_Cannot_Be_Read_Begins_Anew_And_Says_So(string json)
    {
        var state = StateCodec.Read(json);
        Assert.True(state.Lost);
        Assert.Null(state.Debrief);
    }

    [Property(MaxTest = 120)]
    public Property A_Damaged_State_Never_Throws() => Prop.ForAll(
        Arb.From(Gen.Choose(0, Rich.Length - 1)), Arb.From(Gen.Elements('"', '{', '}', '[', ']', ',', ':', '0', 'x', '\\')), (place, c) =>
        {
            var damaged = Rich.Remove(place, 1).Insert(place, c.ToString());
            var state = StateCodec.Read(damaged);
            Assert.NotEmpty(StateCodec.Write(state));
            Assert.NotEmpty(Chat.At(Jobs.Monday).With(state).Says("undo", new Intent.Undo()).Messages);
        });
}
