using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Playbooks;
using NodaTime.Text;

namespace HighPoint.Debriefs;

/// <summary>Reads what was filled in. What is no field's plain value is read as the answer to a question would be: "$1,200", "yesterday", "2h30", "y".</summary>
public sealed class FormReader(IReader reader, Playbook playbook, Company company)
{
    /// <summary>As <see cref="FormInput.Read"/>; what is wrong stays as it was typed.</summary>
    public (Occasion? Occasion, Facts? Facts, FormInput Typed) Read(Exchange exchange, DebriefState open, ImmutableDictionary<string, string> inputs)
    {
        var plain = FormInput.Read(inputs, open, playbook, exchange.Local, company.Currency);
        var understood = plain.Typed.Errors.Keys.SelectMany(field => Understood(exchange, field, plain.Typed[field])).ToArray();
        if (understood.Length == 0)
        {
            return plain;
        }

        var (occasion, facts, typed) = FormInput.Read(inputs.SetItems(understood), open, playbook, exchange.Local, company.Currency);
        return (occasion, facts, typed with { Values = typed.Values.SetItems(typed.Errors.Keys.Select(field => KeyValuePair.Create(field, plain.Typed[field]))) });
    }

    /// <summary>A field's value, as the form takes it; an end's day may come with its time, and its time with its day. Nothing where the words say nothing.</summary>
    private IEnumerable<KeyValuePair<string, string>> Understood(Exchange exchange, string field, string words)
    {
        var isEnd = field is FormField.EndedOn or FormField.EndedAt;
        var fact = isEnd ? FactName.Finished : FactValue.Member<FactName>(field)!.Value;
        if (FormWords.IsNothing(words))
        {
            return [KeyValuePair.Create(field, fact is FactName.Presented or FactName.Agreement or FactName.Paying or FactName.FreeOfCharge ? FactValue.Of(false) : "")];
        }

        var reading = reader.Read(words, new ReadingContext(exchange.Now, exchange.Speaker.Zone, company.Currency, company.Region, fact) { Holidays = company.Calendar.HolidayNames });
        return reading switch
        {
            { Intent: not (Intent.Answer or Intent.Correct) } => [],
            _ when fact == FactName.Occasion => [KeyValuePair.Create(field, reading.Occasion.Best.ToString())],
            { Facts.Finished: { Time: { } time } ended } when isEnd => [KeyValuePair.Create(FormField.EndedOn, LocalDatePattern.Iso.Format(ended.Date)), KeyValuePair.Create(FormField.EndedAt, FactValue.Of(time))],
            { Facts.Finished: { } day } when isEnd => [KeyValuePair.Create(FormField.EndedOn, LocalDatePattern.Iso.Format(day.Date))],
            _ when !isEnd && reading.Facts.Knows(fact) => [KeyValuePair.Create(field, FactValue.Of(reading.Facts, fact))],
            _ => [],
        };
    }
}
