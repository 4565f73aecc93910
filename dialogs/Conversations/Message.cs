using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HighPoint.Conversations;

/// <summary>What the bot says, on every channel: words, and perhaps a card.</summary>
/// <param name="Text">The words. Where there is a card, they introduce it and stand alone in a notification.</param>
/// <param name="Card">The card, or null.</param>
/// <param name="Key">Two messages with one key in one conversation are one message: the newer takes the older's place. Null: always a new message.</param>
public sealed record Message(Markup Text, Card? Card = null, string? Key = null)
{
    /// <summary>A file that goes with it; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileOffer? File { get; init; }
}

/// <summary>A card: a title, a body, and buttons in order of importance (Teams shows six: source, its store validation guidelines).</summary>
[method: JsonConstructor]
public sealed record Card(string Title, ImmutableArray<CardElement> Body, ImmutableArray<CardAction> Actions)
{
    /// <summary>A card without buttons.</summary>
    public Card(string title, ImmutableArray<CardElement> body) : this(title, body, []) { }
}

/// <summary>A part of a card's body.</summary>
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(FactList), "facts")]
[JsonDerivedType(typeof(DraftText), "draft")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(TextInput), "text-input")]
[JsonDerivedType(typeof(ChoiceInput), "choice-input")]
public abstract record CardElement
{
    private CardElement() { }

    /// <summary>A paragraph of text.</summary>
    public sealed record Paragraph(Markup Text, Emphasis Emphasis = Emphasis.Normal) : CardElement;

    /// <summary>A small heading over what follows.</summary>
    public sealed record Heading(string Text) : CardElement;

    /// <summary>Labels and values.</summary>
    public sealed record FactList(ImmutableArray<CardFact> Facts) : CardElement;

    /// <summary>A drafted message to the customer, to be shown as such: selectable, line breaks kept. <paramref name="Subject"/> may be empty.</summary>
    public sealed record DraftText(string Label, string Subject, string Body) : CardElement;

    /// <summary>Rows under column heads; every row as long as <paramref name="Columns"/>.</summary>
    public sealed record Table(string Caption, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) : CardElement;

    /// <summary>A bar chart; <paramref name="Summary"/> is its text twin.</summary>
    public sealed record Chart(string Title, ImmutableArray<ChartBar> Bars, string Summary) : CardElement
    {
        /// <summary>Whether it shows how something went over time: a line, where a channel can draw one.</summary>
        [JsonIgnore]
        public bool IsOverTime => Bars.Length > 1 && Bars.All(bar => bar.Day is not null);
    }

    /// <summary>A one-line or many-line text field. Where it is <paramref name="Required"/>, a channel that can does not let it be sent empty.</summary>
    public sealed record TextInput(string Id, string Label, string Value, int MaxLength, bool Multiline = false, InputKind Kind = InputKind.Text, string? Error = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Required = false) : CardElement;

    /// <summary>A choice of one, or of several; the empty string is "not said". Several values travel joined by commas.</summary>
    public sealed record ChoiceInput(string Id, string Label, ImmutableArray<InputOption> Options, ImmutableArray<string> Selected, bool Multiple = false, string? Error = null) : CardElement;
}

/// <summary>One label and its value.</summary>
public sealed record CardFact(string Label, Markup Value);

/// <summary>One bar of a chart, or one point of a line.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">How long, or how high.</param>
/// <param name="Day">When, as an ISO date; null where it is about no time.</param>
public sealed record ChartBar(string Label, double Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Day = null);

/// <summary>One option of a <see cref="CardElement.ChoiceInput"/>.</summary>
public sealed record InputOption(string Value, string Label);

/// <summary>What a text field is for, so that a channel can offer the right keyboard or picker.</summary>
public enum InputKind { Text, Email, Phone, Number, Date, Time }

/// <summary>How a paragraph is to be seen.</summary>
public enum Emphasis { Normal, Strong, Subtle, Good, Warning }

/// <summary>A button.</summary>
[JsonDerivedType(typeof(Press), "press")]
[JsonDerivedType(typeof(OpenUrl), "open-url")]
[JsonDerivedType(typeof(Copy), "copy")]
public abstract record CardAction(string Label)
{
    /// <summary>Sends <paramref name="Command"/> back, with the values of the card's inputs.</summary>
    public sealed record Press(string Label, Command Command, ActionStyle Style = ActionStyle.Normal) : CardAction(Label);

    /// <summary>Opens a link (https or mailto).</summary>
    public sealed record OpenUrl(string Label, string Url) : CardAction(Label);

    /// <summary>Copies text to the clipboard where the channel can.</summary>
    public sealed record Copy(string Label, string Text) : CardAction(Label);
}

/// <summary>How a button is to be seen.</summary>
public enum ActionStyle { Normal, Primary, Danger }

/// <summary>A message and the conversation it goes to.</summary>
public sealed record Outgoing(Address To, Message Message);

/// <summary>Where a message goes, as dialogs know it; the host turns it into a conversation.</summary>
[JsonDerivedType(typeof(Here), "here")]
[JsonDerivedType(typeof(ToPerson), "person")]
[JsonDerivedType(typeof(ToTeam), "team")]
public abstract record Address
{
    private Address() { }

    /// <summary>The conversation that the turn came from.</summary>
    public sealed record Here : Address;

    /// <summary>A person's own conversation with the bot.</summary>
    public sealed record ToPerson(string PersonId) : Address;

    /// <summary>The team's channel.</summary>
    public sealed record ToTeam : Address;
}
