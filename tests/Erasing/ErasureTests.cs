using System.Text;
using System.Text.Encodings.Web;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Erasing;

/// <summary>Whoever is to be forgotten leaves no byte behind: the real dialogs, turns and store, and the file as it lies on the disk.</summary>
public sealed class ErasureTests
{
    private static readonly Assistant Mind = new(TestPlaybook.Default, Chat.Northwind, new Reader(TestPlaybook.Default.Topics));
    private static readonly Person Max = new("max-7731", "Maximilian Zauberwald", Role.Manager, DateTimeZone.Utc);

    [Property(MaxTest = 40)]
    public void No_Byte_Of_A_Forgotten_Customer_Is_Left(int seed) => ForgetsAsync(new Random(seed)).GetAwaiter().GetResult();

    [Fact]
    public async Task A_Person_Who_Is_Forgotten_Leaves_Their_Work_Without_A_Name()
    {
        using var bot = new Served();
        var tech = new Person("tek-4410", "Quirin Zabransky", Role.Technician, DateTimeZone.Utc);
        await bot.Says(tech, "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved");
        await bot.Says(tech, "quiet after 5");
        await bot.Says(Max, "pipeline");
        await bot.Says(Max, "delete everything about Quirin Zabransky");
        await bot.Presses(Max, "Delete this person's data");
        await bot.ErasesAsync();
        Assert.False(bot.Holds("Zabransky"));
        Assert.False(bot.Holds("tek-4410"));
        Assert.True(bot.Holds("Harlow Dental"));
        Assert.StartsWith("gone-", Assert.Single(bot.Opportunities()).Owner, StringComparison.Ordinal);
        Assert.Equal(new PipelineChange.Erased(ErasureKind.Person, 1), bot.Audit().Change);
        await bot.Says(Max, "how is a former colleague doing");
    }

    [Fact]
    public async Task Nothing_Is_Deleted_Without_The_Button_And_By_Managers_Alone()
    {
        using var bot = new Served();
        await bot.Says(Office.Sam, "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs");
        Assert.Contains("Only a manager", await bot.Says(Office.Sam, "delete all data of Harlow Dental"), StringComparison.Ordinal);
        Assert.Contains("Only a manager", await bot.Presses(Office.Sam, new Command(Verb.EraseCustomer, Argument: "harlow dental")), StringComparison.Ordinal);
        Assert.Contains("1 opportunity", await bot.Says(Max, "delete all data of Harlow Dental"), StringComparison.Ordinal);
        Assert.Contains("Nothing was deleted", await bot.Presses(Max, "Keep it"), StringComparison.Ordinal);
        await bot.ErasesAsync();
        Assert.Single(bot.Opportunities());
    }

