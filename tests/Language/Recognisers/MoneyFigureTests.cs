using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

public sealed class MoneyFigureTests
{
    [Theory]
    [InlineData("1,950", 1950)]
    [InlineData("2 200", 2200)]
    [InlineData("32.000", 32000)]
    [InlineData("1.450.000", 1450000)]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("1.234,50", 1234.5)]
    [InlineData("412.50", 412.5)]
    [InlineData("1.2k", 1200)]
    [InlineData("2.5 lakh", 250000)]
    [InlineData("two fifty", 250)]
    [InlineData("twenty two fifty", 2250)]
    [InlineData("eleven hundred", 1100)]
    [InlineData("four hundred and ten", 410)]
    [InlineData("two thousand four hundred", 2400)]
    [InlineData("two grand", 2000)]
    [InlineData("sixty", 60)]
    public void A_Figure_Is_Read_As_It_Is_Written_Or_Said(string text, double value) => Assert.Equal((decimal)value, MoneyFigure.At(Utterance.Of(text), 0, words: true)?.Value);

    [Theory]
    [InlineData("$1,950", "1950 USD")]
    [InlineData("R2 200", "2200 ZAR")]
    [InlineData("K6,000", "6000 ZMW")]
    [InlineData("R4k", "4000 ZAR")]
    [InlineData("€ 1.125", "1125 EUR")]
    [InlineData("7 000 Kč", "7000 CZK")]
    [InlineData("Rs. 1.8 lakh", "180000 INR")]
    [InlineData("450 bucks", "450 USD")]
    [InlineData("R2D2", "-")]
    [InlineData("11:20", "-")]
    public void A_Sum_Has_Its_Currency(string text, string sum) =>
        Assert.Equal(sum, MoneyRecogniser.At(Utterance.Of(text), 0, "USD", any: true) is { } found ? $"{found.Money.Amount:0.##} {found.Money.Currency}" : "-");
}
