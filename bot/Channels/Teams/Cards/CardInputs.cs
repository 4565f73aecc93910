using System.Globalization;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Conversations;
using NodaTime.Text;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>The fields of a card. Each has its label, which screen readers read (a placeholder is not), and words for when the client itself does not take what was typed.</summary>
internal static class CardInputs
{
    /// <summary>More choices than these are found by typing: a list of them all would fill the screen.</summary>
    private const int ManyChoices = 12;

    /// <summary>The field, and over it what is wrong with what was typed before.</summary>
    public static IEnumerable<JsonObject> Of(CardElement element) => element switch
    {
        CardElement.TextInput input => Under(input.Error, Text(input)),
        CardElement.ChoiceInput input => Under(input.Error, Choice(input)),
        _ => [],
    };

    private static IEnumerable<JsonObject> Under(string? error, JsonObject input)
    {
        if (string.IsNullOrEmpty(error))
        {
            return [input];
        }

        input["spacing"] = "Small";
        return [CardParts.Block(CardMarkdown.Plain(error), ("color", "Attention"), ("weight", "Bolder")), input];
    }

    /// <summary>
    /// A field of the kind that brings up the right keyboard or picker. The pickers take nothing but a date, a time or a number, so what else was typed stays a text,
    /// to be put right.
    /// </summary>
    private static JsonObject Text(CardElement.TextInput input) => input.Kind switch
    {
        InputKind.Date when IsPicked(input.Value, LocalDatePattern.Iso) => Field("Input.Date", input.Id, input.Label, input.Value),
        InputKind.Time when IsPicked(input.Value, LocalTimePattern.CreateWithInvariantCulture("HH:mm")) => Field("Input.Time", input.Id, input.Label, input.Value),
        InputKind.Number when input.Value.Length == 0 => Field("Input.Number", input.Id, input.Label, value: null),
        InputKind.Number when decimal.TryParse(input.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            Field("Input.Number", input.Id, input.Label, JsonValue.Create(number)),
        _ => Line(input),
    };

    private static bool IsPicked<T>(string value, IPattern<T> pattern) => value.Length == 0 || pattern.Parse(value).Success;

    private static JsonObject Line(CardElement.TextInput input)
    {
        var field = Field("Input.Text", input.Id, input.Label, input.Value);
        field["maxLength"] = input.MaxLength;
        field["isMultiline"] = input.Multiline;
        if (input.Required)
        {
            field["isRequired"] = true;
        }

        if (input.Kind is InputKind.Email or InputKind.Phone)
        {
            field["style"] = input.Kind == InputKind.Email ? "Email" : "Tel";
        }

        return field;
    }

    private static JsonObject Choice(CardElement.ChoiceInput input)
    {
        var field = Field("Input.ChoiceSet", input.Id, input.Label, string.Join(',', input.Selected.Select(Value)));
        field["isMultiSelect"] = input.Multiple;
        var isLong = input.Options.Length > ManyChoices;
        field["style"] = isLong ? "filtered" : input.Multiple ? "expanded" : "compact";
        if (isLong)
        {
            // Closed, a list with several choices shows none of them.
            field["placeholder"] = string.Join(", ", input.Options.Where(option => input.Selected.Contains(option.Value, StringComparer.Ordinal)).Select(option => option.Label));
        }

        field["wrap"] = true;
        field["choices"] = new JsonArray([.. input.Options.Select(option => new JsonObject { ["title"] = option.Label, ["value"] = Value(option.Value) })]);
        return field;
    }

    private static string Value(string value) => value.Length == 0 ? CardData.Nothing : value;

    private static JsonObject Field(string type, string id, string label, JsonNode? value)
    {
        var field = new JsonObject { ["type"] = type, ["id"] = id, ["label"] = label, ["errorMessage"] = TeamsWords.LookAgain(label) };
        if (value is not null)
        {
            field["value"] = value;
        }

        return field;
    }
}
