using System.Collections.Immutable;
using System.Globalization;

namespace HighPoint.Language.Words;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal sealed class Tokeniser(string text)
{
    /// <summary>So many tokens are read: more than a text of <see cref="Utterance.Limit"/> holds that anybody writes; "a@b@c@" would hold as many as it has letters.</summary>
    private const int Most = 2_000;

    private PooledList<Token> tokens;
    private int at;
    private int sentence;
    private int clause;

    /// <summary>The text's tokens.</summary>
    public ImmutableArray<Token> Run()
    {
        while (at < text.Length && tokens.Count < Most)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                Space(c);
            }
            else if (AddressLength() is > 0 and var address)
            {
                Add(TokenKind.Address, address, text.Substring(at, address).ToLowerInvariant());
            }
            else if (char.IsAsciiDigit(c))
            {
                Number();
            }
            else if (char.IsLetter(c))
            {
                Word();
            }
            else
            {
                Sign(c);
            }
        }

        return tokens.Drain();
    }

    private bool Glued => tokens.Count > 0 && (tokens[^1].End + tokens[^1].Possessive == at || (at > 0 && text[at - 1] is '-' or '‑' or '/' && tokens[^1].End == at - 1));

    private char Peek(int ahead) => at + ahead < text.Length && at + ahead >= 0 ? text[at + ahead] : '\0';

    private void Space(char c)
    {
        at++;
        if (c == '\n')
        {
            sentence++;
            clause++;
        }
    }

    private void Add(TokenKind kind, int length, string word, int possessive = 0, decimal? value = null)
    {
        var capital = kind == TokenKind.Word && char.IsUpper(text[at]);
        tokens.Add(new Token(kind, at, length, word, sentence, clause, Glued, capital, possessive, value));
        at += length + possessive;
    }

    private void Number()
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (text[end] is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var digits = text[at..end];
        Add(TokenKind.Number, end - at, digits, 0, Value(digits));
    }

    /// <summary>"1,950" holds thousands and "5,5" a decimal; "11:20", "10.11.12" and what is too long to count are no plain numbers.</summary>
    private static decimal? Value(string digits)
    {
        if (digits.Length > 15 || digits.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var comma = digits.LastIndexOf(',');
        var plain = comma > 0 && digits.Length - comma - 1 != 3 && digits.IndexOf(',') == comma && !digits.Contains('.', StringComparison.Ordinal)
            ? digits.Replace(',', '.')
            : digits.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private void Word()
    {
        var unit = tokens.Count > 0 && tokens[^1].Kind == TokenKind.Number && tokens[^1].End == at;
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || (!unit && char.IsAsciiDigit(text[end])) || Inner(end)))
        {
            end++;
        }

        if (end - at == 1 && text[at] is 'w' or 'W' && Peek(1) == '/')
        {
            Add(TokenKind.Word, 2, "with");
            return;
        }

        // "a.m." and "p.m." end no sentence.
        if (end - at == 1 && text[at] is 'a' or 'A' or 'p' or 'P' && Peek(1) == '.' && Peek(2) is 'm' or 'M' && !char.IsLetterOrDigit(Peek(3)))
        {
            Add(TokenKind.Word, Peek(3) == '.' ? 4 : 3, text[at] is 'a' or 'A' ? "am" : "pm");
            return;
        }

        var possessive = PossessiveAt(end);
        var word = text[at..(end - possessive)];
        var lower = word.ToLowerInvariant();
        if (possessive > 0 && Shorthand.Contractions.Contains(lower))
        {
            Add(TokenKind.Word, end - at, lower + "s");
            return;
        }

        Split(lower.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal), end - possessive - at, possessive);
    }

    private void Split(string lower, int length, int possessive)
    {
        var word = Shorthand.Expand(lower);
        if (word is "but" or "however" or "though" or "although")
        {
            clause++;
        }

        Add(TokenKind.Word, length, word, possessive);
    }

    private bool Inner(int index) =>
        text[index] is '\'' or '’' && index + 1 < text.Length && char.IsLetter(text[index + 1]) && index > at;

    private int PossessiveAt(int end) =>
        end - at > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’' ? 2 : 0;

    private void Sign(char c)
    {
        switch (c)
        {
            case '&':
                Add(TokenKind.Word, 1, "and");
                return;
            case '@':
                Add(TokenKind.Word, 1, "at");
                return;
            case '½' or '¼' or '¾':
                Add(TokenKind.Number, 1, c == '½' ? "0.5" : c == '¼' ? "0.25" : "0.75", 0, c == '½' ? 0.5m : c == '¼' ? 0.25m : 0.75m);
                return;
            case '\'' or '’' or '‘' or '"' or '“' or '”' or '*' or '_' or '`' or '#' or '\uFE0F' or '\u200D':
                at++;
                return;
            case '-' or '‑' or '/' when at > 0 && char.IsLetter(Peek(-1)) && char.IsLetter(Peek(1)):
                at++;
                return;
            case '.' when Abbreviates():
                at++;
                return;
            default:
                Stop(c);
                return;
        }
    }

    /// <summary>A sign of its own: ends a sentence, a clause, or nothing. The sign belongs to what it ends.</summary>
    private void Stop(char c)
    {
        var pair = char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1));
        Add(TokenKind.Symbol, pair ? 2 : 1, pair ? text.Substring(at, 2) : c.ToString());
        if (c is '.' or '!' or '?' or '…' && (at >= text.Length || char.IsWhiteSpace(text[at])))
        {
            sentence++;
            clause++;
        }
        else if (c is ',' or ';' or ':' or '(' or ')' or '[' or ']' or '>' or '|' or '–' or '—' or '-' or '=' or '.' or '!' or '?')
        {
            clause++;
        }
    }

    private bool Abbreviates() =>
        tokens.Count > 0 && tokens[^1].End == at && tokens[^1].Kind == TokenKind.Word
        && (Shorthand.Abbreviations.Contains(tokens[^1].Word) || (tokens[^1].Length == 1 && tokens[^1].Capital));

    /// <summary>The length of the e-mail or web address that begins here; 0 where none does.</summary>
    private int AddressLength()
    {
        if (!char.IsLetterOrDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '@')))
        {
            return 0;
        }

        var end = at;
        var sign = -1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '(' or ')' or ',' or ';' or '"' or '|'))
        {
            sign = text[end] == '@' && sign < 0 ? end : sign;
            end++;
        }

        while (end > at && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '/')
        {
            end--;
        }

        var mail = sign > at && sign < end - 3 && text.AsSpan(sign, end - sign).Contains('.');
        var web = text.AsSpan(at).StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.AsSpan(at, end - at).Contains("://", StringComparison.Ordinal)
            || text.AsSpan(at).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return mail || web ? end - at : 0;
    }
}
