using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>What every input has in common: what is wrong with it stands under it and is read with it.</summary>
internal static class InputHtml
{
    /// <summary>The attributes that mark an input as wrong; nothing where it is right.</summary>
    public static Html Invalid(string? error, string id) =>
        string.IsNullOrEmpty(error) ? Html.Empty : Html.Of($" aria-invalid=\"true\" aria-describedby=\"{id}x\"");

    /// <summary>What is wrong, in words; nothing where it is right.</summary>
    public static Html Error(string? error, string id) =>
        string.IsNullOrEmpty(error) ? Html.Empty : Html.Of($"<p class=\"error\" id=\"{id}x\">{error}</p>");
}

/// <summary>A text field of one line or many under its label.</summary>
internal static class TextInputHtml
{
    /// <summary>The field; <paramref name="id"/> is its own.</summary>
    public static Html Render(CardElement.TextInput input, string id)
    {
        var invalid = InputHtml.Invalid(input.Error, id);
        // A parser drops one line break right after the opening tag: the one here is for it to drop.
        var field = input.Multiline
            ? Html.Of($"<textarea id=\"{id}\" name=\"{input.Id}\" rows=\"{Rows(input.Value)}\" maxlength=\"{input.MaxLength}\"{invalid}>\n{input.Value}</textarea>")
            : Html.Of($"<input id=\"{id}\" name=\"{input.Id}\" {Kind(input)} value=\"{input.Value}\"{invalid}>");
        return Html.Of($"<div class=\"field\"><label for=\"{id}\">{input.Label}</label>{field}{InputHtml.Error(input.Error, id)}</div>");
    }

    private static int Rows(string value) => Math.Clamp(value.Count(sign => sign == '\n') + (value.Length / 70) + 1, 4, 16);

    private static Html Kind(CardElement.TextInput input) => input.Kind switch
    {
        InputKind.Date => Html.Of($"type=\"date\""),
        InputKind.Time => Html.Of($"type=\"time\""),
        InputKind.Email => Html.Of($"type=\"email\" maxlength=\"{input.MaxLength}\""),
        InputKind.Phone => Html.Of($"type=\"tel\" maxlength=\"{input.MaxLength}\""),
        InputKind.Number => Html.Of($"type=\"text\" inputmode=\"decimal\" maxlength=\"{input.MaxLength}\""),
        _ => Html.Of($"type=\"text\" maxlength=\"{input.MaxLength}\""),
    };
}

/// <summary>A choice: a few options lie open, many fold into a list. "Not said" can always be chosen again.</summary>
internal static class ChoiceInputHtml
{
    private const int MostOpen = 5;

    /// <summary>Of more options than these, of which several may be chosen, only the chosen ones lie open.</summary>
    private const int MostOpenOfMany = 12;

    /// <summary>The choice; <paramref name="id"/> begins the ids of its options.</summary>
    public static Html Render(CardElement.ChoiceInput input, string id)
    {
        InputOption[] options = input.Multiple || input.Options.Any(option => option.Value.Length == 0)
            ? [.. input.Options]
            : [new InputOption("", WebWords.NotSaid), .. input.Options];
        return input.Multiple || options.Length <= MostOpen ? Open(input, options, id) : List(input, options, id);
    }

    private static Html Open(CardElement.ChoiceInput input, InputOption[] options, string id)
    {
        var type = input.Multiple ? "checkbox" : "radio";
        Html Choices(Func<InputOption, bool> which) => Html.Join(options.Index().Where(one => which(one.Item)).Select(one => Html.Of(
            $"<span class=\"option\"><input type=\"{type}\" id=\"{id}o{one.Index}\" name=\"{input.Id}\" value=\"{one.Item.Value}\"{Mark(input, one.Item, "checked")}><label for=\"{id}o{one.Index}\">{one.Item.Label}</label></span>")));
        var choices = options.Length <= MostOpenOfMany
            ? Html.Of($"<div class=\"options\">{Choices(_ => true)}</div>")
            : Html.Of($"<div class=\"options\">{Choices(option => IsChosen(input, option))}</div><details class=\"others\"><summary>{WebWords.Others(options.Count(option => !IsChosen(input, option)))}</summary><div class=\"options\">{Choices(option => !IsChosen(input, option))}</div></details>");
        var described = string.IsNullOrEmpty(input.Error) ? Html.Empty : Html.Of($" aria-describedby=\"{id}x\"");
        return Html.Of($"<fieldset class=\"field\"{described}><legend>{input.Label}</legend>{choices}{InputHtml.Error(input.Error, id)}</fieldset>");
    }

    private static Html List(CardElement.ChoiceInput input, InputOption[] options, string id)
    {
        var choices = Html.Join(options.Select(option => Html.Of($"<option value=\"{option.Value}\"{Mark(input, option, "selected")}>{option.Label}</option>")));
        return Html.Of(
            $"<div class=\"field\"><label for=\"{id}\">{input.Label}</label><select id=\"{id}\" name=\"{input.Id}\"{InputHtml.Invalid(input.Error, id)}>{choices}</select>{InputHtml.Error(input.Error, id)}</div>");
    }

    private static bool IsChosen(CardElement.ChoiceInput input, InputOption option) => input.Selected.Contains(option.Value, StringComparer.Ordinal);

    private static Html Mark(CardElement.ChoiceInput input, InputOption option, string attribute) =>
        IsChosen(input, option) || (option.Value.Length == 0 && input.Selected.IsEmpty)
            ? Html.Of($" {attribute}")
            : Html.Empty;
}
