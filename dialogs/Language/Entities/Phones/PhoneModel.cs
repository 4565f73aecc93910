using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Entities.Phones;

/// <summary>Phone numbers of a text, with their extensions: announced as such ("phone", "tel"), or numbers that libphonenumber knows.</summary>
internal static class PhoneModel
{
    private const int Fewest = 7;

    /// <summary>The most digits of a number, by ITU-T E.164.</summary>
    private const int Most = 15;

    /// <summary>How far before a number the word may stand that announces it, in lexemes.</summary>
    private const int Reach = 5;

    private static readonly string[] Regions = ["US", "GB", "IE", "AU", "NZ", "ZA", "DE", "FR", "IN", "CN", "BR", "JP"];

    /// <summary>Every number in order, as written in small letters.</summary>
    public static IEnumerable<Found<string>> Find(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var (end, next) = Run(text, at);
            if (end > at && IsPhone(text, at, end))
            {
                end = Extended(text, end);
                yield return new(text[at..end].ToLowerInvariant(), at, end - at);
                next = end;
            }

            at = Math.Max(at + 1, next);
        }
    }

    /// <summary>Where the number that may begin here ends, and where to read on; where none begins it ends at once.</summary>
    private static (int End, int Next) Run(string text, int at)
    {
        if (!(char.IsAsciiDigit(text[at]) || text[at] is '+' or '(') || (at > 0 && !Opens(text, at)))
        {
            return (at, char.IsAsciiDigit(text[at]) ? Digits(text, at) : at);
        }

        var (end, next, digits, gap, depth) = (at, at, 0, 0, 0);
        for (; next < text.Length && gap < 3; next++)
        {
            var c = text[next];
            if (char.IsAsciiDigit(c))
            {
                if (++digits > Most && text[at..end].LastIndexOf(' ') is > 0 and var space && text[at..(at + space)].Count(char.IsAsciiDigit) >= Fewest)
                {
                    return (at + space, Digits(text, next));
                }

                (end, gap) = (next + 1, 0);
            }
            else if (c is ' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0' or '‑' || (c == '+' && (next == at || (next == at + 1 && text[at] == '('))))
            {
                depth += c switch { '(' => 1, ')' => -1, _ => 0 };
                gap = c is '(' or ')' or '+' ? gap : gap + 1;
                if (depth is < 0 or > 1)
                {
                    break;
                }
            }
            else
            {
                break;
            }
        }

        var written = text.AsSpan(at, end - at);
        var whole = depth == 0 || written.Count('(') == written.Count(')');
        return digits is >= Fewest and <= Most && whole && Closes(text, end) ? (end, end) : (at, Math.Max(at + 1, end));
    }

    /// <summary>A letter may only stand before a bracket; no sign of a sum, a price or an identifier stands before a number.</summary>
    private static bool Opens(string text, int at) =>
        char.IsLetterOrDigit(text[at - 1]) ? text[at] == '(' && char.IsLetter(text[at - 1]) : text[at - 1] is not ('$' or '£' or '€' or '.' or '#' or '*' or '=' or '+' or '_' or '/' or ',')
            && (text[at - 1] != '-' || (at > 1 && !char.IsLetterOrDigit(text[at - 2]) && !char.IsWhiteSpace(text[at - 2])));

    private static bool Closes(string text, int end) =>
        end >= text.Length || (!char.IsLetter(text[end]) && text[end] is not ('%' or '*' or '=' or '_' or '+')) || Extended(text, end) > end;

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of "x470" or " ext 123" behind a number.</summary>
    private static int Extended(string text, int end)
    {
        var sign = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var rest = text.AsSpan(sign);
        var length = rest.StartsWith("ext.", StringComparison.OrdinalIgnoreCase) ? 4 : rest.StartsWith("ext", StringComparison.OrdinalIgnoreCase) ? 3 : rest.StartsWith("x", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        var first = length > 1 && sign + length < text.Length && text[sign + length] == ' ' ? sign + length + 1 : sign + length;
        var last = Digits(text, first);
        return length > 0 && last - first is > 0 and <= 6 ? last : end;
    }

    private static bool IsPhone(string text, int start, int end)
    {
        var written = text[start..end];
        var signs = written.Count(c => !char.IsAsciiDigit(c));
        var announced = Announced(text, start);
        if (announced == false || PhoneSpelling.IsDate(written.Split(' ')[0]) || (signs == 1 && written.IndexOfAny(['.', '/']) > 0) || (written.Length == 8 && written[3] == '-'))
        {
            return false;
        }

        return announced == true || (written[0] == '+' && PhoneSpelling.Parsed(written, "US", (util, number) => util.IsPossibleNumber(number)))
            || ((signs > 0 || written[0] == '0' || written.Length == 10) && Regions.Any(region => PhoneSpelling.Parsed(written, region, (util, number) => util.IsValidNumber(number))));
    }

    /// <summary>Whether the words before call it a phone number; false where they call it another number, null where they say nothing.</summary>
    private static bool? Announced(string text, int start)
    {
        var from = Math.Max(0, start - 40);
        var said = new Lexemes(text[from..start]);
        for (var at = said.Count - 1; at >= Math.Max(0, said.Count - Reach); at--)
        {
            switch (said[at].Word)
            {
                case "phone" or "telephone" or "tel" or "cell" or "mobile" or "mob" or "fax" or "call" or "ring" or "dial" or "landline" or "whatsapp" or "ph":
                    return true;
                case "account" or "card" or "order" or "invoice" or "ticket" or "case" or "serial" or "policy" or "tax" or "reference" or "formula":
                    return false;
                default:
                    break;
            }
        }

        return null;
    }
}
