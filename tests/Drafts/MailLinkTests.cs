using FsCheck;
using FsCheck.Xunit;
using HighPoint.Debriefs;
using static HighPoint.Drafts.DraftSetup;

namespace HighPoint.Drafts;

public sealed class MailLinkTests
{
    [Fact]
    public void A_Link_Says_Whom_What_About_And_What()
    {
        var draft = new Draft(DraftForm.Email, DraftTone.Plain, "Harlow & Sons: 100%?", "Hi Dana,\n\n1 + 1 = 2 #yes");

        Assert.Equal(
            "mailto:dana@harlow.example?subject=Harlow%20%26%20Sons%3A%20100%25%3F&body=Hi%20Dana%2C%0D%0A%0D%0A1%20%2B%201%20%3D%202%20%23yes",
            MailLink.For(draft, "dana@harlow.example"));
    }

    [Fact]
    public void A_Message_Without_Subject_Has_None_In_The_Link() =>
        Assert.Equal("mailto:?body=Hi", MailLink.For(new Draft(DraftForm.Chat, DraftTone.Plain, "", "Hi"), null));

    [Fact]
    public void A_Line_Break_Cannot_Bring_In_A_Header() =>
        Assert.Equal(
            "mailto:?subject=Hello%20Bcc%3A%20all%40example.com&body=Hi",
            MailLink.For(new Draft(DraftForm.Email, DraftTone.Plain, "Hello\r\nBcc: all@example.com", "Hi"), null));

    [Theory]
    [InlineData("dana@harlow.example", "dana@harlow.example")]
    [InlineData("d.o'hara+it@mail.harlow.example", "d.o%27hara%2Bit@mail.harlow.example")]
    [InlineData("dana", "")]
    [InlineData("dana@localhost", "")]
    [InlineData("dana@harlow.example?bcc=all@example.com", "")]
    [InlineData("dana@harlow.example,all@example.com", "")]
    [InlineData("dana@harlow.example\r\n", "")]
    [InlineData("dana@@harlow.example", "")]
    [InlineData("da..na@harlow.example", "")]
    [InlineData(".dana@harlow.example", "")]
    [InlineData("dana@-harlow.example", "")]
    [InlineData("dana@harlow..example", "")]
    [InlineData("dana@10.0.0.1", "")]
    [InlineData("Dana <dana@harlow.example>", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_A_Real_Address_Comes_Into_The_Link(string? email, string to) =>
        Assert.StartsWith($"mailto:{to}?", MailLink.For(new Draft(DraftForm.Email, DraftTone.Plain, "Hello", "Hi"), email), StringComparison.Ordinal);

    [Fact]
    public void A_Body_That_Is_Too_Long_Ends_After_A_Sentence_With_A_Word_About_It()
    {
        var body = string.Join(' ', Enumerable.Range(1, 400).Select(i => $"This is sentence {i}."));
        var link = MailLink.For(new Draft(DraftForm.Email, DraftTone.Plain, "Hello", body), "dana@harlow.example");
        var read = Uri.UnescapeDataString(link);

        Assert.InRange(link.Length, 1_800, MailLink.Longest);
        Assert.EndsWith($".\r\n\r\n{DraftWords.MailCut}", read, StringComparison.Ordinal);
        Assert.Matches(@"This is sentence \d+\.\r\n\r\n\[", read);
    }

    [Fact]
    public void A_Generated_Letter_Fits_Whole()
    {
        var draft = Write(Occasion.DissatisfiedProspect, Oakmont with { Grievances = [.. Enum.GetValues<Grievance>()] }, AuditFirst, tone: DraftTone.Formal);
        var link = MailLink.For(draft, "lee@oakmont.example");

        Assert.EndsWith(draft.Body, Uri.UnescapeDataString(link).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Property]
    public void Whatever_Was_Typed_The_Link_Is_Short_Enough_And_Plain(NonNull<string> subject, NonNull<string> body, bool many)
    {
        var text = many ? string.Concat(Enumerable.Repeat(body.Get + "ü. ", 500)) : body.Get;
        var link = MailLink.For(new Draft(DraftForm.Email, DraftTone.Plain, subject.Get, text), "dana@harlow.example");

        Assert.True(link.Length <= MailLink.Longest);
        Assert.All(link, c => Assert.True(char.IsAsciiLetterOrDigit(c) || "-._~%@:?&=".Contains(c, StringComparison.Ordinal)));
    }
}
