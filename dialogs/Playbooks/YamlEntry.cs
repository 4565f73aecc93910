using System.Collections.Immutable;

namespace HighPoint.Playbooks;

/// <summary>One entry of a YAML file and where it stands. <paramref name="Line"/> counts from 1.</summary>
internal abstract record YamlEntry(string File, int Line)
{
    /// <summary>Keys and what they hold, in the file's order; no key twice.</summary>
    public sealed record Map(string File, int Line, ImmutableArray<YamlField> Fields) : YamlEntry(File, Line)
    {
        /// <summary>The field with this key, or null.</summary>
        public YamlField? Find(string key) => Fields.FirstOrDefault(field => string.Equals(field.Key, key, StringComparison.Ordinal));
    }

    /// <summary>A list.</summary>
    public sealed record List(string File, int Line, ImmutableArray<YamlEntry> Items) : YamlEntry(File, Line);

    /// <summary>A single value, as written.</summary>
    public sealed record Scalar(string File, int Line, string Text) : YamlEntry(File, Line);

    /// <summary>The <c>id</c> by which an item of a list is known; null where it has none.</summary>
    public string? Id => this is Map map && map.Find("id")?.Value is Scalar id ? id.Text : null;

    /// <summary>
    /// This entry with <paramref name="over"/> laid upon it: maps key by key, lists of maps that have an <c>id</c> item by item, everything else whole.
    /// </summary>
    public YamlEntry Under(YamlEntry over) => (this, over) switch
    {
        (Map mine, Map theirs) => theirs with { Fields = Merge(mine.Fields, theirs.Fields) },
        (List mine, List theirs) when mine.Items.Concat(theirs.Items).All(item => item.Id is not null) => theirs with { Items = MergeById(mine.Items, theirs.Items) },
        _ => over,
    };

    private static ImmutableArray<YamlField> Merge(ImmutableArray<YamlField> mine, ImmutableArray<YamlField> theirs)
    {
        var merged = mine.ToList();
        foreach (var field in theirs)
        {
            var index = merged.FindIndex(known => string.Equals(known.Key, field.Key, StringComparison.Ordinal));
            if (index < 0)
            {
                merged.Add(field);
            }
            else
            {
                merged[index] = field with { Value = merged[index].Value.Under(field.Value) };
            }
        }

        return [.. merged];
    }

    private static ImmutableArray<YamlEntry> MergeById(ImmutableArray<YamlEntry> mine, ImmutableArray<YamlEntry> theirs)
    {
        var merged = Merge([.. mine.Select(Keyed)], [.. theirs.Select(Keyed)]);
        return [.. merged.Select(field => field.Value)];
    }

    private static YamlField Keyed(YamlEntry item) => new(item.Id!, item.Line, item);
}

/// <summary>One key of a map and what it holds.</summary>
internal sealed record YamlField(string Key, int Line, YamlEntry Value);
