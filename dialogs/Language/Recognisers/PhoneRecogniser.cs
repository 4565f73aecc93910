using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>The contact's phone number as written: a run of figures that libphonenumber takes for a number of the company's region or of another one.</summary>
internal static class PhoneRecogniser
{
    private const int Fewest = 7;
    private const int Most = 15;

    /// <summary>Regions to try after the company's own, for numbers without a country code.</summary>
    private static readonly string[] Elsewhere = ["US", "GB", "IE", "AU", "NZ", "ZA", "DE", "FR", "IN"];

    /// <summary>The phone number, or null.</summary>
    public static Found<string>? Find(Utterance utterance, string region)
    {
        Found<string>? found = null;
        var text = utterance.Text;
        for (var at = 0; at < text.Length;)
        {
            var end = Run(text, at);
            if (end > at && Plausible(utterance, at, end, region))
            {
                if (found is null || Correction.Speaks(utterance))
                {
                    found = new Found<string>(text[at..end], at, end - at);
                }
            }

            at = Math.Max(at + 1, end);
        }

        return found;
    }

    /// <summary>Where the run of figures and their separators that begins here ends; the same place where none begins.</summary>
    private static int Run(string text, int at)
    {
        if (!(char.IsAsciiDigit(text[at]) || text[at] is '+' or '(') || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '$' or '£' or '€' or '.')))
        {
            return at;
        }

        var (end, digits, gap) = (at, 0, 0);
        for (var next = at; next < text.Length && gap < 3; next++)
        {
            var c = text[next];
            if (char.IsAsciiDigit(c))
            {
                (end, digits, gap) = (next + 1, digits + 1, 0);
            }
            else if (c == '.' && next + 1 < text.Length && char.IsWhiteSpace(text[next + 1]))
            {
                // A full stop ends the number.
                break;
            }
            else if (c is ' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0' or '‑' || (c == '+' && next == at))
            {
                gap++;
            }
            else
            {
                break;
            }
        }

        return digits is >= Fewest and <= Most && !(end < text.Length && char.IsLetter(text[end])) ? end : at;
    }

    private static bool Plausible(Utterance utterance, int start, int end, string region)
    {
        var written = utterance.Text[start..end];
        var announced = Announced(utterance, start);
        if (PhoneSpelling.IsDate(written) || (!announced && PhoneSpelling.IsSpan(written)) || (!announced && !written.Any(c => c is '+' or '-' or ' ' or '(' or '.') && written[0] != '0' && written.Length != 10))
        {
            return false;
        }

        return (written[0] == '+' && PhoneSpelling.Parsed(written, region, (util, number) => util.IsPossibleNumber(number))) || Valid(written, region) || Elsewhere.Any(other => Valid(written, other)) || (announced && written.Count(char.IsAsciiDigit) is 7 or 10 or 11) || PhoneSpelling.IsNational(written);
    }

    private static bool Valid(string written, string region) => PhoneSpelling.Parsed(written, region, (util, number) => util.IsValidNumber(number));

    /// <summary>Whether "call", "cell", "phone" or the like stands shortly before.</summary>
    private static bool Announced(Utterance utterance, int start)
    {
        var at = utterance.Tokens.Count(token => token.Start < start);
        for (var before = at - 1; before >= Math.Max(0, at - 5) && utterance.SameSentence(before, at); before--)
        {
            if (utterance[before] is "call" or "cell" or "phone" or "mobile" or "tel" or "ring" or "number" or "ph" or "mob" or "landline" or "direct" or "text" or "whatsapp" or "reach" or "on")
            {
                return true;
            }
        }

        return false;
    }
}
