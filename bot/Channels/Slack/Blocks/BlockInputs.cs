using System.Net.Mail;
using System.Text.Json.Nodes;
using HighPoint.Conversations;
using NodaTime.Text;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>The fields of a form. A field's block id and action id are its id.</summary>
internal static class BlockInputs
{
    /// <summary>The type of a field's block.</summary>
    public const string Type = "input";

    /// <summary>The value of an option that says nothing: Slack takes no empty one.</summary>
    public const string Nothing = "-";

    /// <summary>
    /// Whether Slack has room for all that stands in a field. One that is cut would be saved so: a text field holds 3,000 characters, a menu 100 options.
    /// </summary>
    public static bool Fits(CardElement element) => element switch
    {
        CardElement.TextInput input => input.Value.Length <= BlockLimits.InputText,
        CardElement.ChoiceInput input => input.Options.Length <= BlockLimits.Options && input.Options.All(option => option.Value.Length <= BlockLimits.OptionValue),
        _ => true,
    };

    /// <summary>The field; under it what is wrong with what was typed before.</summary>
    public static IEnumerable<JsonObject> Of(CardElement element) => element switch
    {
        CardElement.TextInput input => [Field(input.Id, input.Label, Text(input), isOptional: !input.Required, input.Error)],
        CardElement.ChoiceInput { Options.IsEmpty: false } input => [Field(input.Id, input.Label, Choice(input), isOptional: true, input.Error)],
        _ => [],
    };

    private static JsonObject Field(string id, string label, JsonObject element, bool isOptional, string? error)
    {
        element["action_id"] = Shortening.Cut(id, BlockLimits.Id);
        var field = new JsonObject
        {
            ["type"] = Type,
            ["block_id"] = Shortening.Cut(id, BlockLimits.Id),
            ["label"] = BlockText.Plain(label, BlockLimits.InputLabel),
            ["optional"] = isOptional,
            ["element"] = element,
        };
        if (!string.IsNullOrEmpty(error))
        {
            field["hint"] = BlockText.Plain($"{BlockWords.Warning} {error}", BlockLimits.InputLabel);
        }

        return field;
    }

    /// <summary>
    /// A field of the kind that brings up the right keyboard or picker. Those take nothing but a date, a time or an address, so what else was typed stays a text, to be put right.
    /// </summary>
    private static JsonObject Text(CardElement.TextInput input) => input.Kind switch
    {
        InputKind.Date when IsPicked(input.Value, LocalDatePattern.Iso) => Element("datepicker", ("initial_date", input.Value)),
        InputKind.Time when IsPicked(input.Value, LocalTimePattern.CreateWithInvariantCulture("HH:mm")) => Element("timepicker", ("initial_time", input.Value)),
        InputKind.Email when input.Value.Length == 0 || MailAddress.TryCreate(input.Value, out _) => Element("email_text_input", ("initial_value", input.Value)),
        _ => Line(input),
    };

    private static bool IsPicked<T>(string value, IPattern<T> pattern) => value.Length == 0 || pattern.Parse(value).Success;

    private static JsonObject Line(CardElement.TextInput input)
    {
        var line = Element("plain_text_input", ("initial_value", input.Value));
        line["multiline"] = input.Multiline;
        line["max_length"] = Math.Clamp(input.MaxLength, 1, BlockLimits.InputText);
        return line;
    }

    private static JsonObject Choice(CardElement.ChoiceInput input)
    {
        var options = input.Options.Select(option => (option.Value, Drawn: Option(option))).ToArray();
        var chosen = options.Where(option => input.Selected.Contains(option.Value, StringComparer.Ordinal)).Select(option => option.Drawn.DeepClone()).ToArray();
        var select = new JsonObject { ["type"] = input.Multiple ? "multi_static_select" : "static_select", ["options"] = new JsonArray([.. options.Select(option => option.Drawn)]) };
        if (chosen.Length > 0)
        {
            select[input.Multiple ? "initial_options" : "initial_option"] = input.Multiple ? new JsonArray(chosen) : chosen[0];
        }

        return select;
    }

    private static JsonObject Option(InputOption option) => new()
    {
        ["text"] = BlockText.Plain(option.Label, BlockLimits.OptionLabel),
        ["value"] = option.Value.Length == 0 ? Nothing : option.Value,
    };

    private static JsonObject Element(string type, (string Key, string Value) initial)
    {
        var element = new JsonObject { ["type"] = type };
        if (initial.Value.Length > 0)
        {
            element[initial.Key] = initial.Value;
        }

        return element;
    }
}
