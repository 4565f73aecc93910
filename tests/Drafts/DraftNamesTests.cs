using HighPoint.Debriefs;
using static HighPoint.Drafts.DraftSetup;

namespace HighPoint.Drafts;

public sealed class DraftNamesTests
{
    [Theory]
    [InlineData("Dana Whitfield", "Hi Dana,")]
    [InlineData("dana", "Hi Dana,")]
    [InlineData("Dr. Anna Patel", "Hi Dr. Patel,")]
    [InlineData("Mr. Lee", "Hi Mr. Lee,")]
    [InlineData("Whitfield, Dana", "Hi Dana,")]
    [InlineData("Dana and Bob", "Hi Dana and Bob,")]
    [InlineData("Dana (front desk)", "Hi Dana,")]
    [InlineData("Jean-Luc O'Neil", "Hi Jean-Luc,")]
    [InlineData("李明", "Hi 李明,")]
    [InlineData("{{ sender }}", "Hi {{ sender }},")]
    [InlineData("Da\u202Ena\r\nWhitfield", "Hi Dana,")]
    [InlineData("the owner", "Hello,")]
    [InlineData("CFO Wei Zhang", "Hi Wei,")]
    [InlineData("their office manager Kim Lee", "Hi Kim,")]
    [InlineData("Dr. Amit Deshmukh", "Hi Dr. Deshmukh,")]
    [InlineData("sister Agnieszka", "Hi Sister Agnieszka,")]
    [InlineData("office manager", "Hello,")]
    [InlineData("dana@harlow.example", "Hello,")]
    [InlineData("555 0100", "Hello,")]
    [InlineData("🙂", "Hello,")]
    [InlineData(" ", "Hello,")]
    [InlineData(null, "Hello,")]
    [InlineData("J. Whitfield", "Hi J. Whitfield,")]
    [InlineData("J Whitfield", "Hi J Whitfield,")]
    public void The_Contact_Is_Greeted_By_Name_Or_Not_At_All(string? contact, string greeting) =>
        Assert.StartsWith(greeting + "\n\n", Write(Occasion.Emergency, Harlow with { Contact = contact }, Offer).Body, StringComparison.Ordinal);
}
