using System.Collections.Frozen;

namespace HighPoint.Language.Entities.Currencies;

/// <summary>A currency or a part of one.</summary>
/// <param name="Name">Its English name; a bare "Dollar" where the text does not say whose.</param>
/// <param name="Code">Its ISO 4217 code; empty where the text does not say which, or there is none.</param>
/// <param name="Minor">It is a hundredth of another ("cent").</param>
internal sealed record Currency(string Name, string Code = "", bool Minor = false);

/// <summary>What currencies are called in English, their signs and ISO 4217 codes.</summary>
internal static class CurrencyNames
{
    /// <summary>One a line: code, whose, what it is called in the singular; then other signs and names.</summary>
    private const string Table = """
        USD|United States|dollar|us dollar|u.s. dollar|u.s dollar|american dollar|us$|us $|u.s. $|u.s $|usd$
        CAD|Canadian|dollar|c$|c $|can$|cad$|ca$
        AUD|Australian|dollar|a$|au$|aud$
        NZD|New Zealand|dollar|nz$|nzd$
        SGD|Singapore|dollar|s$|sgd$|singaporean dollar
        HKD|Hong Kong|dollar|hk$|hk $|hkd$
        TWD|New Taiwan|dollar|nt$|nt $|taiwan dollar
        JMD|Jamaican|dollar|j$
        FJD|Fiji|dollar|fijian dollar|fj$
        BBD|Barbadian|dollar|barbados dollar
        BSD|Bahamian|dollar|b$
        TTD|Trinidad and Tobago|dollar|tt$
        NAD|Namibian|dollar|n$
        EUR||Euro|€|euro
        GBP|British|pound|pound sterling|sterling
        EGP|Egyptian|pound
        SYP|Syrian|pound
        LBP|Lebanese|pound
        SDG|Sudanese|pound
        JPY|Japanese|yen|¥|yen|￥
        CNY|Chinese|yuan|yuan|renminbi|rmb|元|kuai|yuan renminbi|chinese renminbi
        KRW|South Korean|won|₩|won|korean won
        INR|Indian|rupee|₹
        PKR|Pakistani|rupee|pakistan rupee
        LKR|Sri Lankan|rupee|ரூ
        NPR|Nepalese|rupee
        MUR|Mauritian|rupee
        CHF|Swiss|franc|sfr
        MXN|Mexican|peso|mex$|mex $|mxn$
        ARS|Argentine|peso|argentinian peso
        CLP|Chilean|peso
        COP|Colombian|peso
        PHP|Philippine|peso|₱
        CUP|Cuban|peso
        UYU|Uruguayan|peso
        DOP|Dominican|peso
        BRL|Brazilian|real|r$|r $|brazilian reais
        SEK|Swedish|krona|swedish kronor
        NOK|Norwegian|krone|norwegian kroner
        DKK|Danish|krone|danish kroner
        ISK|Icelandic|króna|icelandic krona
        PLN|Polish|złoty|zł|polish zloty|zloty
        CZK|Czech|koruna|kč|czech koruna
        HUF|Hungarian|forint|forint
        RON|Romanian|leu|romanian lei
        BGN|Bulgarian|lev|bulgarian leva
        HRK|Croatian|kuna
        RUB|Russian|ruble|₽|russian rouble
        BYN|Belarusian|ruble
        UAH|Ukrainian|hryvnia|₴|hryvnia
        TRY|Turkish|lira|₺
        GEL|Georgian|lari|₾|lari
        AMD|Armenian|dram|֏
        AZN|Azerbaijani|manat|₼
        KZT|Kazakhstani|tenge|₸|tenge
        UZS|Uzbekistani|som
        ILS|Israeli|new shekel|₪|shekel|israeli shekel|nis
        SAR|Saudi|riyal
        QAR|Qatari|riyal
        YER|Yemeni|rial
        OMR|Omani|rial
        IRR|Iranian|rial
        AED|United Arab Emirates|dirham|uae dirham|dhs
        MAD|Moroccan|dirham
        KWD|Kuwaiti|dinar
        BHD|Bahraini|dinar
        JOD|Jordanian|dinar
        IQD|Iraqi|dinar
        DZD|Algerian|dinar
        TND|Tunisian|dinar
        LYD|Libyan|dinar
        RSD|Serbian|dinar
        ZAR|South African|rand
        NGN|Nigerian|naira|₦|naira
        GHS|Ghanaian|cedi|₵|cedi|ghana cedi
        KES|Kenyan|shilling
        UGX|Ugandan|shilling
        TZS|Tanzanian|shilling
        ETB|Ethiopian|birr|birr
        ZMW|Zambian|kwacha
        MWK|Malawian|kwacha
        THB|Thai|baht|฿|baht
        VND|Vietnamese|dong|₫
        IDR|Indonesian|rupiah|rupiah
        MYR|Malaysian|ringgit|ringgit|rm
        LAK|Lao|kip|₭
        KHR|Cambodian|riel|៛
        MMK|Burmese|kyat|myanmar kyat
        MNT|Mongolian|tögrög|₮|mongolian tugrik
        BDT|Bangladeshi|taka|৳|taka
        AFN|Afghan|afghani|؋
        CRC|Costa Rican|colón|₡|costa rican colon
        GTQ|Guatemalan|quetzal
        HNL|Honduran|lempira
        NIO|Nicaraguan|córdoba
        PAB|Panamanian|balboa
        PYG|Paraguayan|guaraní|₲
        PEN|Peruvian|sol
        BOB|Bolivian|boliviano
        VEF|Venezuelan|bolívar|venezuelan bolivar
        HTG|Haitian|gourde
        PGK|Papua New Guinean|kina
        |Netherlands|guilder|dutch guilder
        ||Dollar|$|buck
        ||Pound|£|quid
        ||Franc|french franc|belgian franc
        ||Peso
        ||Rupee|rs
        ||Ruble|rouble
        ||Lira
        ||Krona|kronor
        ||Krone|kroner
        ||Dinar
        ||Dirham
        ||Rial
        ||Riyal
        ||Shilling
        ||Peseta
        ||Guilder
        ||Rand
        ||Bitcoin|₿|btc
        ||Cent|¢
        ||Pence|p
        ||Penny|pennies
        """;

    /// <summary>Codes that are English words or names too: in capitals and behind the figure they are meant.</summary>
    private static readonly FrozenSet<string> Wordlike = new[] { "all", "amd", "bob", "cop", "cup", "gel", "lak", "mad", "mop", "mur", "nad", "pen", "php", "ron", "sos", "top", "try", "rm", "p", "mmk", "rs" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Currency> Known = Read();

    /// <summary>The most lexemes that a name has ("trinidad and tobago dollars").</summary>
    public const int Longest = 5;

    /// <summary>The currency of this name, sign or code in small letters, without spaces; null where it is none.</summary>
    public static Currency? Of(string joined) => Known.GetValueOrDefault(joined);

    /// <summary>Whether the code is also an everyday word ("pen").</summary>
    public static bool IsWordlike(string code) => Wordlike.Contains(code);

    private static FrozenDictionary<string, Currency> Read()
    {
        var known = new Dictionary<string, Currency>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('|');
            var name = $"{cells[1]} {cells[2]}".Trim();
            var currency = new Currency(name, cells[0], cells[2] is "Cent" or "Pence" or "Penny");
            foreach (var called in cells.Skip(3).Append(name).Append(cells[0]).Where(called => called.Length > 0))
            {
                var joined = called.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
                known.TryAdd(joined, currency);
                if (joined.Length > 3 && char.IsLetter(joined[^1]))
                {
                    known.TryAdd($"{joined}s", currency);
                }
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
