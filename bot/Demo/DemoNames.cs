using System.Collections.Immutable;

namespace HighPoint.Bot.Demo;

/// <summary>Names that nobody has, put together of parts.</summary>
internal static class DemoNames
{
    private static readonly ImmutableArray<string> Places =
    [
        "Harlow", "Maple", "Elm Street", "Oakfield", "Cedar", "Brightside", "Riverside", "Northgate", "Juniper", "Lakeview", "Summit", "Quarry", "Willow", "Stonebridge", "Fernhill", "Ashdown", "Copper Hill",
        "Mill Lane", "Granite", "Orchard", "Seaview", "Hillcrest", "Birchwood", "Clearwater", "Foxglove", "Kingsway", "Larkspur", "Meadow", "Pinecrest", "Rosewood",
    ];

    private static readonly ImmutableArray<string> Trades =
        ["Dental", "Law", "Vets", "Books", "Motors", "Foods", "Logistics", "Accounting", "Bakery", "Architects", "Clinic", "Brewery", "Printing", "Furniture", "Pharmacy", "School", "Hotel", "Insurance", "Optics", "Gardens"];

    private static readonly ImmutableArray<string> FirstNames =
        ["Ada", "Ben", "Cleo", "Dev", "Eli", "Fay", "Gus", "Hana", "Ivo", "June", "Kai", "Lena", "Milo", "Nora", "Omar", "Pia", "Quin", "Rosa", "Saul", "Tess", "Uma", "Vito", "Wren", "Yara", "Zeno"];

    /// <summary>Why offers are declined.</summary>
    public static ImmutableArray<string> Reasons { get; } = ["too expensive", "stayed with their provider", "no budget this year", "hired somebody of their own", "no answer"];

    /// <summary>A customer. The more opportunities, the more customers: each has about ten.</summary>
    public static string Customer(Random chance, int count)
    {
        var name = $"{Places[chance.Next(Places.Length)]} {Trades[chance.Next(Trades.Length)]}";
        var branches = count / 10 / (Places.Length * Trades.Length);
        return branches < 2 ? name : $"{name} {chance.Next(1, branches + 1)}";
    }

    /// <summary>A colleague; all differ up to 25 times 26.</summary>
    public static string Colleague(int number) => $"{FirstNames[number % FirstNames.Length]} {(char)('A' + (number / FirstNames.Length % 26))}.";
}
