using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Playbooks;

/// <summary>
/// Reads one map's keys as typed values. What is wrong is noted in <paramref name="errors"/> and read as something harmless, so that one reading finds every error;
/// <see cref="Close"/> then notes the keys that nobody asked for.
/// </summary>
internal sealed partial class YamlSection(string path, YamlEntry.Map map, List<PlaybookError> errors)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private readonly List<string> asked = [];
    private readonly int notedBefore = errors.Count;

    /// <summary>Whether nothing in it was refused so far.</summary>
    public bool IsGood => errors.Count == notedBefore;

    /// <summary>The file in which <paramref name="key"/> stands; null where it stands in none.</summary>
    public string? FileOf(string key) => map.Find(key)?.Value.File;

    /// <summary>How much was refused so far, here and elsewhere.</summary>
    public int Noted => errors.Count;

    /// <summary>Reads the map under <paramref name="key"/>, and closes it.</summary>
    public T Section<T>(string key, Func<YamlSection, T> read)
    {
        var entry = Get(key);
        if (entry is not null and not YamlEntry.Map)
        {
            Note(entry, PlaybookWords.NotAValue(Path(key), PlaybookWords.KeysAndValues));
        }

        // An absent section is read as an empty one: every key in it is then noted as missing at its parent's line.
        var section = new YamlSection(Path(key), entry as YamlEntry.Map ?? new YamlEntry.Map(map.File, entry?.Line ?? map.Line, []), entry is YamlEntry.Map ? errors : []);
        var value = read(section);
        section.Close();
        return value;
    }

    /// <summary>Reads each map of the list under <paramref name="key"/>.</summary>
    public ImmutableArray<T> Sections<T>(string key, Func<YamlSection, T> read)
    {
        var entry = Get(key);
        if (entry is not null and not YamlEntry.List)
        {
            Note(entry, PlaybookWords.NotAValue(Path(key), PlaybookWords.List));
        }

        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var item in (entry as YamlEntry.List)?.Items ?? [])
        {
            if (item is YamlEntry.Map fields)
            {
                var section = new YamlSection(Path(key), fields, errors);
                values.Add(read(section));
                section.Close();
            }
            else
            {
                Note(item, PlaybookWords.NotAMap);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>A whole number within bounds.</summary>
    public int Whole(string key, int from, int to) =>
        Scalar(key, PlaybookWords.WholeNumber(from, to)) is { } scalar ? Whole(Path(key), scalar, from, to) : from;

    /// <summary>Yes or no; no where nothing is said.</summary>
    public bool Flag(string key)
    {
        asked.Add(key);
        var said = map.Find(key) is null ? null : Scalar(key, PlaybookWords.YesOrNo);
        if (said is { Text: not ("yes" or "no") })
        {
            Note(said, PlaybookWords.Wrong(Path(key), said.Text, PlaybookWords.YesOrNo));
        }

        return said is { Text: "yes" };
    }

    /// <summary>A list of whole numbers within bounds, each greater than the one before; at least one.</summary>
    public ImmutableArray<int> Ascending(string key, int from, int to)
    {
        if (Get(key) is not { } entry)
        {
            return [from];
        }

        if (entry is not YamlEntry.List { Items: [_, ..] } list)
        {
            Note(entry, PlaybookWords.NotAValue(Path(key), PlaybookWords.Ascending));
            return [from];
        }

        var noted = errors.Count;
        var values = list.Items.OfType<YamlEntry.Scalar>().Select(item => Whole(Path(key), item, from, to)).ToImmutableArray();
        if (noted == errors.Count && (values.Length < list.Items.Length || values.Zip(values.Skip(1)).Any(pair => pair.First >= pair.Second)))
        {
            Note(entry, PlaybookWords.NotAValue(Path(key), PlaybookWords.Ascending));
        }

        return values;
    }

    /// <summary>A number within bounds.</summary>
    public double Number(string key, double from, double to)
    {
        if (Scalar(key, PlaybookWords.Number(from, to)) is not { } scalar)
        {
            return from;
        }

        if (double.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        Note(scalar, PlaybookWords.Wrong(Path(key), scalar.Text, PlaybookWords.Number(from, to)));
        return from;
    }

    /// <summary>A time of day ("9:00", "16:30").</summary>
    public LocalTime Time(string key)
    {
        if (Scalar(key, PlaybookWords.TimeOfDay) is not { } scalar)
        {
            return LocalTime.Midnight;
        }

        var parsed = Clock.Parse(scalar.Text);
        if (!parsed.Success)
        {
            Note(scalar, PlaybookWords.Wrong(Path(key), scalar.Text, PlaybookWords.TimeOfDay));
        }

        return parsed.Success ? parsed.Value : LocalTime.Midnight;
    }

    /// <summary>Words on one line. <paramref name="placeholders"/> must all be there, and no others may.</summary>
    public string Text(string key, int most, params ImmutableArray<string> placeholders)
    {
        if (Scalar(key, PlaybookWords.Words(most)) is not { } scalar)
        {
            return "";
        }

        if (string.IsNullOrWhiteSpace(scalar.Text) || scalar.Text.Length > most || scalar.Text.AsSpan().Trim().ContainsAny('\n', '\r'))
        {
            Note(scalar, PlaybookWords.NotAValue(Path(key), PlaybookWords.Words(most)));
        }
        else
        {
            Placeholders(key, scalar, placeholders);
        }

        return scalar.Text.Trim();
    }

    /// <summary>The same, or nothing at all where no placeholder is needed.</summary>
    public string TextOrNothing(string key, int most, params ImmutableArray<string> placeholders) =>
        placeholders.IsEmpty && map.Find(key)?.Value is YamlEntry.Scalar { Text: "" } ? Skip(key) : Text(key, most, placeholders);

    /// <summary>One of a closed set of words.</summary>
    public string Choice(string key, ImmutableArray<string> allowed)
    {
        if (Scalar(key, PlaybookWords.OneOf(allowed)) is { } scalar)
        {
            if (allowed.Contains(scalar.Text, StringComparer.Ordinal))
            {
                return scalar.Text;
            }

            Note(scalar, PlaybookWords.Wrong(Path(key), scalar.Text, PlaybookWords.OneOf(allowed)));
        }

        return allowed[0];
    }

    /// <summary>A list of values, each of which <paramref name="isGood"/>; <paramref name="allowed"/> says which those are. At least one.</summary>
    public ImmutableArray<string> Texts(string key, string allowed, Predicate<string> isGood)
    {
        if (Get(key) is not { } entry)
        {
            return [];
        }

        if (entry is not YamlEntry.List { Items: [_, ..] } list)
        {
            Note(entry, PlaybookWords.NotAValue(Path(key), allowed));
            return [];
        }

        foreach (var bad in list.Items.Where(item => item is not YamlEntry.Scalar scalar || !isGood(scalar.Text)))
        {
            Note(bad, PlaybookWords.NotAValue(Path(key), allowed));
        }

        return [.. list.Items.OfType<YamlEntry.Scalar>().Select(scalar => scalar.Text)];
    }

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => map.Find(key) is not null;

    /// <summary>Notes that <paramref name="key"/>'s value breaks a rule that spans several values.</summary>
    public void Refuse(string key, string problem) => errors.Add(new PlaybookError(map.Find(key)?.Value.File ?? map.File, map.Find(key)?.Line ?? map.Line, problem));

    /// <summary>The key as the owner finds it ("emergency.best.from").</summary>
    public string Path(string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>Notes every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var field in map.Fields.Where(field => !asked.Contains(field.Key, StringComparer.Ordinal)))
        {
            errors.Add(new PlaybookError(field.Value.File, field.Line, PlaybookWords.UnknownKey(Path(field.Key), asked)));
        }
    }

    private int Whole(string where, YamlEntry.Scalar scalar, int from, int to)
    {
        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        Note(scalar, PlaybookWords.Wrong(where, scalar.Text, PlaybookWords.WholeNumber(from, to)));
        return from;
    }

    private YamlEntry.Scalar? Scalar(string key, string allowed)
    {
        var entry = Get(key);
        if (entry is not null and not YamlEntry.Scalar)
        {
            Note(entry, PlaybookWords.NotAValue(Path(key), allowed));
        }

        return entry as YamlEntry.Scalar;
    }

    private YamlEntry? Get(string key)
    {
        asked.Add(key);
        if (map.Find(key) is { } field)
        {
            return field.Value;
        }

        errors.Add(new PlaybookError(map.File, map.Line, PlaybookWords.Missing(Path(key))));
        return null;
    }

    private string Skip(string key)
    {
        asked.Add(key);
        return "";
    }

    private void Placeholders(string key, YamlEntry.Scalar scalar, ImmutableArray<string> allowed)
    {
        var used = Placeholder().Matches(scalar.Text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToImmutableArray();
        foreach (var missing in allowed.Except(used, StringComparer.Ordinal))
        {
            Note(scalar, PlaybookWords.NeedsPlaceholder(Path(key), missing));
        }

        foreach (var unknown in used.Except(allowed, StringComparer.Ordinal))
        {
            Note(scalar, PlaybookWords.UnknownPlaceholder(Path(key), unknown, allowed));
        }
    }

    private void Note(YamlEntry at, string problem) => errors.Add(new PlaybookError(at.File, at.Line, problem));

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
