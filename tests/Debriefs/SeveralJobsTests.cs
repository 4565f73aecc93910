using System.Globalization;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>One job after another, two at once, and jobs at customers whose names the reader does not know: nothing is mixed, nothing is lost.</summary>
public sealed class SeveralJobsTests
{
    private const string Server = "Server was down at Harlow Dental, fixed it, 3 hours";
    private const string Audit = "went through the IT audit findings with Priya at Brightside Law";

    private static readonly (string Words, decimal? Hours)[] Work =
    [
        ("fixed the mail server at {0}, it was down, took 3 hours, {1} was relieved", 3), ("did the IT audit at {0}, presented the findings to {1}, 5 hours", 5),
        ("rebuilt the crashed server at {0} for {1}, 7 hours, it is back up", 7), ("visited {1} at {0}, they are unhappy with their IT provider, slow answers", null),
    ];

    private static string Filled((string Words, decimal? Hours) work, string customer, string contact) => string.Format(CultureInfo.InvariantCulture, work.Words, customer, contact);

    private static bool Belongs(Facts facts, string customer, string contact, decimal? hours) =>
        facts.Company == customer && (facts.Contact is null || facts.Contact == contact) && (facts.Hours is null || facts.Hours == hours);

    private static Chat Begin() => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics));

    public static TheoryData<string> TwoAtOnce =>
    [
        $"{Server}.\n\nW{Audit[1..]}.",
        $"{Server}. W{Audit[1..]}.",
        $"{Server}, then {Audit}",
        $"{Server}; also {Audit}",
        $"- {Server}\n- {Audit}",
    ];

    public static TheoryData<string> OneAtOnce =>
    [
        "Server was down at Harlow Dental since 5. Back up now, 6 hrs at their office. Dana was so relieved.",
        "Met Tom at Cedar Logistics. They are unhappy with Bluepoint, it takes days to get an answer from them.",
        "Fixed the mail server at Harlow Dental, then checked the backups, then drove home from there.",
        "Did the audit at Harlow Dental. Dana at Harlow went through the findings with me for an hour.",
    ];

    [Theory, MemberData(nameof(TwoAtOnce))]
    public void Two_Jobs_Are_Taken_One_After_The_Other(string words)
    {
        var chat = Begin().Says(words);
        Assert.Equal(("Harlow Dental", Occasion.Emergency), (chat.Facts.Company, chat.State.Debrief!.Occasion));
        Assert.Null(chat.Facts.Presented);
        Assert.Contains("Brightside Law comes next", chat.Text, StringComparison.Ordinal);
        chat.Says("no").Presses("Go on with Brightside Law");
        Assert.Equal(("Brightside Law", Occasion.Audit), (chat.Facts.Company, chat.State.Debrief!.Occasion));
        Assert.Null(chat.Facts.Hours);
        Assert.Null(chat.Facts.Agreement);
        Assert.Empty(chat.State.Pending);
        Assert.False(chat.Offers("Go on with Brightside Law"));
        Assert.Equal("Harlow Dental", chat.State.SetAside!.Facts.Company);
        Assert.Equal(2, chat.Pipeline.Engagements.Length);
    }

    [Theory]
    [InlineData("Fixed Stork Nursery server and audited Lime Bar", "Stork Nursery", "Lime Bar")]
    [InlineData("Today I fixed the mail at Pine Vets. Then I visited Basil Grill who hate their IT provider", "Pine Vets", "Basil Grill")]
    [InlineData("1. Fixed the server at Pine Vets, it was down\n2. Did the audit at Lime Bar, presented the findings", "Pine Vets", "Lime Bar")]
    [InlineData("Had 2 emergencies: Coral Dive server was down, fixed it; Sand Hotel wifi was down, fixed it too", "Coral Dive", "Sand Hotel")]
    public void Two_Customers_Never_Share_A_Record(string words, string one, string other)
    {
        var chat = Begin().Says(words);
        Assert.True(chat.State.Debrief?.Facts.Company == one ? chat.State.Pending.Any(job => job.Company == other) : chat.State.Pending.Length == 2);
        chat.Presses(chat.State.Debrief is null ? other : $"Go on with {other}");
        Assert.Equal(other, chat.Facts.Company);
    }

    [Theory]
    [InlineData(". Then ")]
    [InlineData(" and ")]
    [InlineData("\n")]
    [InlineData("; ")]
    public void Facts_Of_Two_Jobs_Are_Never_Mixed(string joint)
    {
        string[] customers = ["Harlow Dental", "Lime Bar", "Stork Nursery"];
        var mixed = from one in customers from other in customers where one != other
                    from first in Work from second in Work
                    let words = Filled(first, one, "Priya") + joint + Filled(second, other, "Marcus")
                    where !Begin().Says(words).Pipeline.Engagements.All(record => Belongs(record.Facts, one, "Priya", first.Hours) || Belongs(record.Facts, other, "Marcus", second.Hours))
                    select words;
        Assert.Empty(mixed);
    }

    [Theory, MemberData(nameof(OneAtOnce))]
    public void One_Job_Stays_Whole(string words)
    {
        var chat = Begin().Says(words);
        Assert.Empty(chat.State.Pending);
        Assert.Single(chat.Pipeline.Engagements);
    }

    [Fact]
    public void A_Third_Job_Waits_Too()
    {
        var chat = Begin().Says($"{Server}. W{Audit[1..]}. Then rebuilt the mail server at Oakmont Vets, it was down all day, it works again.");
        chat.Presses("Go on with Brightside Law");
        Assert.Contains("Oakmont Vets comes next", chat.Text, StringComparison.Ordinal);
        chat.Presses("Go on with Oakmont Vets");
        Assert.Equal("Oakmont Vets", chat.Facts.Company);
        Assert.Equal(3, chat.Pipeline.Engagements.Length);
    }

    [Theory]
    [InlineData("Mark as sent", "They signed")]
    [InlineData("Mark as sent", "They said no")]
    [InlineData("Mark as sent", null)]
    [InlineData("Not now", null)]
    public void A_New_Job_At_A_Customer_Whose_Last_One_Is_Finished_Is_A_New_Record(string first, string? second)
    {
        var chat = Jobs.Emergency().Presses(first);
        chat = second is null ? chat : chat.Presses(second);
        var old = chat.State.Debrief!.Id;
        chat.Later("2026-11-16T23:00Z").Says(
            "Harlow Dental again, mail down, fixed", Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Company = "Harlow Dental", Repair = RepairState.Fixed, Incidents = ["email"] }, "mail down"));
        Assert.NotEqual(old, chat.State.Debrief!.Id);
        Assert.Equal(["email"], chat.Facts.Incidents);
        Assert.Equal(2, chat.Pipeline.Engagements.Length);
    }

    [Fact]
    public void A_Plain_Fact_About_A_Finished_Job_Stays_With_It()
    {
        var chat = Jobs.Emergency().Presses("Mark as sent");
        var id = chat.State.Debrief!.Id;
        chat.Says("it was 7 hours", Reads.Correct(Facts.None with { Hours = 7 }, FactName.Hours)).Says("her mail is d@h.example", Reads.More(Facts.None with { Email = "d@h.example" }));
        Assert.Equal((id, 7m, "d@h.example"), (chat.State.Debrief!.Id, chat.Facts.Hours, chat.Facts.Email));
    }

    private static Reading Nameless(decimal? hours = 2) =>
        Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Hours = hours, Repair = RepairState.Fixed, Incidents = ["tills"] }, "tills down");

    [Fact]
    public void A_Job_Without_A_Name_That_The_Reader_Knows_Overwrites_Nothing()
    {
        var chat = Jobs.Emergency();
        var before = PipelineJson.Write(chat.Pipeline.Engagements[0]);
        chat.Says("7-Eleven #204 tills down, fixed, 2 hrs", Nameless());
        Assert.Contains("Is that another job, or more about Harlow Dental?", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Changes);
        chat.Says("tills down", Nameless()).Presses("Another job");
        Assert.Equal(before, PipelineJson.Write(chat.Pipeline.Engagements[^1]));
        Assert.Null(chat.Facts.Company);
        Assert.Equal(["tills"], chat.Facts.Incidents);
        Assert.Equal("Harlow Dental", chat.State.SetAside!.Facts.Company);
    }

    [Fact]
    public void Or_It_Is_More_About_The_Open_One()
    {
        var chat = Jobs.Emergency().Says("tills down too, fixed, 2 hrs", Nameless());
        chat.Sends(chat.Button("More about Harlow Dental"));
        Assert.Equal((2m, "Harlow Dental"), (chat.Facts.Hours, chat.Facts.Company));
        Assert.Equal(["server", "tills"], chat.Facts.Incidents);
        Assert.Empty(chat.State.Pending);
        Assert.Single(chat.Pipeline.Engagements);
    }

    [Fact]
    public void What_Waits_No_More_Says_So()
    {
        var chat = Jobs.Emergency().Says("tills down, fixed", Nameless());
        var press = chat.Button("Another job");
        chat.Sends(press).Sends(press);
        Assert.Contains("No other job is waiting", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Changes);
    }

    [Fact]
    public void What_The_Open_Job_Waits_For_Is_No_Other_Job()
    {
        var chat = Jobs.Emergency(Jobs.Whole with { Repair = RepairState.Broken }).Says("server is up and fixed now", Reads.Job(Occasion.Emergency, 0.9, Facts.None with { Repair = RepairState.Fixed }, "server"));
        Assert.Equal(RepairState.Fixed, chat.Facts.Repair);
        Assert.Equal(Stage.Due, chat.Opportunity.Stage);
    }

    [Theory]
    [InlineData($"{Server}, then {Audit}")]
    [InlineData($"{Server}. Back at noon. Then {Audit}")]
    public void No_Words_Are_Read_Twice(string words)
    {
        var read = ReadWhenSplit(words);
        Assert.NotEmpty(read);
        Assert.Equal(read.Distinct(StringComparer.Ordinal), read);
    }

    [Theory]
    [InlineData("Server was down at Harlow Dental. Fixed. 3 hrs.")]
    [InlineData("what's overdue")]
    public void Nothing_Is_Read_Where_Only_One_Part_Can_Name_A_Customer(string words) => Assert.Empty(ReadWhenSplit(words));

    private static List<string> ReadWhenSplit(string words)
    {
        var reader = new Reader(TestPlaybook.Default.Topics);
        var read = new List<string>();
        SeveralJobs.Split(words, part =>
        {
            read.Add(part);
            return reader.Read(part, new ReadingContext(Instant.FromUtc(2026, 11, 16, 20, 0), DateTimeZone.Utc, "USD", "US"));
        });
        return read;
    }
}
