namespace HighPoint.Language.Recognisers;

/// <summary>How currencies are written beside a sum, with their codes (ISO 4217).</summary>
internal static class MoneyNames
{
    private static readonly string[] Dollars = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"];

    /// <summary>Whether it is a dollar's code: "$400 CAD".</summary>
    public static bool IsDollars(string word) => Dollars.Contains(word.ToUpperInvariant());

    /// <summary>A sign's currency; <paramref name="currency"/> says whose dollars are meant. Null for any other sign.</summary>
    public static string? Sign(string word, string currency) => word switch
    {
        "$" => Dollars.Contains(currency) ? currency : "USD",
        "£" => "GBP",
        "€" => "EUR",
        "¥" => "JPY",
        "₹" => "INR",
        "₱" => "PHP",
        "₦" => "NGN",
        _ => null,
    };

    /// <summary>The currency that is named before its sum; null for any other word.</summary>
    public static string? Before(string word) => word switch
    {
        "rs" or "inr" => "INR",
        "kr" => "SEK",
        "eur" => "EUR",
        "gbp" => "GBP",
        "rm" => "MYR",
        "php" => "PHP",
        "chf" => "CHF",
        "aed" => "AED",
        "kes" or "ksh" => "KES",
        "usd" => "USD",
        _ => null,
    };

    /// <summary>The currency whose letters are glued to its sum ("R900"); null for any others.</summary>
    public static string? Letters(string letters) => letters switch
    {
        "r" => "ZAR",
        "p" => "PHP",
        "k" => "ZMW",
        "n" => "NGN",
        "s" => "PEN",
        "rm" => "MYR",
        "rs" => "INR",
        "kr" => "SEK",
        _ => null,
    };

    /// <summary>The currency that is named after its sum; null for any other word.</summary>
    public static string? After(string word, string currency) => word switch
    {
        "dollars" or "dollar" or "bucks" or "buck" => Dollars.Contains(currency) ? currency : "USD",
        "pounds" or "quid" or "gbp" or "£" => "GBP",
        "euros" or "euro" or "eur" or "€" => "EUR",
        "usd" or "cad" or "aud" or "nzd" or "chf" or "zar" or "inr" or "sek" or "nok" or "dkk" or "myr" or "php" or "kes" or "aed" => word.ToUpperInvariant(),
        "$" => Dollars.Contains(currency) ? currency : "USD",
        "rand" or "rands" => "ZAR",
        "rupees" or "rs" => "INR",
        "kr" or "kronor" or "kroner" => "SEK",
        "kč" or "crowns" => "CZK",
        "zł" or "zloty" or "pln" => "PLN",
        "lei" or "ron" => "RON",
        "cedis" => "GHS",
        "naira" => "NGN",
        "kwacha" => "ZMW",
        "shillings" => "KES",
        "pesos" => "MXN",
        "soles" => "PEN",
        "reais" => "BRL",
        "lari" or "gel" => "GEL",
        "forint" or "huf" => "HUF",
        "ringgit" => "MYR",
        "dirhams" or "dirham" => "AED",
        "yen" => "JPY",
        "baht" => "THB",
        _ => null,
    };
}
