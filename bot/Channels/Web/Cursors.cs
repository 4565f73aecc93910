using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace HighPoint.Bot.Channels.Web;

/// <summary>How far a page has read in each conversation. Travels as <c>id=sequence&amp;id=sequence</c>: the id of an event in the stream.</summary>
internal sealed record Cursors(ImmutableSortedDictionary<string, long> Sequences)
{
    /// <summary>The last sequence read of a person's conversation; 0 for none.</summary>
    public long this[string person] => Sequences.GetValueOrDefault(person);

    /// <summary>The same, with one conversation read up to <paramref name="sequence"/>.</summary>
    public Cursors With(string person, long sequence) => new(Sequences.SetItem(person, sequence));

    /// <summary>As it travels.</summary>
    public override string ToString() =>
        string.Join('&', Sequences.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(entry.Key)}={entry.Value}")));

    /// <summary>Reads what <see cref="ToString"/> wrote, or a browser's form of it; false for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Cursors? cursors)
    {
        var sequences = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (var (person, values) in QueryHelpers.ParseQuery(text))
        {
            if (!long.TryParse(values[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            {
                cursors = null;
                return false;
            }

            sequences[person] = sequence;
        }

        cursors = new Cursors(sequences.ToImmutable());
        return true;
    }
}
