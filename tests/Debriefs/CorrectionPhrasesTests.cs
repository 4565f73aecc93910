using HighPoint.Language;
using HighPoint.Support;

namespace HighPoint.Debriefs;

/// <summary>Every fact, put right in the many ways in which people do: changed, added, taken away, denied, swapped.</summary>
public sealed class CorrectionPhrasesTests
{
    private const string Happy = "Server was down at Harlow Dental since 5, back up now, took me 6 hrs, billed $900. Dana was so relieved, dana@harlow.example, 212 555 0142";
    private const string Angry = "Server was down at Harlow Dental since 5, back up now, took me 6 hrs. Dana is angry at us, it took us too long";
    private const string Prospect = "Met Tom at Cedar Logistics this morning. They are unhappy with their IT provider Bluepoint: it takes days until they answer";

    [Theory]
    [InlineData("Dana => Dina", "contact=Dina")]
    [InlineData("Dana -> Dina", "contact=Dina")]
    [InlineData("dana → dina", "contact=dina")]
    [InlineData("Harlow Dental -> Harper Dental", "company=Harper Dental; contact=Dana")]
    [InlineData("Harlow => Harper", "company=Harper; contact=Dana")]
    [InlineData("6 -> 5", "hours=5; amount=900 USD")]
    [InlineData("6 hours -> 4.5 hours", "hours=4.5")]
    [InlineData("900 => 950", "amount=950 USD; hours=6")]
    [InlineData("$900 -> $1,100", "amount=1100 USD")]
    [InlineData("dana@harlow.example -> dina@harlow.example", "email=dina@harlow.example")]
    [InlineData("typo: Dana should be Dina", "contact=Dina; company=Harlow Dental")]
    [InlineData("Dana should be Dina", "contact=Dina")]
    [InlineData("Harlow Dental should be Marlow Dental", "company=Marlow Dental")]
    [InlineData("I misspelled the name, it is Dayna", "contact=Dayna; company=Harlow Dental")]
    [InlineData("I misspelled her name, it's Dayna", "contact=Dayna")]
    [InlineData("misspelled: Dayna", "contact=Dayna")]
    [InlineData("I meant Dayna", "contact=Dayna; company=Harlow Dental")]
    [InlineData("meant Dayna", "contact=Dayna")]
    [InlineData("Dayna I meant", "contact=Dayna; company=Harlow Dental")]
    [InlineData("I meant Marlow Dental", "company=Marlow Dental; contact=Dana")]
    [InlineData("it's spelled Dayna", "contact=Dayna")]
    [InlineData("it's Dayna with a y", "contact=Dayna")]
    [InlineData("replace Dana with Lena", "contact=Lena")]
    [InlineData("change Dana to Lena", "contact=Lena")]
    [InlineData("Lena instead of Dana", "contact=Lena")]
    [InlineData("swap Dana for Lena", "contact=Lena")]
    [InlineData("the contact is Lena, not Dana", "contact=Lena")]
    [InlineData("the contact changed to Lena", "contact=Lena")]
    [InlineData("rename the company to Harlow Family Dental", "company=Harlow Family Dental")]
    [InlineData("the customer's name is Harlow Family Dental", "company=Harlow Family Dental; contact=Dana")]
    [InlineData("company name should be Harlow Family Dental", "company=Harlow Family Dental; contact=Dana")]
    [InlineData("5 instead of 6 hours", "hours=5")]
    [InlineData("change the hours to 5", "hours=5")]
    [InlineData("change 6 to 5", "hours=5")]
    [InlineData("hours: 5", "hours=5")]
    [InlineData("make it 5 hours", "hours=5")]
    [InlineData("I wrote 6 hours but it was 7", "hours=7")]
    [InlineData("that took 7 hours, not 6", "hours=7")]
    [InlineData("I billed 950, not 900", "amount=950 USD; hours=6")]
    [InlineData("we charged $950 actually", "amount=950 USD")]
    [InlineData("the invoice should say 950", "amount=950 USD")]
    [InlineData("replace 212 555 0142 with 212 555 0199", "phone=212 555 0199")]
    [InlineData("her number is 212 555 0199 now", "phone=212 555 0199")]
    [InlineData("wrong number, it's 212 555 0199", "phone=212 555 0199")]
    [InlineData("the mail is d.reed@harlow.example", "email=d.reed@harlow.example")]
    [InlineData("use d.reed@harlow.example instead", "email=d.reed@harlow.example")]
    [InlineData("remove the phone", "phone=-; email=dana@harlow.example")]
    [InlineData("forget the email", "email=-; phone=212 555 0142")]
    [InlineData("no e-mail", "email=-")]
    [InlineData("delete the hours", "hours=-; contact=Dana")]
    [InlineData("drop the phone number", "phone=-")]
    [InlineData("take out the amount", "amount=-")]
    [InlineData("clear the contact", "contact=-; company=Harlow Dental")]
    [InlineData("please erase her email", "email=-")]
    [InlineData("she has no email", "email=-")]
    [InlineData("there is no phone number", "phone=-")]
    [InlineData("leave out the amount", "amount=-")]
    [InlineData("don't keep her number", "phone=-")]
    [InlineData("remove email and phone", "email=-; phone=-")]
    [InlineData("scratch the hours", "hours=-")]
    [InlineData("remove dana@harlow.example", "email=-")]
    [InlineData("remove Dana", "contact=-")]
    [InlineData("without the mood please", "mood=-")]
    [InlineData("it isn't fixed", "repair=Broken")]
    [InlineData("not fixed, only holding", "repair=Holding")]
    [InlineData("it's still down after all", "repair=Broken")]
    [InlineData("I don't think it'll hold", "repair=Holding")]
    [InlineData("I'm not sure it's fixed", "repair=Holding")]
    [InlineData("hopefully it holds", "repair=Holding")]
    [InlineData("fingers crossed", "repair=Holding")]
    [InlineData("we'll see tomorrow", "repair=Holding")]
    [InlineData("not convinced it will stay up", "repair=Holding")]
    [InlineData("it may go down again", "repair=Holding")]
    [InlineData("it might not last", "repair=Holding")]
    [InlineData("actually she was annoyed with us", "mood=AngryAtUs")]
    [InlineData("she wasn't happy at all, she is angry at us", "mood=AngryAtUs")]
    [InlineData("they have an agreement", "agreement=yes")]
    [InlineData("turns out they're on a contract with us", "agreement=yes")]
    [InlineData("they never paid us", "paying=no")]
    [InlineData("it was yesterday, not today", "finished=2026-11-15")]
    [InlineData("it ended yesterday", "finished=2026-11-15")]
    [InlineData("we did it for free", "free=yes")]
    [InlineData("no charge for this one", "free=yes")]
    public void A_Fact_Of_An_Emergency(string words, string facts) => Says(Happy, words, facts);

