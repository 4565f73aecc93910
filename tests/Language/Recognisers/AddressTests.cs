namespace HighPoint.Language.Recognisers;

public sealed class AddressTests
{
    [Theory]
    [InlineData("her mail is dana@harlow.example", "dana@harlow.example")]
    [InlineData("<d.ruiz+it@harlow-dental.example>, call her", "d.ruiz+it@harlow-dental.example")]
    [InlineData("Write to Dana.Ruiz@Harlow.example.", "Dana.Ruiz@Harlow.example")]
    [InlineData("a@b.example first, then c@d.example", "a@b.example")]
    [InlineData("a@b.example, sorry, c@d.example", "c@d.example")]
    [InlineData("From: helpdesk@oldfirm.example, To: dana@harlow.example", "dana@harlow.example")]
    [InlineData("only info@harlow.example, no name", "info@harlow.example")]
    public void An_Email_Address_Is_Found(string text, string email) => Assert.Equal(email, Hears.Of(text).Facts.Email);

    [Theory]
    [InlineData("server down @ acme.")]
    [InlineData("see https://status.example/a@b")]
    [InlineData("dana@localhost")]
    [InlineData("@dana fixed it")]
    [InlineData("From: noreply@backup.example, job failed")]
    [InlineData("x@@y.example")]
    public void Other_Signs_Are_No_Email_Address(string text) => Assert.Null(Hears.Of(text).Facts.Email);

    [Theory]
    [InlineData("call her on (212) 555-0123", "(212) 555-0123")]
    [InlineData("ring Kenji on 020 7946 0966", "020 7946 0966")]
    [InlineData("+44 7700 900123 is his cell", "+44 7700 900123")]
    [InlineData("phone 555-0142", "555-0142")]
    [InlineData("about 480. 0117 496 0233 is her direct", "0117 496 0233")]
    [InlineData("she said yes, 0100 555 0123", "0100 555 0123")]
    [InlineData("Dana, 415.555.2671", "415.555.2671")]
    public void A_Phone_Number_Is_Found_As_Written(string text, string phone) => Assert.Equal(phone, Hears.Of(text).Facts.Phone);

    [Theory]
    [InlineData("finished 2026-11-19")]
    [InlineData("hosts down 2200-2315")]
    [InlineData("files 2019-2024 lost")]
    [InlineData("End: 19/11 1300")]
    [InlineData("Monday, 9.15-12.45")]
    [InlineData("ticket 4400123 closed")]
    [InlineData("paid $12,500,000")]
    [InlineData("serial 00012345678901234567")]
    [InlineData("srv down 0540 > back up 1115")]
    public void Other_Figures_Are_No_Phone_Number(string text) => Assert.Null(Hears.Of(text).Facts.Phone);
}
