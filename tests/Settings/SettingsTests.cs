using HighPoint.Conversations;
using HighPoint.Support;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace HighPoint.Bot.Settings;

public sealed class SettingsTests
{
    private static readonly Places Anywhere = new(Repo.Root, AppContext.BaseDirectory);

    [Fact]
    public void The_Settings_File_As_It_Is_Shipped_Is_Good()
    {
        var settings = Read();

        Assert.Equal("Cedar Ridge IT", settings.Company.Name);
        Assert.Equal("America/New_York", settings.Company.Calendar.Zone.Id);
        Assert.Equal([Role.Technician, Role.Manager, Role.Team], settings.People.All.Select(person => person.Role));
        Assert.All(settings.People.All, person => Assert.Equal("America/New_York", person.Zone.Id));
        Assert.Contains(new LocalDate(2026, 11, 26), settings.Company.Calendar.Holidays);
        Assert.Equal(5, settings.Company.Calendar.Hours.Count);
    }

    [Fact]
    public void Every_Setting_Stands_In_The_Settings_File_And_Every_Key_There_Is_A_Setting()
    {
        var text = Repo.Read("appsettings.json");
        Assert.All(SettingsKeys.All, key => Assert.Contains(key.Split(':')[^1].Replace("*", "Hosts", StringComparison.Ordinal), text, StringComparison.Ordinal));
        Assert.Empty(Problems());
    }

    [Fact]
    public void A_File_With_Only_The_Company_And_Its_People_Has_Safe_Defaults_For_The_Rest()
    {
        var settings = BotSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection(Pairs("Company:Name=Acme IT", "People:0:Id=kim", "People:0:Name=Kim", "People:0:Role=Manager",
                "People:1:Id=team", "People:1:Name=Team", "People:1:Role=Team")).Build(),
            Instant.FromUtc(2026, 11, 20, 12, 0), Anywhere);

