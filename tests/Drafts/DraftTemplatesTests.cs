using HighPoint.Playbooks;
using HighPoint.Support;
using static HighPoint.Drafts.DraftSetup;

namespace HighPoint.Drafts;

public sealed class DraftTemplatesTests
{
    public static TheoryData<string> FileNames => [.. DraftTemplates.FileNames];

    [Theory, MemberData(nameof(FileNames))]
    public void The_Default_Templates_Pass_Their_Own_Check(string name) => Assert.Empty(DraftTemplates.Check(Files[name]));

    [Fact]
    public void The_Default_E_Mails_Leave_Room_For_An_Owners_Own_Words()
    {
        var lengths =
            from file in Files.Values
            where file.Name.EndsWith(".email.liquid", StringComparison.Ordinal)
            from sample in DraftTemplateSamples.Lengths(DraftTemplate.Parse(file, out _)!)
            where sample.Words is < 85 or > 145
            orderby file.Name, sample.Words
            select $"{sample.Words} words: {file.Name}, {sample.Case}";
        Assert.Empty(lengths);
    }

    [Theory]
    [InlineData("{{ first_nmae }}", 4, "there is no `first_nmae` here; a draft knows care, contact, customer")]
    [InlineData("{% if fixed %}{{ contct }}{% endif %}", 4, "there is no `contct` here")]
    [InlineData("{{ customer | shout }}", 4, "there is no filter `shout`; a draft knows append, capitalize")]
    [InlineData("{{ customer | upcase | shout }}", 4, "there is no filter `shout`")]
    [InlineData("{{ \"now\" | date: \"%Y\" }}", 4, "there is no filter `date`")]
    [InlineData("{{ customer.length }}", 4, "cannot be: what a draft knows is plain text or a list")]
    [InlineData("{% include 'other' %}", 4, "is no tag that a draft can use")]
    [InlineData("{% if tone == \"shorter\" %}Hi{% endif %}", 4, "there is no tone \"shorter\"; the tones are plain")]
    [InlineData("{% if fixed %}", 4, "")]
    [InlineData("fine\nfine\n{{ typo }}", 6, "there is no `typo` here")]
    public void A_Wrong_Override_Is_Told_By_File_And_Line(string line, int at, string problem)
    {
        var error = Assert.Single(DraftTemplates.Check(Override("emergency.email.liquid", $"Subject: Hello\n\n{{{{ greeting }}}}\n{line}\n")));

        Assert.Equal(("overrides/emergency.email.liquid", at), (error.File, error.Line));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(error.Problem);
    }

    [Theory]
    [InlineData("emergency.email.liquid", "Subject: Hello\n\nToo short.", 3, "the text comes out 2 words long in the tone \"plain\" where little is known: 78 too few, since 80 to 170 are allowed")]
    [InlineData("emergency.email.liquid", "Hello,\n\nno subject.", 1, "an e-mail begins with a line `Subject: ...`")]
    [InlineData("emergency.email.liquid", "Subject: {{ what_happened }}\n\nx", 1, "the subject comes out empty (in the tone \"plain\" where little is known)")]
    [InlineData("emergency.email.liquid", "Subject: A subject that is much longer than any phone would show it to anyone\n\nx", 1, "the subject comes out 68 characters long, 8 too many; 60 are allowed (in the tone \"plain\" where little is known)")]
    [InlineData("audit.chat.liquid", "Subject: Hello\n\nx", 1, "only an e-mail has a `Subject:`")]
    [InlineData("audit.chat.liquid", "Hi there.", 1, "the text comes out 2 words long in the tone \"plain\" where little is known: 23 too few, since 25 to 70 are allowed")]
    [InlineData("signature.liquid", "{{ phone }}", 1, "says nothing (in the tone \"plain\" where little is known)")]
    [InlineData("emergency.sms.liquid", "Hi", 0, "no draft is written from a file of this name; the names are greeting.liquid, signature.liquid, emergency.email.liquid")]
    public void An_Override_That_Breaks_A_Limit_Is_Told_Which_And_When(string name, string text, int line, string problem)
    {
        var error = Assert.Single(DraftTemplates.Check(Override(name, text)));

        Assert.Equal(line, error.Line);
        Assert.StartsWith(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Case_That_Is_Farthest_Over_Is_Told_With_How_Much()
    {
        var wordy = "{% if tone == \"formal\" and length == \"full\" %}" + string.Join(' ', Enumerable.Repeat("word", 60)) + "{% endif %}";
        var text = Files["prospect.email.liquid"].Text.ReplaceLineEndings("\n").Replace("{{ greeting }}", "{{ greeting }} " + wordy, StringComparison.Ordinal);
        var error = Assert.Single(DraftTemplates.Check(Override("prospect.email.liquid", text)));

        Assert.Equal(("overrides/prospect.email.liquid", text.Split('\n').ToList().IndexOf("{{ greeting }} " + wordy) + 1), (error.File, error.Line));
        Assert.Matches(@"^the text comes out \d+ words long in the tone ""formal"" where everything is known( and the invoice comes first)?: \d+ too many, since 80 to 170 are allowed$", error.Problem);
    }

    [Fact]
    public void Talking_Points_Must_Be_Points()
    {
        var error = Assert.Single(DraftTemplates.Check(Override("audit.call.liquid", string.Join(' ', Enumerable.Repeat("word", 50)))));

        Assert.Equal("every line of talking points begins with `- ` (in the tone \"plain\" where little is known)", error.Problem);
    }

    [Fact]
    public void A_Loop_Without_End_Is_Stopped()
    {
        var error = Assert.Single(DraftTemplates.Check(Override("audit.chat.liquid", "x\n{% for i in (1..100000) %}word {% endfor %}")));

        Assert.Equal(2, error.Line);
        Assert.Contains("limit", error.Problem, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_Owners_Own_Words_Are_Used_And_Line_Breaks_Of_Windows_Do_No_Harm()
    {
        var own = Override("greeting.liquid", "{% comment %}ours{% endcomment %}\r\nG'day{% if first_name %} {{ first_name }}{% endif %},\r\n");
        var writer = new DraftWriter(TestPlaybook.Default with { Templates = Files.SetItem(own.Name, own) }, Ridgeline);
        var draft = writer.Write(new(Debriefs.Occasion.Emergency, Harlow, Offer, Sam, new(DraftForm.Email, DraftTone.Plain)));

        Assert.Empty(DraftTemplates.Check(own));
        Assert.StartsWith("G'day Dana,\n\nThank you", draft!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Playbook_Without_A_Template_Writes_No_Drafts_At_All()
    {
        var missing = Assert.Throws<ArgumentException>(() => new DraftTemplates(Files.Remove("audit.chat.liquid")));
        var broken = Assert.Throws<ArgumentException>(() => new DraftTemplates(Files.SetItem("audit.chat.liquid", Override("audit.chat.liquid", "\n{% if %}"))));

        Assert.Contains("audit.chat.liquid", missing.Message, StringComparison.Ordinal);
        Assert.Contains("overrides/audit.chat.liquid, line 2: ", broken.Message, StringComparison.Ordinal);
    }

    private static PlaybookFile Override(string name, string text) => new(name, text, $"overrides/{name}");
}
