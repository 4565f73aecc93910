using FsCheck.Xunit;

namespace HighPoint.Conversations;

public sealed class MessageJsonTests
{
    /// <summary>A card with one of everything: what is stored stays readable only as long as this does not change.</summary>
    private const string Everything =
        """
        {"text":"Hi **Dana** \\*","card":{"title":"T","body":[
        {"$type":"paragraph","text":"p","emphasis":"Warning"},
        {"$type":"heading","text":"h"},
        {"$type":"facts","facts":[{"label":"l","value":"v"}]},
        {"$type":"draft","label":"l","subject":"s","body":"b\n\nc"},
        {"$type":"table","caption":"c","columns":["a","b"],"rows":[["1","2"],["3","4"]]},
        {"$type":"chart","title":"t","bars":[{"label":"l","value":1.5}],"summary":"s"},
        {"$type":"text-input","id":"i","label":"l","value":"v","maxLength":60,"multiline":true,"kind":"Email","error":"e"},
        {"$type":"choice-input","id":"i","label":"l","options":[{"value":"v","label":"l"}],"selected":["v"],"multiple":true,"error":null}],"actions":[
        {"$type":"press","command":{"verb":"Answer","subject":"o-1","revision":3,"argument":"Repair=Fixed"},"style":"Primary","label":"l"},
        {"$type":"open-url","url":"https://example.org","label":"l"},
        {"$type":"copy","text":"t","label":"l"}]},"key":"k"}
        """;

    [Fact]
    public void A_Message_With_Everything_Comes_Back_As_It_Was_Written()
    {
        var oneLine = Everything.Replace("\n", "", StringComparison.Ordinal);
        var message = MessageJson.Read(oneLine);
        Assert.Equal(oneLine, MessageJson.Write(message));
        Assert.Equal("Hi **Dana** \\*", message.Text.Source);
    }

    [Fact]
    public void Every_Part_Of_A_Card_Is_In_It()
    {
        var card = MessageJson.Read(Everything).Card!;
        Assert.Equal(typeof(CardElement).GetNestedTypes(), card.Body.Select(part => part.GetType()));
        Assert.Equal(typeof(CardAction).GetNestedTypes(), card.Actions.Select(action => action.GetType()));
    }

    [Fact]
    public void A_Message_Without_A_Card_Is_Its_Words() =>
        Assert.Equal(new Message(Markup.Plain("a <b> & c")), MessageJson.Read(MessageJson.Write(new Message(Markup.Plain("a <b> & c")))));

    [Property]
    public void Whatever_Was_Typed_Comes_Back(string typed, int revision)
    {
        var written = MessageJson.Write(new Message(
            Markup.Plain(typed),
            new Card(typed ?? "", [new CardElement.DraftText("l", typed ?? "", typed ?? "")], [new CardAction.Press("l", new Command(Verb.Say, "o-1", revision, typed ?? ""))]),
            typed));
        Assert.Equal(written, MessageJson.Write(MessageJson.Read(written)));
    }
}
