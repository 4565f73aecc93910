using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Language.Entities.Choices;
using HighPoint.Language.Entities.Currencies;
using HighPoint.Language.Entities.Emails;
using HighPoint.Language.Entities.Phones;
using HighPoint.Language.Entities.Quantities;
using HighPoint.Language.Words;

namespace HighPoint.Language.Entities;

/// <summary>Whatever is typed, what is found in it lies within it, in order.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "1", "12", "999", " ", ",", ".", "-", "/", "+", "(", ")", "^", "e", "x10^", "@", "a.b", "[1.2.3.4]", "$", "us $", "usd", "k", "M", "one", "twenty", "hundred", "million", "and", "a", "half", "thirds",
        "point", "over", "out of", "dozen", "not ok", "👌", "🏾", "\ud83d", "\udc4c", "⅔", "\0", "\n", "é", "ext", "phone", "minus", "cents", "yes", "٣",
    ];

    [Property(MaxTest = 200)]
    public Property Every_Span_Lies_Within_The_Text() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), Holds);

    [Fact]
    public void A_Piece_Said_Over_And_Over_Is_Read_Too() =>
        Assert.All(Pieces, piece => Assert.All((string[])["", " ", ",", "-"], between =>
            Assert.True(Holds(string.Join(between, Enumerable.Repeat(piece, Utterance.Limit / (piece.Length + between.Length)))))));

    private static bool Holds(string text)
    {
        (int Start, int Length)[][] found =
        [
            [.. QuantityModel.Find(text).Select(one => (one.Start, one.Length))],
            [.. CurrencyModel.Find(text).Select(one => (one.Start, one.Length))],
            [.. EmailModel.Find(text).Select(one => (one.Start, one.Length))],
            [.. PhoneModel.Find(text).Select(one => (one.Start, one.Length))],
            BooleanModel.Find(text) is { } choice ? [(choice.Start, choice.Length)] : [],
        ];
        return found.All(spans => spans.All(span => span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= text.Length)
            && spans.Zip(spans.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start));
    }
}
