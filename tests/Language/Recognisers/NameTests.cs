namespace HighPoint.Language.Recognisers;

public sealed class NameTests
{
    [Theory]
    [InlineData("at Harlow Dental all morning", "Harlow Dental")]
    [InlineData("@ Hellenic Community Centre", "Hellenic Community Centre")]
    [InlineData("@Hellenic Community Centre, mail down", "Hellenic Community Centre")]
    [InlineData("an emergency for Trattoria Bellini", "Trattoria Bellini")]
    [InlineData("Nguyen Family Dental: server down", "Nguyen Family Dental")]
    [InlineData("Our Lady of Sorrows - printers dead", "Our Lady of Sorrows")]
    [InlineData("did the audit for the Town of Elkhorn", "Town of Elkhorn")]
    [InlineData("srv down at acme", "acme")]
    [InlineData("srv down at harlow dental since 5", "harlow dental")]
    [InlineData("mail dead @ town of elkhorn, fixed", "town of elkhorn")]
    [InlineData("Lotus Acupuncture & Wellness lost internet", "Lotus Acupuncture & Wellness")]
    [InlineData("Walked Redhook Cold Storage today", "Redhook Cold Storage")]
    [InlineData("Nils from Fjord Seafood called", "Fjord Seafood")]
    [InlineData("Northgate Assurance's mail server fell over", "Northgate Assurance")]
    [InlineData("lunch at Luigi's", "Luigi's")]
    [InlineData("(Patel Hospitality Group, spoke to Sunil) vpn down", "Patel Hospitality Group")]
    [InlineData("onsite at St. Mary's Hospital", "St. Mary's Hospital")]
    [InlineData("Smith and Sons had a power cut", "Smith and Sons")]
    [InlineData("at Casa Verde Nursery with Dana from Casa Verde Nursery", "Casa Verde Nursery")]
    [InlineData("At Dune Motors I fixed it", "Dune Motors")]
    [InlineData("Finished the server job at Acme on November 14, 2026.", "Acme")]
    [InlineData("fixed the server at Acme on 2026-11-14 by 8pm", "Acme")]
    [InlineData("At Dune Motors I've fixed the server, it was down since five this morning", "Dune Motors")]
    [InlineData("The CFO of Sorrel Foods, Mr. Ken Ito, is happy", "Sorrel Foods")]
    [InlineData("Client: Acme Tools / Contact: Dana Reyes / Hours: 3 / Agreement: no", "Acme Tools")]
    [InlineData("Customer: blue door realty\nContact: sam\nIssue: mail down, fixed\nHours: 3\nPaid: yes", "blue door realty")]
    public void A_Company_Is_Found(string text, string company) => Assert.Equal(company, Hears.Of(text).Facts.Company);

    [Theory]
    [InlineData("rebuilt the Windows Server and patched Exchange")]
    [InlineData("swapped the Cisco for a Meraki MX")]
    [InlineData("Dana was so relieved")]
    [InlineData("at lunch we talked about the server at the office")]
    [InlineData("Got there at noon. Fixed it. Went home.")]
    [InlineData("invoices from Netwise up 40%")]
    [InlineData("Their backup jobs failed on Monday")]
    public void A_Vendor_A_Person_Or_A_Plain_Word_Is_No_Company(string text) => Assert.Null(Hears.Of(text).Facts.Company);

    [Fact]
    public void A_Known_Customer_Needs_No_Other_Clue() =>
        Assert.Equal("kestrel", Hears.Of("server died, kestrel again", null, "Kestrel").Facts.Company);

    [Theory]
    [InlineData("server back up, Dana was so relieved", "Dana")]
    [InlineData("walked the site w the ops mgr Delroy", "Delroy")]
    [InlineData("went over the holes w sister Agnieszka", "sister Agnieszka")]
    [InlineData("report went to Dr. Amit Deshmukh", "Dr. Amit Deshmukh")]
    [InlineData("spoke to Sunil about the vpn", "Sunil")]
    [InlineData("contact: Bob Hale", "Bob Hale")]
    [InlineData("Rosalind Achebe, the practice manager, signed off", "Rosalind Achebe")]
    [InlineData("srv fixed, contact dana", "dana")]
    [InlineData("owner is called Thabo", "Thabo")]
    [InlineData("Kenji at Aoyama Imports rang", "Kenji")]
    [InlineData("The CFO of Sorrel Foods, Mr. Ken Ito, is happy", "Mr. Ken Ito")]
    [InlineData("Server down at Dune Motors, manager J. Whitfield was relieved, fixed in 3 hours", "J. Whitfield")]
    [InlineData("Client: Acme Tools / Contact: Dana Reyes / Hours: 3 / Agreement: no", "Dana Reyes")]
    public void A_Contact_Is_Found(string text, string contact) => Assert.Equal(contact, Hears.Of(text).Facts.Contact);

    [Theory]
    [InlineData("swapped the switch at Harlow Dental")]
    [InlineData("me and Sam fixed it")]
    [InlineData("talked to support at Microsoft")]
    [InlineData("will do the rest on monday, may need a part")]
    public void Nobody_Is_Invented(string text) => Assert.Null(Hears.Of(text).Facts.Contact);

    [Theory]
    [InlineData("invoices from Netwise are up", "Netwise")]
    [InlineData("unhappy with BrightPath, nobody answers", "BrightPath")]
    [InlineData("their current provider is DataPoint", "DataPoint")]
    [InlineData("they want to leave CloudFirst IT", "CloudFirst IT")]
    [InlineData("TechNova never calls back", "TechNova")]
    public void The_Present_Provider_Is_Found_And_Is_No_Customer(string text, string incumbent)
    {
        var facts = Hears.Of(text).Facts;
        Assert.Equal(incumbent, facts.Incumbent);
        Assert.False(string.Equals(incumbent, facts.Company, StringComparison.Ordinal));
    }
}
