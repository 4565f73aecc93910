using HighPoint.Debriefs;

namespace HighPoint.Language.Intents;

/// <summary>Of two values, the one that is denied is never meant.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("her email isn't a@x.com, it's b@x.com", "Email", "email=b@x.com")]
    [InlineData("her email is not a@x.com, it's b@x.com", "Email", "email=b@x.com")]
    [InlineData("email isnt a@x.com its b@x.com", "Email", "email=b@x.com")]
    [InlineData("not a@x.com, b@x.com", "Email", "email=b@x.com")]
    [InlineData("b@x.com not a@x.com", "Email", "email=b@x.com")]
    [InlineData("wrong email: b@x.com", "Email", "email=b@x.com")]
    [InlineData("phone isn't 212 555 0199, it's 212 555 0142", "Phone", "phone=212 555 0142")]
    [InlineData("not 6 hours but 16", "Hours", "hours=16")]
    [InlineData("not 6 hours, 16", "Hours", "hours=16")]
    [InlineData("it wasn't 6 hours, it was 16", "Hours", "hours=16")]
    [InlineData("actually, it was 3 not 5 hours", "Hours", "hours=3")]
    [InlineData("no wait 5 hrs", "Hours", "hours=5")]
    [InlineData("No Wait, 5 hours!", "Hours", "hours=5")]
    [InlineData("hang on, 7 hours", "Hours", "hours=7")]
    [InlineData("hours should be 5", "Hours", "hours=5")]
    [InlineData("not 450 dollars but 540", "Amount", "amount=540 USD")]
    [InlineData("it wasn't $450, it was $540", "Amount", "amount=540 USD")]
    [InlineData("the amount is 540", "Amount", "amount=540 USD")]
    [InlineData("it's not Dana, it's Dina", "Contact", "contact=Dina")]
    [InlineData("it isn't Dana, it's Dina", "Contact", "contact=Dina")]
    [InlineData("no its dina not dana", "Contact", "contact=dina")]
    [InlineData("sorry, meant Dina", "Contact", "contact=Dina")]
    [InlineData("I meant Harper", "Company", "company=Harper")]
    [InlineData("it's not Harlow Dental, it's Harper Dental", "Company", "company=Harper Dental")]
    [InlineData("it is not harlow dental it is harper dental", "Company", "company=harper dental")]
    [InlineData("the company isn't Harlow, it's Harper", "Company", "company=Harper")]
    [InlineData("Not harlow, but harper", "Company", "company=harper")]
    [InlineData("scratch that, Tuesday", "Finished", "finished=2026-11-17")]
    [InlineData("not Tuesday, Monday", "Finished", "finished=2026-11-16")]
    [InlineData("it wasn't tuesday, it was monday", "Finished", "finished=2026-11-16")]
    public void The_Value_After_The_Denial_Is_Meant(string words, string fact, string facts)
    {
        var reading = Hears.Of(words, null, "Harlow Dental");
        Assert.Equal([Enum.Parse<FactName>(fact)], Assert.IsType<Intent.Correct>(reading.Intent).Facts);
        Hears.Facts(facts, reading.Facts);
    }

    [Theory]
    [InlineData("it wasn't an audit, it was an emergency", Occasion.Emergency)]
    [InlineData("not an emergency but an audit", Occasion.Audit)]
    [InlineData("not an emergency, just routine", Occasion.None)]
    public void So_Is_The_Kind_After_It(string words, Occasion occasion) => Assert.Equal((occasion, 1.0), (Hears.Of(words).Occasion.Best, Hears.Of(words).Occasion.Confidence));

    [Theory]
    [InlineData("her name isn't Dana", "Contact")]
    [InlineData("not dana", "Contact")]
    [InlineData("it's not Harlow", "Company")]
    [InlineData("not 6 hours", "Hours")]
    public void What_Is_Only_Denied_Is_Not_Taken_For_Right(string words, string fact)
    {
        var reading = Hears.Of(words, null, "Harlow Dental");
        Assert.Equal([Enum.Parse<FactName>(fact)], Assert.IsType<Intent.Correct>(reading.Intent).Facts);
        Assert.Empty(reading.Facts.Known());
    }

    [Theory]
    [InlineData("they paid", "paying=yes")]
    [InlineData("They paid the invoice.", "paying=yes")]
    [InlineData("invoice is paid", "paying=yes")]
    [InlineData("he paid", "paying=yes")]
    [InlineData("they paid us $450", "paying=yes; amount=450 USD")]
    [InlineData("it broke again", "repair=Broken")]
    [InlineData("it's down again", "repair=Broken")]
    [InlineData("it's fixed now", "repair=Fixed")]
    [InlineData("I presented the findings", "presented=yes")]
    public void What_Has_Come_To_Pass_Is_News_And_No_Correction(string words, string facts)
    {
        var reading = Hears.Of(words);
        Assert.IsType<Intent.Debrief>(reading.Intent);
        Hears.Facts(facts, reading.Facts);
    }

    [Theory]
    [InlineData("presentation Dec 8")]
    [InlineData("Dec 8")]
    [InlineData("the fix is planned for Dec 8")]
    [InlineData("Did the audit at Acme Legal, presentation is Dec 8")]
    public void A_Day_To_Come_Is_Not_Last_Years(string words) => Assert.Null(Hears.Of(words).Facts.Finished);

    [Theory]
    [InlineData("Fixed the server at Acme on Dec 8 2025", "finished=2025-12-08")]
    [InlineData("Fixed the server at Acme on Nov 9", "finished=2026-11-09")]
    [InlineData("Fixed the server at Acme on March 3", "finished=2026-03-03")]
    public void A_Day_Behind_Us_Is(string words, string facts) => Hears.Facts(facts, Hears.Of(words).Facts);
}
