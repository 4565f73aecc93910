using System.Collections.Immutable;
using HighPoint.Debriefs;

namespace HighPoint.Conversations;

/// <summary>A card drawn anew, for those before whom it cannot change in its place: only what is new in it.</summary>
public static class Redrawing
{
    /// <summary><paramref name="now"/> with those sections of its card that <paramref name="before"/> had not, the open question, and all buttons.</summary>
    public static Message Since(Message before, Message now)
    {
        if (before.Card is not { } old || now.Card is not { } card)
        {
            return now;
        }

        var known = Sections(old).Select(Words).ToImmutableHashSet(StringComparer.Ordinal);
        return now with { Card = card with { Body = [.. Sections(card).Where(section => IsQuestion(section) || !known.Contains(Words(section))).SelectMany(section => section)] } };
    }

    /// <summary>A heading with all that stands under it, or one part of those before the first heading.</summary>
    private static IEnumerable<ImmutableArray<CardElement>> Sections(Card card)
    {
        var section = ImmutableArray<CardElement>.Empty;
        foreach (var element in card.Body)
        {
            if (!section.IsEmpty && (element is CardElement.Heading || section[0] is not CardElement.Heading))
            {
                yield return section;
                section = [];
            }

            section = section.Add(element);
        }

        if (!section.IsEmpty)
        {
            yield return section;
        }
    }

    private static bool IsQuestion(ImmutableArray<CardElement> section) =>
        section[0] is CardElement.Heading heading && string.Equals(heading.Text, DebriefWords.OneQuestion, StringComparison.Ordinal);

    private static string Words(ImmutableArray<CardElement> section) => string.Join("\n\n", section.Select(PlainText.Of));
}
