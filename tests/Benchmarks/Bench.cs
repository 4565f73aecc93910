using System.Collections.Immutable;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Operations;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Drafts;
using HighPoint.Language;
using HighPoint.Playbooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace HighPoint.Benchmarks;

/// <summary>The bot, less its channels and its clock of nudges, on a new file in a folder of its own.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("highpoint-bench-");
    private readonly IHost host;

    /// <summary>Starts it.</summary>
    /// <param name="file">A database that is there already, or is to stay; null for a new one that goes.</param>
    public Bench(string? file = null)
    {
        DatabaseFile = Path.GetFullPath(file ?? File("bench.db"));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Storage:ConnectionString"] = $"Data Source={DatabaseFile}";
        builder.Services.AddLogging();
        builder.Services.AddSingleton(new People([Sam]));
        builder.Services.AddSingleton(((PlaybookLoad.Loaded)PlaybookLoader.Load(DefaultPlaybook.Files, [], DraftTemplates.Check, DraftLimits.ProblemOf)).Playbook);
        builder.Services.AddSingleton(new Company("Northside IT", null, null, "USD", "US", new BusinessCalendar(DateTimeZone.Utc, Week, [])));
        builder.Services.AddSingleton<IReader>(services => new Reader(services.GetRequiredService<Playbook>().Topics));
        builder.Services.AddSingleton<Assistant>();
        builder.Services.AddSingleton<IChannel, Page>();
        builder.AddStorage().AddTurns().AddDelivery().AddOperations();
        host = builder.Build();
    }

    /// <summary>How many turns one conversation has.</summary>
    public const int TurnsEach = 5;

    public static Person Sam { get; } = new("sam", "Sam Fields", Role.Technician, DateTimeZone.Utc);

    private static ImmutableDictionary<IsoDayOfWeek, OpenHours> Week { get; } =
        Enum.GetValues<IsoDayOfWeek>().Where(day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday)
            .ToImmutableDictionary(day => day, _ => new OpenHours(new LocalTime(8, 0), new LocalTime(17, 0)));

    public Assistant Assistant => host.Services.GetRequiredService<Assistant>();

    public IReader Reader => host.Services.GetRequiredService<IReader>();

    public TurnRunner Turns => host.Services.GetRequiredService<TurnRunner>();

    public Database Database => host.Services.GetRequiredService<Database>();

    /// <summary>The database.</summary>
    public string DatabaseFile { get; }

    /// <summary>A path in the folder, which is removed at the end.</summary>
    public string File(string name) => Path.Combine(folder.FullName, name);

    /// <summary>One turn of a conversation. Each conversation is about a customer of its own, as in life: else every turn would look up the others' history.</summary>
    public static Turn Turn(string conversation, int number) => new(
        $"{conversation}/{number}", new ConversationKey("web", "local", conversation), Sam, new Said.Text(Words(Surname(conversation), number % TurnsEach)));

    private static string Words(string customer, int number) => number switch
    {
        0 => "hi",
        1 => $"just finished at {customer} Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved",
        2 => $"it's {customer} Medical, not {customer} Dental",
        3 => "4 hours not 6",
        _ => "thanks",
    };

    /// <summary>A name that nobody else has: "Ababacabad".</summary>
    private static string Surname(string conversation)
    {
        var letters = conversation.Select(c => char.IsAsciiDigit(c) ? (char)('b' + c - '0') : char.IsAsciiLetter(c) ? c : 'z');
        var name = string.Concat(letters.Select(letter => $"{letter}a"));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    public void Dispose()
    {
        host.Dispose();
        folder.Delete(recursive: true);
    }

    private sealed class Page : IChannel
    {
        public string Name => "web";

        public bool KeepsTranscript => true;

        public Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation) =>
            Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null));
    }
}
