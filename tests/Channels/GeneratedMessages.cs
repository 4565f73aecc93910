using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels;

/// <summary>Messages with any parts in any order, of words that somebody could type to do harm, some much longer than a card can be.</summary>
public static class GeneratedMessages
{
    private static readonly string[] Pieces =
    [
        "Harlow Dental", "6 hrs", " ", "  ", "\n", "*", "**", "_", "__", "`", "```", "[", "](", ")", "](https://evil.example)", "![x](http://evil.example/x.png)", "\\", "{", "{{", "}}", "{{DATE(2017-02-14T06:08:39Z,SHORT)}}",
        "<at>Everyone</at>", "<b>", "<https://evil.example>", "https://evil.example", "www.evil.example", "mailto:a@evil.example", "tel:555", "ftp://x", "dana@harlow.example", "# ", "- ", "+ ", "1. ", "2) ", "> ", "---", "===", "~~x~~",
        "|a|b|", "&amp;", "&#42;", "&", "'", "\"", "李明", "🙂", "e\u0301", "\u200b", "${x}", ":smile:", "...", "–", "a",
    ];

    private static Gen<string> Words => Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces));

    private static Gen<string> Long => Gen.Frequency((8, Words), (1, from piece in Gen.Elements(Pieces) from times in Gen.Choose(100, 12_000) select string.Concat(Enumerable.Repeat(piece, times)).PadRight(1)[..Math.Min(12_000, Math.Max(1, piece.Length * times))]));

    private static Gen<Markup> Marked => Long.Select(words => Markup.Plain(words));

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> gen, int most) => Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(gen, count)).Select(ImmutableArray.Create);

    private static Gen<string> Id => Gen.Choose(1, 1_000_000).Select(id => $"Field{id}");

    private static Gen<CardElement> Element => Gen.OneOf(
        from text in Marked from emphasis in Gen.Elements(Enum.GetValues<Emphasis>()) select (CardElement)new CardElement.Paragraph(text, emphasis),
        Long.Select(words => (CardElement)new CardElement.Heading(words)),
        Some(from label in Words from value in Marked select new CardFact(label, value), 12).Select(facts => (CardElement)new CardElement.FactList(facts)),
        from label in Words from subject in Long from body in Long select (CardElement)new CardElement.DraftText(label, subject, body),
        from caption in Words from columns in Some(Words, 6) from rows in Some(Some(Long, 6), 30) select (CardElement)new CardElement.Table(caption, columns, rows),
        from title in Words from bars in Some(from label in Long from value in Gen.Elements(0, 3, 1e9, -2, double.NaN, double.PositiveInfinity) from day in Gen.Elements<string?>(null, "2026-11-01", "2026-12-01") select new ChartBar(label, value, day), 30) from summary in Long select (CardElement)new CardElement.Chart(title, bars, summary),
        from id in Id from value in Long from kind in Gen.Elements(Enum.GetValues<InputKind>()) from error in Gen.Elements<string?>(null, "Not *so*.", "{{DATE(x)}}") from many in Gen.Elements(true, false)
        select (CardElement)new CardElement.TextInput(id, "Label " + id, value, 10_000, many, kind, error, many),
        from id in Id from options in Some(from value in Gen.Choose(1, 99) from label in Words select new InputOption($"v{value}", "o" + label), 40) from several in Gen.Elements(true, false)
        select (CardElement)new CardElement.ChoiceInput(id, "Choose " + id, options, [.. options.Take(2).Select(option => option.Value)], several));

    private static Gen<CardAction> Action => Gen.OneOf(
        from label in Long from verb in Gen.Elements(Enum.GetValues<Verb>()) from argument in Long from style in Gen.Elements(Enum.GetValues<ActionStyle>())
        select (CardAction)new CardAction.Press("b" + label, new Command(verb, "e-1", 2, argument), style),
        from label in Words from url in Gen.Elements("https://example.com/a b", "mailto:dana@harlow.example?subject=x", "javascript:alert(1)", "not an address") select (CardAction)new CardAction.OpenUrl("b" + label, url),
        from label in Words from text in Long select (CardAction)new CardAction.Copy("b" + label, text));

    /// <summary>Any message with a card.</summary>
    public static Arbitrary<Message> Messages() => Arb.From(
        from text in Marked
        from title in Long
        from parts in Gen.Choose(0, 12).SelectMany(most => Some(Element, most))
        from actions in Gen.Choose(0, 20).SelectMany(most => Some(Action, most))
        select new Message(text, new Card("t" + title, [.. parts.DistinctBy(part => FormReply.IdOf(part) ?? Guid.NewGuid().ToString(), StringComparer.Ordinal)], actions)));

    /// <summary>Words alone.</summary>
    public static Arbitrary<string> Texts() => Arb.From(Words);
}