    [Theory]
    [InlineData("he calmed down, all good between us", "mood=Neutral; repair=Fixed")]
    [InlineData("he's fine with us now", "mood=Neutral")]
    [InlineData("they forgave us", "mood=Neutral")]
    [InlineData("not angry at us, angry at the ISP", "mood=Neutral")]
    [InlineData("she isn't angry anymore", "mood=Neutral")]
    [InlineData("she is no longer upset", "mood=Neutral")]
    [InlineData("we made up", "mood=Neutral")]
    [InlineData("Dana is over it", "mood=Neutral")]
    [InlineData("we are good again", "mood=Neutral")]
    [InlineData("the anger was at the ISP, not at us", "mood=Neutral")]
    [InlineData("she's happy with us now", "mood=Happy")]
    [InlineData("Dana loves us now", "mood=Happy")]
    [InlineData("wasn't mad at us at all", "mood=Neutral")]
    [InlineData("they were never angry with us", "mood=Neutral")]
    [InlineData("remove the mood", "mood=-")]
    public void How_They_Feel(string words, string facts) => Says(Angry, words, facts);

    [Theory]
    [InlineData("the provider is Redline", "incumbent=Redline; company=Cedar Logistics")]
    [InlineData("Bluepoint -> Redline", "incumbent=Redline; company=Cedar Logistics")]
    [InlineData("Bluepoint should be Bluepeak", "incumbent=Bluepeak")]
    [InlineData("their provider is Redline, not Bluepoint", "incumbent=Redline")]
    [InlineData("forget the provider", "incumbent=-; company=Cedar Logistics")]
    [InlineData("Tom -> Tim", "contact=Tim")]
    [InlineData("the guy is called Tim, not Tom", "contact=Tim")]
    [InlineData("Cedar Logistics => Cedar Freight", "company=Cedar Freight; incumbent=Bluepoint")]
    public void A_Fact_Of_A_Prospect(string words, string facts) => Says(Prospect, words, facts);

