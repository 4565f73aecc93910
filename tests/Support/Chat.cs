using System.Collections.Immutable;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using HighPoint.Preferences;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Support;

/// <summary>
/// A conversation with the pure core: says, presses, lets time pass, and shows what came back. Its state goes through <see cref="StateCodec"/> after every turn,
/// its pipeline is what the events add up to.
/// </summary>
public sealed class Chat
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static readonly Person Sam = new("sam", "Sam Ortiz", Role.Technician, Zone, "sam@northwind.example");
    public static readonly Person Morgan = new("morgan", "Morgan Lee", Role.Manager, Zone);
    public static readonly Person Team = new("team", "Team", Role.Team, Zone);

    public static readonly Company Northwind = new(
        "Northwind IT", "555 010 0100", null, "USD", "US",
        new BusinessCalendar(
            Zone,
            ImmutableDictionary.CreateRange(new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday }
                .Select(day => KeyValuePair.Create(day, new OpenHours(new LocalTime(9, 0), new LocalTime(17, 0))))),
            [new LocalDate(2026, 11, 26)]));

    private static readonly AsyncLocal<Reading?> Script = new();

    /// <summary>Immutable, so that all conversations share it.</summary>
    private static readonly Assistant Scripted = new(TestPlaybook.Default, Northwind, new ScriptedReader(() => Script.Value ?? Reads.NotAtAll));

    private readonly Assistant assistant;
    private readonly Person speaker;
    private readonly List<(string? Key, Message Message)> shown = [];
    private int turns;

    private Chat(Instant now, Person speaker, MemoryPipeline pipeline, IReader? reader)
    {
        Script.Value = null;
        Now = now;
        this.speaker = speaker;
        Pipeline = pipeline;
        assistant = reader is null ? Scripted : new Assistant(TestPlaybook.Default, Northwind, reader);
    }

    public Instant Now { get; private set; }

    public ConversationState State { get; private set; } = ConversationState.New with { Welcomed = true };

    public MemoryPipeline Pipeline { get; private set; }

    /// <summary>How people want to be nudged, as the turns have set it.</summary>
    public PreferenceBook Preferences { get; private set; } = PreferenceBook.Empty;

    /// <summary>The last turn's messages.</summary>
    public ImmutableArray<Outgoing> Messages { get; private set; } = [];

    /// <summary>The last turn's events.</summary>
    public ImmutableArray<PipelineEvent> Changes { get; private set; } = [];

    /// <summary>The last turn's plans.</summary>
    public ImmutableArray<NudgePlan> Plans { get; private set; } = [];

    /// <summary>The last turn's messages as plain text.</summary>
    public string Text => string.Join("\n\n", Messages.Select(outgoing => PlainText.Of(outgoing.Message)));

    /// <summary>The open debrief's card as it is seen now.</summary>
    public Message Card => shown.Last(seen => string.Equals(seen.Key, State.Debrief!.CardKey, StringComparison.Ordinal)).Message;

    /// <summary>Everything that is seen now, oldest first: a message with a key took the older one's place.</summary>
    public IEnumerable<Message> Seen => shown.Select(seen => seen.Message);

    public Opportunity Opportunity => Assert.Single(Pipeline.Opportunities);

    public Facts Facts => State.Debrief!.Facts;

    public static Chat At(string instant, Person? speaker = null, MemoryPipeline? pipeline = null, IReader? reader = null) =>
        new(Parse(instant), speaker ?? Sam, pipeline ?? MemoryPipeline.Empty, reader);

    /// <summary>A conversation that has not begun yet.</summary>
    public Chat Fresh()
    {
        State = ConversationState.New;
        return this;
    }

    public Chat With(ConversationState state)
    {
        State = state;
        return this;
    }

    public Chat Says(string words, Reading? reading = null, int attachments = 0)
    {
        Script.Value = reading;
        return Take(new Said.Text(words, attachments));
    }

    public Chat Says(string words, Intent intent) => Says(words, Reads.As(intent));

    /// <summary>Presses the newest button with this label, wherever it is seen.</summary>
    public Chat Presses(string label, params (string Field, string Value)[] inputs) => Sends(Button(label), inputs);

    /// <summary>Presses what a card offered, whether it is still seen or not.</summary>
    public Chat Sends(Command command, params (string Field, string Value)[] inputs) =>
        Take(new Said.Pressed(command, inputs.ToImmutableDictionary(input => input.Field, input => input.Value, StringComparer.Ordinal)));

    public Chat Arrives() => Take(new Said.Arrived());

    public Chat Hears(Nudge nudge) => Take(new Said.Due(nudge));

    public Chat Later(string instant)
    {
        Now = Parse(instant);
        return this;
    }

    public Chat Pass(Duration time)
    {
        Now += time;
        return this;
    }

    /// <summary>The newest button with this label.</summary>
    public Command Button(string label) => Seen.Reverse().SelectMany(message => message.Card?.Actions ?? []).OfType<CardAction.Press>()
        .FirstOrDefault(press => string.Equals(press.Label, label, StringComparison.Ordinal))?.Command
        ?? throw new InvalidOperationException($"No button {label} is seen.");

    public bool Offers(string label) => Card.Card!.Actions.Any(action => string.Equals(action.Label, label, StringComparison.Ordinal));

    public Chat Take(Said said)
    {
        var turn = new Turn($"t{++turns}", new ConversationKey("test", "local", speaker.Id), speaker, said);
        var heard = assistant.Hear(State, turn, Now);
        var result = assistant.Answer(State, heard, Now, Pipeline.View(heard.Lookup, Now) with { Preferences = Preferences });
        State = StateCodec.Read(StateCodec.Write(result.State));
        Messages = result.Messages;
        Changes = result.Changes;
        Plans = result.Nudges;
        Preferences = result.Preferences is { } set ? Preferences.With(set) : Preferences;
        Pipeline = Pipeline.With(result.Changes);
        foreach (var message in result.Messages.Where(outgoing => outgoing.To is Address.Here).Select(outgoing => outgoing.Message))
        {
            var place = message.Key is null ? -1 : shown.FindIndex(seen => string.Equals(seen.Key, message.Key, StringComparison.Ordinal));
            if (place < 0)
            {
                shown.Add((message.Key, message));
            }
            else
            {
                shown[place] = (message.Key, message);
            }
        }

        return this;
    }

    private static Instant Parse(string instant) => InstantPattern.ExtendedIso.Parse(instant.Length == 17 ? instant[..16] + ":00Z" : instant).Value;
}