    [Fact]
    public async Task The_History_Is_Append_Only_For_Everything_Else()
    {
        using var bot = new Served();
        await bot.Says(Office.Sam, "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs");
        await Assert.ThrowsAnyAsync<Exception>(() => bot.Office.Database.WriteAsync(session => session.Execute("DELETE FROM pipeline_events")));
        await bot.Says(Max, "delete all data of Harlow Dental");
        await bot.Presses(Max, "Delete this customer's data");
        await bot.ErasesAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => bot.Office.Database.WriteAsync(session => session.Execute("DELETE FROM pipeline_events")));
    }

    [Fact]
    public async Task Another_Tenant_Keeps_A_Customer_Of_The_Same_Name()
    {
        using var bot = new Served();
        await bot.Says(Office.Sam, "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs");
        await bot.Says(Office.Sam, "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs", tenant: "other");
        await bot.Says(Max, "delete all data of Harlow Dental");
        await bot.Presses(Max, "Delete this customer's data");
        await bot.ErasesAsync();
        Assert.Empty(bot.Opportunities());
        Assert.Single(bot.Opportunities("other"));
    }

    /// <summary>A customer with an odd name, told of in several ways by several people, is forgotten; the neighbours stay.</summary>
    private static async Task ForgetsAsync(Random random)
    {
        string[] firsts = ["Zyxwell", "Qvorth", "Ünüvar", "O'Xyrley", "Brzęczyk"];
        string[] seconds = ["Dental", "& Söhne", "Legal", "Vets", "Tooling"];
        var name = $"{firsts[random.Next(firsts.Length)]}{(char)('a' + random.Next(26))}qx {seconds[random.Next(seconds.Length)]}";
        var unique = name.Split(' ')[0];
        using var bot = new Served();
        string[] stories =
        [
            $"just finished at {name}, server was down since 5, back up now, 6 hrs, Dana was so relieved", $"did the IT audit at {name} today, presented the findings to Dana",
            $"met {name}, they are unhappy with their provider, slow answers", $"any news on {name}?", "warmer", "shorter", $"actually it was {name.ToUpperInvariant()} Inc", "mark as sent", "remind me tomorrow", $"{name} signed", "undo",
        ];
        await bot.Says(new Person("kim", "Kim Osei", Role.Technician, DateTimeZone.Utc), "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved");
        bot.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.Says(Office.Sam, stories[0]);
        foreach (var _ in Enumerable.Range(0, random.Next(2, 8)))
        {
            bot.Office.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 600)));
            await bot.Says(random.Next(3) == 0 ? Max : Office.Sam, stories[random.Next(stories.Length)]);
        }

        await bot.Says(Max, $"show {name}");
        await bot.Says(Max, "pipeline");
        await bot.Says(Max, $"delete all data of {name}");
        await bot.Presses(Max, "Delete this customer's data");
        await bot.ErasesAsync();
        Assert.False(bot.Holds(unique), name);
        Assert.True(bot.Holds("Harlow Dental"));
        Assert.IsType<PipelineChange.Erased>(bot.Audit().Change);
        Assert.Equal(Max.Id, bot.Audit().By);
        Assert.All(bot.Opportunities(), opportunity => Assert.Equal(
            PipelineJson.Write(opportunity), PipelineJson.Write(OpportunityHistory.Fold(bot.Office.Database.Read(session => PipelineStore.History(session, "local", opportunity.Id)))!)));
        Assert.DoesNotContain("didn't understand", await bot.Says(Max, "pipeline"), StringComparison.Ordinal);
    }

    /// <summary>The real mind in the host on a real file.</summary>
    private sealed class Served : IDisposable
    {
        private int turns;

        public Office Office { get; } = new() { Mind = Mind };

        public async Task<string> Says(Person person, string words, string tenant = "local") => await Run(person, new Said.Text(words), tenant);

        public async Task<string> Presses(Person person, Command command) => await Run(person, new Said.Pressed(command), "local");

        public async Task<string> Presses(Person person, string label)
        {
            var posts = await Office.Get<Transcript>().ReadAsync(Chat(person, "local"), 0, 1000, CancellationToken.None);
            return await Presses(person, posts.Reverse().SelectMany(post => post.Message?.Card?.Actions ?? []).OfType<CardAction.Press>().First(press => press.Label == label).Command);
        }

        public Task<int> ErasesAsync() => Office.Get<Bot.Erasing.Eraser>().EraseAskedAsync(CancellationToken.None);

        public List<Opportunity> Opportunities(string tenant = "local")
        {
            var all = new List<Opportunity>();
            Office.Database.Read(session => PipelineStore.Each(session, tenant, all.Add));
            return all;
        }

        public PipelineEvent Audit() => Office.Database.Read(session => PipelineStore.History(session, "local", null)).Last();

        /// <summary>Whether the file or its log holds a text, in any case and as JSON writes it.</summary>
        public bool Holds(string text)
        {
            var bytes = Directory.GetFiles(Path.GetDirectoryName(Office.File)!).Select(file => Encoding.UTF8.GetString(Read(file))).ToArray();
            string[] spellings = [text, JavaScriptEncoder.Default.Encode(text), CustomerKey.Of(text)];
            return bytes.Any(file => spellings.Any(spelling => file.Contains(spelling, StringComparison.OrdinalIgnoreCase)));
        }

        public void Dispose() => Office.Dispose();

        private static byte[] Read(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }

        private static ConversationKey Chat(Person person, string tenant) => new("web", tenant, person.Id);

        private async Task<string> Run(Person person, Said said, string tenant)
        {
            var outcome = await Office.Turns.RunAsync(new Turn($"t{++turns}", Chat(person, tenant), person, said), CancellationToken.None);
            return string.Join("\n", Assert.IsType<TurnOutcome.Done>(outcome).Replies.Select(post => PlainText.Of(post.Message!)));
        }
    }
}
