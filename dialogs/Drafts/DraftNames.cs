using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace HighPoint.Drafts;

/// <summary>Names as a draft can use them: on one line, of bearable length, and as a person would write them in a letter.</summary>
internal static class DraftNames
{
    private static readonly FrozenSet<string> Titles =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "dr", "doctor", "mr", "mrs", "ms", "mx", "miss", "prof", "professor", "rev", "reverend", "pastor", "father", "fr", "sister", "brother", "rabbi",
        "imam", "judge", "captain", "sir", "madam");

    /// <summary>Jobs that stand before a name and are no part of it: "CFO Wei Zhang" is greeted as Wei.</summary>
    private static readonly FrozenSet<string> Jobs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ceo", "cfo", "coo", "cto", "cio", "ciso", "vp", "president", "chairman", "chairwoman", "partner", "principal", "headmaster", "headmistress", "chef", "nurse", "attorney",
        "owner", "manager", "boss", "receptionist", "secretary", "director", "admin", "assistant", "accountant", "bookkeeper", "controller", "office", "front", "desk", "practice",
        "general", "managing", "executive", "vice", "operations", "it", "hr", "finance", "founder", "co-founder", "supervisor", "foreman", "coordinator", "administrator");

    /// <summary>Words that say what somebody is, not what they are called: "Hi owner," is no greeting.</summary>
    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the", "their", "a", "an", "our", "my", "his", "her", "client", "customer", "team", "staff", "everyone", "everybody", "someone", "somebody");

    /// <summary>Words that a job may have before the name: "the owner Lee", "their office manager Kim".</summary>
    private static readonly FrozenSet<string> Articles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "the", "their", "our", "my", "his", "her");

    private static readonly FrozenSet<string> Connectors =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "and", "of", "the", "for", "at", "in", "&", "-", "+", "de", "und");

    /// <summary>
    /// One line of at most <paramref name="characters"/> characters and <paramref name="words"/> words, cut between words where it can be;
    /// null where nothing of meaning is left. A name without any capital gets its capitals: people type fast, letters are read slowly.
    /// </summary>
    public static string? Tidy(string? name, int characters, int words)
    {
        var line = OneLine(name, characters * 4);
        if (!line.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var parts = line.Split(' ');
        if (parts.Length > words)
        {
            line = string.Join(' ', parts[..words]);
            line = WithoutLooseEnd(line);
        }

        return Capitalised(Cut(line, characters));
    }

    /// <summary>
    /// What to greet <paramref name="contact"/> by: the first name, a title with the last name, or all of it where it is no plain name.
    /// Null where there is no name to greet by.
    /// </summary>
    public static string? Greeted(string? contact)
    {
        var line = OneLine(contact, 120);
        var aside = line.IndexOf('(', StringComparison.Ordinal);
        line = (aside > 0 ? line[..aside] : line).Trim();
        var words = WithoutJob(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        line = string.Join(' ', words);
        if (words.Length == 0 || Roles.Contains(words[0]) || line.Any(c => c is '@' || char.IsDigit(c)))
        {
            return null;
        }

        return Tidy(words.All(IsNameLike) ? Chosen(words, line) : line, 30, 3);
    }

    /// <summary>At most <paramref name="characters"/> characters, cut between words where that leaves something, else between characters.</summary>
    public static string Cut(string line, int characters)
    {
        if (line.Length <= characters)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', characters);
        return space > 0 ? WithoutLooseEnd(line[..space]) : Truncated(line, characters);
    }

    /// <summary>White space and control characters become one space; what would turn the direction of the text, and broken characters, are left out.</summary>
    public static string OneLine(string? text, int characters)
    {
        var line = new StringBuilder(Math.Min(text?.Length ?? 0, characters));
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (line.Length >= characters)
            {
                break;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune != Rune.ReplacementChar)
            {
                line.Append(rune);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>What is left once the jobs before a name are taken away.</summary>
    private static string[] WithoutJob(string[] words)
    {
        var jobs = words.Length > 1 && Articles.Contains(words[0]) ? words[1..] : words;
        var rest = jobs.SkipWhile(word => Jobs.Contains(word.TrimEnd(',', '.', ':'))).ToArray();
        return rest.Length < jobs.Length ? rest : words;
    }

    private static string Chosen(string[] words, string line) => words switch
    {
        [var title, .., var last] when Titles.Contains(title.TrimEnd('.')) => $"{char.ToUpperInvariant(title[0])}{title[1..]} {last}",
        [var family, var first] when family.EndsWith(',') => first,
        _ when words.Contains("and", StringComparer.OrdinalIgnoreCase) => line,
        [{ Length: 1 } or [_, '.'], _, ..] => line,
        [var first, ..] => first.TrimEnd('.', ','),
        [] => line,
    };

    private static bool IsNameLike(string word) => word.All(c => char.IsLetter(c) || c is '\'' or '’' or '-' or '.' or ',');

    private static string Truncated(string word, int characters)
    {
        var ends = StringInfo.ParseCombiningCharacters(word);
        return word[..ends.Last(end => end <= characters)];
    }

    private static string WithoutLooseEnd(string line)
    {
        var end = line.TrimEnd(' ', ',', ';', ':');
        var space = end.LastIndexOf(' ');
        return space > 0 && Connectors.Contains(end[(space + 1)..]) ? WithoutLooseEnd(end[..space]) : end;
    }

    private static string Capitalised(string line)
    {
        var words = line.Split(' ');
        if (line.Any(char.IsUpper) || !words.All(word => IsNameLike(word) || Connectors.Contains(word)))
        {
            return line;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 0 && (i == 0 || !Connectors.Contains(words[i])))
            {
                words[i] = char.ToUpperInvariant(words[i][0]) + words[i][1..];
            }
        }

        return string.Join(' ', words);
    }
}
