using System.Collections.Immutable;
using HighPoint.Drafts;
using HighPoint.Playbooks;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Debriefs;

/// <summary>The ids of the form's fields that are not simply a fact's name.</summary>
public static class FormField
{
    public const string Occasion = nameof(FactName.Occasion);
    public const string Email = nameof(FactName.Email);
    public const string Phone = nameof(FactName.Phone);
    public const string Hours = nameof(FactName.Hours);
    public const string Amount = nameof(FactName.Amount);
    public const string EndedOn = "FinishedOn";
    public const string EndedAt = "FinishedAt";
}

/// <summary>What was typed into the form, field by field, and what is wrong with it.</summary>
/// <param name="Values">By the field's id; empty where left empty.</param>
/// <param name="Errors">By the field's id.</param>
public sealed record FormInput(ImmutableSortedDictionary<string, string> Values, ImmutableSortedDictionary<string, string> Errors)
{
    private const decimal MostHours = 200;
    private const int FewestDigits = 5;

    /// <summary>The form as the record fills it in.</summary>
    public static FormInput Of(Occasion? occasion, Facts facts)
    {
        var values = FactSheet.Names.Where(name => name != FactName.Finished)
            .ToImmutableSortedDictionary(name => name.ToString(), name => FactValue.Of(facts, name), StringComparer.Ordinal);
        return new FormInput(
            values.Add(FormField.Occasion, occasion?.ToString() ?? "")
                .Add(FormField.EndedOn, facts.Finished is { } ended ? LocalDatePattern.Iso.Format(ended.Date) : "")
                .Add(FormField.EndedAt, facts.Finished?.Time is { } time ? FactValue.Of(time) : ""),
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
    }

    /// <summary>One field's value.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>Reads what came back of the form. Fields that did not come back keep what the record says.</summary>
    /// <returns>The occasion and the facts, or null where a field is wrong; and the form as it was typed.</returns>
    public static (Occasion? Occasion, Facts? Facts, FormInput Typed) Read(
        ImmutableDictionary<string, string> inputs, DebriefState debrief, Playbook playbook, LocalDateTime now, string currency)
    {
        var prefilled = Of(debrief.Occasion, debrief.Facts);
        var typed = prefilled with { Values = prefilled.Values.SetItems(prefilled.Values.Keys.Where(inputs.ContainsKey).Select(key => KeyValuePair.Create(key, inputs[key].Trim()))) };
        var errors = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var facts = debrief.Facts;
        foreach (var name in FactSheet.Names.Where(name => name != FactName.Finished))
        {
            var (field, value) = (name.ToString(), typed[name.ToString()]);
            if (facts.Put(name, value, now, currency) is { } put && IsPlausible(name, put, value, playbook))
            {
                facts = put;
            }
            else
            {
                errors[field] = FormWords.Wrong(field);
            }
        }

        facts = facts with { Finished = Ended(typed, debrief.Facts.Finished, now, errors) };
        var occasion = FactValue.Member<Occasion>(typed[FormField.Occasion]);
        if (occasion is null && typed[FormField.Occasion].Length > 0)
        {
            errors[FormField.Occasion] = FormWords.Wrong(FormField.Occasion);
        }

        return errors.Count == 0
            ? (occasion, facts, typed)
            : (null, null, typed with { Errors = errors.ToImmutableSortedDictionary(StringComparer.Ordinal) });
    }

    private static bool IsPlausible(FactName name, Facts facts, string value, Playbook playbook) => value.Length == 0 || name switch
    {
        FactName.Email => MailLink.IsAddress(facts.Email),
        FactName.Phone => facts.Phone!.Count(char.IsDigit) >= FewestDigits,
        FactName.Hours => facts.Hours is > 0 and <= MostHours,
        FactName.Amount => facts.Amount is { Amount: >= 0 },
        FactName.Incidents => AreTopics(facts.Incidents, TopicKind.Incident, playbook),
        FactName.Findings => AreTopics(facts.Findings, TopicKind.Finding, playbook),
        _ => true,
    };

    private static bool AreTopics(ImmutableArray<string> ids, TopicKind kind, Playbook playbook) =>
        ids.All(id => playbook.Topics.Any(topic => topic.Kind == kind && string.Equals(topic.Id, id, StringComparison.Ordinal)));

    private static Finished? Ended(FormInput typed, Finished? known, LocalDateTime now, SortedDictionary<string, string> errors)
    {
        var (on, at) = (typed[FormField.EndedOn], typed[FormField.EndedAt]);
        if (on.Length == 0)
        {
            if (at.Length > 0)
            {
                errors[FormField.EndedAt] = FormWords.Wrong(FormField.EndedAt);
            }

            return null;
        }

        // What the record says already is not judged again.
        if (!LocalDatePattern.Iso.Parse(on).TryGetValue(default, out var date) || (date != known?.Date && (date > now.Date || date < now.Date.PlusYears(-1))))
        {
            errors[FormField.EndedOn] = FormWords.Wrong(FormField.EndedOn);
            return null;
        }

        if (at.Length == 0)
        {
            return new Finished(date);
        }

        if (FactValue.Clock(at) is { } time)
        {
            return new Finished(date, time);
        }

        errors[FormField.EndedAt] = FormWords.Wrong(FormField.EndedAt);
        return null;
    }
}
