using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Debriefs;

/// <summary>The form in words, for those who have no fields to fill in: lines such as "Your hours: 6".</summary>
public static class FormText
{
    /// <summary>The fields that the lines name, by id, as the form's inputs take them; null where a line names none of <paramref name="form"/>'s.</summary>
    public static ImmutableDictionary<string, string>? Read(string words, Card form)
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in words.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(line => Fields(line, form)))
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is not [var label, var value] || Field(form, label) is not { } field)
            {
                return null;
            }

            inputs[IdOf(field)] = field is CardElement.ChoiceInput choice ? Chosen(choice, value) : value;
        }

        return inputs.Count == 0 ? null : inputs.ToImmutable();
    }

    /// <summary>"Customer: Acme, contact: Al": cut at the commas and semicolons that another field's label follows.</summary>
    private static IEnumerable<string> Fields(string line, Card form)
    {
        var start = 0;
        for (var at = line.AsSpan().IndexOfAny(',', ';'); at >= 0;)
        {
            var rest = line[(at + 1)..];
            if (rest.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Field(form, rest[..colon].Trim()) is not null)
            {
                yield return line[start..at].Trim();
                start = at + 1;
            }

            var next = rest.AsSpan().IndexOfAny(',', ';');
            at = next < 0 ? -1 : at + 1 + next;
        }

        yield return line[start..].Trim();
    }

    /// <summary>A field's label.</summary>
    public static string LabelOf(Card form, string id) => form.Body.Select(element => element switch
    {
        CardElement.TextInput text when string.Equals(text.Id, id, StringComparison.Ordinal) => text.Label,
        CardElement.ChoiceInput choice when string.Equals(choice.Id, id, StringComparison.Ordinal) => choice.Label,
        _ => "",
    }).FirstOrDefault(label => label.Length > 0, id);

    /// <summary>The field with this label or id; else the one of the fact that people call so ("Client", "Fixed").</summary>
    private static CardElement? Field(Card form, string label) =>
        form.Body.FirstOrDefault(element => IsNamed(element, label))
        ?? (FormWords.Called(Bare(label)) is { } id ? form.Body.FirstOrDefault(element => string.Equals(IdOf(element), id, StringComparison.Ordinal)) : null);

    private static string IdOf(CardElement element) => element switch
    {
        CardElement.TextInput text => text.Id,
        CardElement.ChoiceInput choice => choice.Id,
        _ => "",
    };

    private static bool IsNamed(CardElement element, string label) => element switch
    {
        CardElement.TextInput text => IsSame(text.Label, label) || IsSame(text.Id, label),
        CardElement.ChoiceInput choice => IsSame(choice.Label, label) || IsSame(choice.Id, label),
        _ => false,
    };

    /// <summary>The values of the options that are named; what names none stays as it is, and is told to be wrong.</summary>
    private static string Chosen(CardElement.ChoiceInput choice, string value) => string.Join(
        ',', (choice.Multiple ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value])
            .Select(said => choice.Options.FirstOrDefault(option => IsSame(option.Label, said) || IsSame(option.Value, said))?.Value ?? said));

    /// <summary>Letters and digits count, and nothing else: "e-mail" is "Email".</summary>
    private static bool IsSame(string one, string other) => string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
