using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck.Xunit;
using HighPoint.Bot.Channels.Web.Rendering;
using HighPoint.Conversations;
using static HighPoint.Conversations.CardAction;
using static HighPoint.Conversations.CardElement;

namespace HighPoint.Bot.Channels.Web;

public sealed class HtmlRendererTests
{
    private const string Attack = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;`${1}</textarea></select></svg>\u0000\u202e";

    private static readonly ImmutableHashSet<string> OurTags =
    [
        "div", "p", "br", "strong", "em", "ul", "ol", "li", "a", "span", "article", "form", "h3", "h4", "dl", "dt", "dd", "figure", "figcaption", "table", "caption",
        "thead", "tbody", "tr", "th", "td", "svg", "text", "rect", "label", "input", "textarea", "fieldset", "legend", "select", "option", "button", "details", "summary",
    ];

    private static readonly ImmutableHashSet<string> OurAttributes =
    [
        "class", "id", "name", "value", "type", "for", "role", "tabindex", "href", "target", "rel", "scope", "rows", "maxlength", "inputmode", "checked", "selected",
        "novalidate", "autocomplete", "aria-labelledby", "aria-describedby", "aria-invalid", "aria-hidden", "focusable", "width", "height", "x", "y", "rx", "text-anchor",
        "data-command", "data-verb", "data-subject", "data-revision", "data-copy",
    ];

    [Fact]
    public void Every_Field_That_Is_An_Attack_Comes_Out_As_Text() => AssertOurs(Parse(Everywhere(Attack)));

    [Property(MaxTest = 300)]
    public void No_Data_In_Any_Field_Becomes_A_Tag_Or_An_Attribute(string? data) => AssertOurs(Parse(Everywhere(data ?? "")));

    [Property(MaxTest = 300)]
    public void Data_Arrives_As_It_Was_Written(FsCheck.NonNull<string> typed)
    {
        // HTML knows neither lone surrogates nor the control characters; line ends are one.
        var words = new string([.. typed.Get.Where(sign => !char.IsSurrogate(sign) && !char.IsControl(sign))]);
        var page = Parse(Everywhere(words));
        Assert.Equal(words, page.QuerySelector(".letter")!.TextContent);
        Assert.Equal(words, page.QuerySelector("textarea")!.TextContent);
        Assert.Equal(words, page.QuerySelector("input[type=tel]")!.GetAttribute("value"));
        Assert.Equal(words, page.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c&d=e", true)]
    [InlineData("mailto:dana@example.com?subject=Hi&body=x", true)]
    [InlineData("http://example.com", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("data:text/html,<script>alert(1)</script>", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative", false)]
    [InlineData("", false)]
    public void A_Button_Opens_Web_Pages_And_Mail_Only(string url, bool drawn)
    {
        var links = Parse(new Message(Markup.Empty, new Card("Links", [], [new OpenUrl("Open", url)]))).QuerySelectorAll("a");
        Assert.Equal(drawn ? 1 : 0, links.Length);
    }

    [Theory]
    [InlineData("[a](https://example.com)", "https://example.com/")]
    [InlineData("[a](http://example.com)", "http://example.com/")]
    [InlineData("[a](mailto:dana@example.com)", "mailto:dana@example.com")]
    [InlineData("[a](javascript:alert(1))", null)]
    [InlineData("[a](data:text/html,x)", null)]
    [InlineData("![a](https://example.com/x.png)", null)]
    [InlineData("<a href='https://example.com'>a</a>", null)]
    public void Text_Links_To_Web_Pages_And_Mail_Only(string source, string? href)
    {
        var page = Parse(new Message(Markup.Trusted(source)));
        Assert.Equal(href, page.QuerySelector("a")?.GetAttribute("href"));
        Assert.Contains("a", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("img"));
    }

    [Theory]
    [InlineData("one  \ntwo", "<p>one<br>two</p>")]
    [InlineData("one\n\ntwo", "<p>one</p><p>two</p>")]
    [InlineData("**bold** and *italic*", "<p><strong>bold</strong> and <em>italic</em></p>")]
    [InlineData("- a\n- **b**", "<ul><li>a</li><li><strong>b</strong></li></ul>")]
    [InlineData("# no heading", "<p># no heading</p>")]
    [InlineData("<b>no tag</b> &amp;", "<p>&lt;b&gt;no tag&lt;/b&gt; &amp;amp;</p>")]
    [InlineData("`no code`", "<p>`no code`</p>")]
    [InlineData("    no code", "<p>no code</p>")]
    [InlineData("> no quote", "<p>&gt; no quote</p>")]
    public void Markup_Is_The_Subset_And_Nothing_Else(string source, string html) => Assert.Equal(html, MarkupHtml.Render(Markup.Trusted(source)).ToString());

    [Fact]
    public void A_Text_Over_Twenty_Thousand_Characters_Is_Folded_And_Whole()
    {
        var longText = string.Join(' ', Enumerable.Repeat("word", 8000));
        var typed = new HtmlParser().ParseDocument(HtmlRenderer.Post(Gallery.Words(1, longText)));
        Assert.Equal(longText, typed.QuerySelector("details > div")!.TextContent);
        Assert.Contains("39,999", typed.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(new HtmlParser().ParseDocument(HtmlRenderer.Post(Gallery.Words(1, longText[..20_000]))).QuerySelector("details"));
        Assert.NotNull(Parse(new Message(Markup.Plain(longText))).QuerySelector(".words details"));
        Assert.NotNull(Parse(new Message(Markup.Empty, new Card("Draft", [new DraftText("Draft", "", longText)]))).QuerySelector(".letter details"));
    }

    [Fact]
    public void An_Input_Is_Tied_To_Its_Label_And_To_What_Is_Wrong_With_It()
    {
        var page = Parse(Gallery.Form);
        foreach (var field in page.QuerySelectorAll("input, textarea, select"))
        {
            Assert.NotEmpty(page.QuerySelectorAll($"label[for={field.Id}]"));
        }

        var wrong = page.QuerySelector("input[name=Email]")!;
        Assert.Equal("true", wrong.GetAttribute("aria-invalid"));
        Assert.Equal("An e-mail address has a name, an @ and a domain.", page.GetElementById(wrong.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal(["", "Fixed", "Holding", "Broken"], page.QuerySelectorAll("input[name=Repair]").Select(option => option.GetAttribute("value")));
        Assert.Equal("", page.QuerySelector<IHtmlSelectElement>("select")!.Value);
    }

    [Fact]
    public void Two_Posts_Share_No_Id()
    {
        var ids = Gallery.All.Concat(Gallery.All).Select((message, index) => Gallery.Says(index, message))
            .SelectMany(post => new HtmlParser().ParseDocument(HtmlRenderer.Post(post)).QuerySelectorAll("[id]").Select(element => element.Id)).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_Goes_Over_Time_Is_A_Line()
    {
        var html = HtmlRenderer.Message(new Message(Markup.Empty, new Card("Trend", [new Chart("Signed by month", [new("Sep 2026", 2, "2026-09-01"), new("Oct 2026", 4, "2026-10-01"), new("Nov 2026", -1, "2026-11-01")], "2, 4, 0.")])), "1");
        Assert.Contains("<line class=\"trend\" x1=\"6%\" y1=\"73\" x2=\"50%\" y2=\"26\"/><line class=\"trend\" x1=\"50%\" y1=\"26\" x2=\"94%\" y2=\"120\"/>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"twin\">2, 4, 0.</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<rect", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_Keep_Their_Proportions_And_Odd_Values_Have_None()
    {
        var chart = new Chart("Hours", [new("a", 4), new("b", 1), new("c", -3), new("d", double.NaN), new("e", double.PositiveInfinity)], "a 4, b 1.");
        var page = Parse(new Message(Markup.Empty, new Card("Hours", [chart])));
        Assert.Equal(["100%", "25%", "0%", "0%", "0%"], page.QuerySelectorAll("rect.bar").Select(bar => bar.GetAttribute("width")));
        Assert.Equal("a 4, b 1.", page.QuerySelector(".twin")!.TextContent);
    }

    [Fact]
    public void The_Plain_Words_Of_A_Post_Name_Its_Card() =>
        Assert.Equal("That was an emergency: offer the agreement tomorrow morning.\nEmergency at Harlow Dental", HtmlRenderer.PlainText(Gallery.Says(1, Gallery.Advice)));

    private static void AssertOurs(IParentNode page)
    {
        var elements = page.QuerySelectorAll("body *").ToArray();
        Assert.All(elements, element => Assert.Contains(element.LocalName, OurTags));
        Assert.All(elements.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, OurAttributes));
        Assert.All(elements.Select(element => element.GetAttribute("href")).OfType<string>(), href => Assert.Matches("^(https?|mailto):", href));
        Assert.InRange(elements.Length, 1, Count(Everywhere("data")));
    }

    /// <summary>How many elements a message of plain data has: other data may leave one out (an emphasis around nothing), but never add one.</summary>
    private static int Count(Message message) => Parse(message).QuerySelectorAll("body *").Length;

    private static IHtmlDocument Parse(Message message) => new HtmlParser().ParseDocument("<!doctype html><body>" + HtmlRenderer.Message(message, "1"));

    /// <summary>A message with the same data in every field that can hold any.</summary>
    private static Message Everywhere(string data) => new(
        Markup.Of($"Text **{data}**"),
        new Card(data,
            [
                new Paragraph(Markup.Of($"Paragraph {data}")),
                new Heading(data),
                new FactList([new CardFact(data, Markup.Of($"Value {data}"))]),
                new DraftText(data, "s" + data, data),
                new CardElement.Table(data, [data, data], [[data, "-" + data]]),
                new Chart(data, [new ChartBar(data, 1)], data),
                new TextInput(data, data, data, 100, Kind: InputKind.Phone, Error: "e" + data),
                new TextInput(data, data, data, 100, Multiline: true),
                new ChoiceInput(data, data, [new InputOption("v" + data, data)], ["v" + data], Error: "e" + data),
                new ChoiceInput(data, data, [.. Enumerable.Repeat(new InputOption("v" + data, data), 9)], []),
            ],
            [
                new Press(data, new Command(Verb.Say, data.Replace("|", "", StringComparison.Ordinal), 0, data)),
                new Copy(data, data),
                new OpenUrl(data, "https://example.com/?q=" + Uri.EscapeDataString(data)),
            ]),
        data);
}