        Assert.Equal(("USD", "US", "America/New_York"), (settings.Company.Currency, settings.Company.Region, settings.Company.Calendar.Zone.Id));
        Assert.Equal(5, settings.Company.Calendar.Hours.Count);
        Assert.Contains(new LocalDate(2026, 12, 25), settings.Company.Calendar.Holidays);
    }

    [Theory]
    [InlineData("Company:Name=", "Company:Name is not set; it must be the company's name, at most 100 characters.")]
    [InlineData("Company:Currency=dollars", "Company:Currency is \"dollars\"; it must be a currency's three letters (ISO 4217) such as \"USD\".")]
    [InlineData("Company:Region=USA", "Company:Region is \"USA\"; it must be a country's two letters (ISO 3166) such as \"US\".")]
    [InlineData("Company:Website=example.com", "Company:Website is \"example.com\"; it must be an address such as \"https://example.com\".")]
    [InlineData("Company:Phone=call us", "Company:Phone is \"call us\"; it must be a phone number such as \"(212) 555-0142\".")]
    [InlineData("Company:Nmae=Acme", "Company:Nmae is not a setting; did you mean Company:Name?")]
    [InlineData("Company:Motto=We care", "Company:Motto is not a setting; there are Company:Name, Company:Phone, Company:Website, Company:Currency, Company:Region.")]
    [InlineData("TimeZone=Nowhere/Atall", "TimeZone is \"Nowhere/Atall\"; it must be an IANA time zone such as \"America/New_York\".")]
    [InlineData("TimeZone=America/NewYork", "TimeZone is \"America/NewYork\"; it must be an IANA time zone, perhaps \"America/New_York\".")]
    [InlineData("TimeZone=Chicago", "TimeZone is \"Chicago\"; it must be an IANA time zone, perhaps \"America/Chicago\".")]
    [InlineData("TimeZone=Pacific Standard Time", "TimeZone is \"Pacific Standard Time\"; it must be an IANA time zone, perhaps \"America/Los_Angeles\".")]
    [InlineData("TimeZone=", "TimeZone is not set; it must be an IANA time zone such as \"America/New_York\".")]
    [InlineData("TimeZone=EST", "TimeZone is \"EST\"; it must be an IANA time zone, perhaps \"America/New_York\".")]
    [InlineData("TimeZone=pst", "TimeZone is \"pst\"; it must be an IANA time zone, perhaps \"America/Los_Angeles\".")]
    [InlineData("TimeZone=Eastern Time", "TimeZone is \"Eastern Time\"; it must be an IANA time zone, perhaps \"America/New_York\".")]
    [InlineData("TimeZone=XYZ", "TimeZone is \"XYZ\"; it must be an IANA time zone such as \"America/New_York\".")]
    [InlineData("TimeZone=UTC+5", "TimeZone is \"UTC+5\"; it must be an IANA time zone such as \"America/New_York\".")]
    [InlineData("Web:Hosts:0=https://chat.example.com/", "Web:Hosts:0 is \"https://chat.example.com/\"; it must be a host's name alone, such as \"chat.example.com\".")]
    [InlineData("BusinessHours:Monday=9-5", "BusinessHours:Monday is \"9-5\"; it must be two times of day, the earlier one first, such as \"08:00-17:00\", or empty for a free day.")]
    [InlineData("BusinessHours:Monday=17:00-08:00", "BusinessHours:Monday is \"17:00-08:00\"; it must be two times of day, the earlier one first, such as \"08:00-17:00\", or empty for a free day.")]
    [InlineData("BusinessHours:Mondy=08:00-17:00", "BusinessHours:Mondy is not a setting; did you mean BusinessHours:Monday?")]
    [InlineData("People:0:Id=Sam Ortiz", "People:0:Id is \"Sam Ortiz\"; it must be up to 40 lower-case letters, digits, dots and dashes, beginning with a letter or digit, and not \"clock\".")]
    [InlineData("People:0:Id=clock", "People:0:Id is \"clock\"; it must be up to 40 lower-case letters, digits, dots and dashes, beginning with a letter or digit, and not \"clock\".")]
    [InlineData("People:0:Id=riley", "People:0:Id and People:1:Id are both \"riley\"; every id must be there once.")]
    [InlineData("People:0:Name=", "People:0:Name is not set; it must be a name of at most 80 characters.")]
    [InlineData("People:0:Role=boss", "People:0:Role is \"boss\"; it must be Technician, Manager or Team.")]
    [InlineData("People:0:Role=Team", "People has 2 entries whose Role is Team; it must have exactly one, the team's channel.")]
    [InlineData("People:0:Email=sam at work", "People:0:Email is \"sam at work\"; it must be an e-mail address such as \"sam@example.com\".")]
    [InlineData("People:0:TimeZone=Denvr", "People:0:TimeZone is \"Denvr\"; it must be an IANA time zone, perhaps \"America/Denver\".")]
    [InlineData("People:1:Mail=riley@example.com", "People:1:Mail is not a setting; did you mean People:1:Email?")]
    [InlineData("Playbook:Foldr=x", "Playbook:Foldr is not a setting; did you mean Playbook:Folder?")]
    [InlineData("Web:AllowRemote=yes", "Web:AllowRemote is \"yes\"; it must be true or false.")]
    [InlineData("Storage:Path=x", "Storage:Path is not a setting; there is only Storage:ConnectionString.")]
    public void A_Wrong_Value_Is_One_Sentence_That_Names_The_Key_The_Value_And_What_Is_Allowed(string setting, string sentence) =>
        Assert.Equal([sentence], Problems(setting));

    [Fact]
    public void A_Missing_Holiday_Calendar_Is_Told_With_The_Place_Where_It_Was_Looked_For() =>
        Assert.Equal(
            [$"HolidayCalendar is \"no/such.ics\"; it must be the path of an .ics file that can be read; there is none at {Path.GetFullPath("no/such.ics", Repo.Root)}."],
            Problems("HolidayCalendar=no/such.ics"));

    [Fact]
    public void All_That_Is_Wrong_Is_Told_At_Once() =>
        Assert.Equal(3, Problems("Company:Currency=dollars", "People:0:Role=boss", "Web:Enabled=si").Length);

    [Fact]
    public void A_Section_Misspelt_In_The_File_Is_Told()
    {
        using var folder = new TempFolder();
        var file = folder.Write("appsettings.json", """{ "Companie": { "Name": "Acme" }, "Kestrel": { "Limits": { "MaxConcurrentConnections": "9" } }, "MyOwnTool": { "Any": "thing" } }""");

        Assert.Equal(["Companie is not a setting; did you mean Company?", "MyOwnTool is not a setting; there are Company, TimeZone, BusinessHours, HolidayCalendar, People, Playbook, Storage, Retention, Teams, Slack, Web."], Problems(new ConfigurationBuilder().AddJsonFile(Repo.At("appsettings.json")).AddJsonFile(file)));
    }

    [Theory]
    [InlineData("Compny__Name", "Compny:Name is not a setting; did you mean Company:Name?")]
    [InlineData("PEOPEL__0__EMAIL", "PEOPEL:0 is not a setting; did you mean People:0?")]
    [InlineData("Companie__Name", "Companie:Name is not a setting; did you mean Company:Name?")]
    [InlineData("Storge__Path", "Storge:Path is not a setting; did you mean Storage?")]
    [InlineData("Company__Nmae", "Company:Nmae is not a setting; did you mean Company:Name?")]
    [InlineData("Playback__Speed", null)]
    [InlineData("JOB__ENABLED", null)]
    [InlineData("TIME_ZONE", null)]
    [InlineData("COMPANYNAME", null)]
    [InlineData("Logging__LogLevel__Default", null)]
    [InlineData("MyOwnTool__Any", null)]
    public void A_Variable_Is_Told_Only_Where_It_Is_Nearly_One_Of_Ours(string variable, string? sentence)
    {
        var prefix = $"T{Guid.NewGuid():N}_";
        Environment.SetEnvironmentVariable(prefix + variable, "Debug");
        Assert.Equal(sentence is null ? [] : [sentence], Problems(Shipped([]).AddEnvironmentVariables(prefix)));
        Environment.SetEnvironmentVariable(prefix + variable, null);
    }

    [Fact]
    public void A_Week_Without_A_Working_Day_Is_Told() =>
        Assert.Equal(
            ["BusinessHours has no working day; at least one weekday must have hours such as \"08:00-17:00\"."],
            Problems("BusinessHours:Monday=", "BusinessHours:Tuesday=", "BusinessHours:Wednesday=", "BusinessHours:Thursday=", "BusinessHours:Friday="));

    [Fact]
    public void Nobody_At_All_Is_Told() =>
        Assert.Equal(
            ["People has no entry; it must have a technician or a manager, and one entry whose Role is Team."],
            Problems(new ConfigurationBuilder().AddInMemoryCollection(Pairs("Company:Name=Acme"))));

    [Fact]
    public void A_Person_May_Live_In_A_Zone_Of_Their_Own() =>
        Assert.Equal("America/Denver", Read("People:0:TimeZone=America/Denver").People.Find("sam")!.Zone.Id);

    [Theory]
    [InlineData("UTC")]
    [InlineData("US/Eastern")]
    [InlineData("Japan")]
    public void Other_Names_Of_A_Zone_Are_Good(string id) => Assert.Equal(id, Read($"TimeZone={id}").Company.Calendar.Zone.Id);

    [Fact]
    public void Holidays_Keep_Their_Names() => Assert.Equal("Thanksgiving Day", Read().Company.Calendar.HolidayNames[new LocalDate(2026, 11, 26)]);

    [Fact]
    public void A_Company_May_Have_No_Holidays() => Assert.Empty(Read("HolidayCalendar=").Company.Calendar.Holidays);

    [Fact]
    public void A_Saturday_May_Be_A_Working_Day() =>
        Assert.Equal(new LocalTime(12, 30), Read("BusinessHours:Saturday=9:00 - 12:30").Company.Calendar.Hours[IsoDayOfWeek.Saturday].Closes);

    [Fact]
    public void Relative_Paths_Count_From_The_Start_Folder_Before_The_Programs_Own()
    {
        using var folder = new TempFolder();
        var places = new Places(folder.Path, AppContext.BaseDirectory);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "Calendars", "us-federal-holidays.ics"), places.Find("Calendars/us-federal-holidays.ics"));

        var own = folder.Write("Calendars/us-federal-holidays.ics", "");
        Assert.Equal(own, places.Find("Calendars/us-federal-holidays.ics"));
    }

    private static BotSettings Read(params string[] settings) => BotSettings.Read(Shipped(settings).Build(), Instant.FromUtc(2026, 11, 20, 12, 0), Anywhere);

    private static string[] Problems(params string[] settings) => Problems(Shipped(settings));

    private static string[] Problems(IConfigurationBuilder builder)
    {
        try
        {
            BotSettings.Read(builder.Build(), Instant.FromUtc(2026, 11, 20, 12, 0), Anywhere);
            return [];
        }
        catch (SettingsException e)
        {
            return [.. e.Problems];
        }
    }

    private static IConfigurationBuilder Shipped(string[] settings) =>
        new ConfigurationBuilder().AddJsonFile(Repo.At("appsettings.json")).AddInMemoryCollection(Pairs(settings));

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(params string[] settings) =>
        settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
}