    [Theory]
    [InlineData("Dana >> Dina", "contact=Dina")]
    [InlineData("sorry, Dana needs to be Dina", "contact=Dina")]
    [InlineData("I typed 6 but it was 8", "hours=8")]
    [InlineData("switch Dana to Marcus", "contact=Marcus")]
    [InlineData("can you drop the email please", "email=-")]
    [InlineData("get rid of the phone number", "phone=-")]
    [InlineData("wipe the amount", "amount=-")]
    [InlineData("we don't have her number", "phone=-")]
    [InlineData("delete the contact and the email", "contact=-; email=-")]
    [InlineData("don't store the price", "amount=-")]
    [InlineData("her name is spelled Dahna", "contact=Dahna")]
    [InlineData("oops, Harlov Dental", "company=Harlov Dental")]
    [InlineData("Marcus rather than Dana", "contact=Marcus")]
    [InlineData("it could fail again any time", "repair=Holding")]
    [InlineData("knock on wood", "repair=Holding")]
    [InlineData("I doubt it will last", "repair=Holding")]
    [InlineData("I'm hoping it stays up", "repair=Holding")]
    [InlineData("time will tell", "repair=Holding")]
    [InlineData("can't promise it will last", "repair=Holding")]
    [InlineData("actually make that 7.5 hours", "hours=7.5")]
    [InlineData("fix the price to 950", "amount=950 USD")]
    [InlineData("correct the email to d@harlow.example", "email=d@harlow.example")]
    [InlineData("email changed: d@harlow.example", "email=d@harlow.example")]
    [InlineData("her mobile is 212 555 0177", "phone=212 555 0177")]
    public void A_Fact_In_Other_Words(string words, string facts) => Says(Happy, words, facts);

    [Theory]
    [InlineData("they've calmed down", "mood=Neutral")]
    [InlineData("we smoothed things over", "mood=Neutral")]
    [InlineData("nobody is mad at us", "mood=Neutral")]
    [InlineData("she accepted our apology", "mood=Neutral")]
    [InlineData("Dana isn't upset with us any more", "mood=Neutral")]
    [InlineData("it was not us she was angry with", "mood=Neutral")]
    [InlineData("everything is fine between us again", "mood=Neutral")]
    public void How_They_Feel_In_Other_Words(string words, string facts) => Says(Angry, words, facts);

    [Theory]
    [InlineData("oh wait they dont", false)]
    [InlineData("no wait they don't have one", false)]
    [InlineData("actually they don't", false)]
    [InlineData("scratch that, they do not", false)]
    [InlineData("hang on, they don't have an agreement", false)]
    [InlineData("sorry, they haven't", false)]
    public void The_Last_Yes_Is_Taken_Back(string words, bool agreement)
    {
        var chat = Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics)).Says(Happy).Says("yes");
        Assert.True(chat.Facts.Agreement);
        Assert.Equal(agreement, chat.Says(words).Facts.Agreement);
    }

    private static void Says(string job, string words, string facts)
    {
        var chat = Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics)).Says(job);
        var id = chat.State.Debrief!.Id;
        chat.Says(words);
        Assert.Equal(id, chat.State.Debrief!.Id);
        Hears.Facts(facts, chat.Facts);
    }
}
