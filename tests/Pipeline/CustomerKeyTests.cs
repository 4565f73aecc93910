using FsCheck.Xunit;

namespace HighPoint.Pipeline;

public sealed class CustomerKeyTests
{
    [Theory]
    [InlineData("Harlow Dental", "harlow dental, P.C.")]
    [InlineData("The Harlow Group, Inc.", "harlow group")]
    [InlineData("Smith & Sons", "Smith and Sons LLC")]
    [InlineData("Café Zoë", "cafe zoe")]
    [InlineData("Cafe\u0301 Zoe\u0308", "CAFÉ ZOË")]
    [InlineData("Müller GmbH & Co. KG", "Mueller")]
    [InlineData("O'Brien's", "OBriens")]
    [InlineData("O’Brien’s", "O'Brien's")]
    [InlineData("Łódź Straße", "Lodz Strasse")]
    public void One_Customer_However_Spelled(string one, string other) => Assert.Equal(CustomerKey.Of(one), CustomerKey.Of(other));

    [Theory]
    [InlineData("Harlow Dental", "Harper Dental")]
    [InlineData("The Company", "The Bakery")]
    [InlineData("Studio 54", "Studio 55")]
    [InlineData("The", "")]
    public void Different_Customers(string one, string other) => Assert.NotEqual(CustomerKey.Of(one), CustomerKey.Of(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ! ")]
    public void No_Name_No_Key(string? name) => Assert.Equal("", CustomerKey.Of(name));

    [Property]
    public void A_Key_Is_Its_Own_Key_For_Plain_Names(FsCheck.NonNull<string> name)
    {
        var key = CustomerKey.Of(name.Get);
        Assert.Equal(key.Length == 0, !name.Get.Any(char.IsLetterOrDigit));
        Assert.DoesNotContain("  ", key, StringComparison.Ordinal);
        Assert.Equal(key, CustomerKey.Of($" {name.Get.ToUpperInvariant().ToLowerInvariant()} "));
    }
}
