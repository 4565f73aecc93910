using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HighPoint.Playbooks;

/// <summary>
/// Reads a YAML file into entries that know their lines. Of YAML it takes what a playbook needs: one document of maps, lists and values;
/// aliases are refused, for they can make a small file endless.
/// </summary>
internal sealed class YamlParser
{
    /// <summary>A playbook is three levels deep; deeper than this is no playbook.</summary>
    private const int DeepestLevel = 12;

    private readonly PlaybookFile file;
    private readonly Parser parser;
    private readonly List<PlaybookError> errors;

    private YamlParser(PlaybookFile file, List<PlaybookError> errors)
    {
        this.file = file;
        this.errors = errors;
        parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>The file's one entry; null where it is empty or broken, and then what is broken is added to <paramref name="errors"/>.</summary>
    public static YamlEntry? Parse(PlaybookFile file, List<PlaybookError> errors)
    {
        var reading = new YamlParser(file, errors);
        try
        {
            return reading.Document();
        }
        catch (YamlException exception)
        {
            errors.Add(new PlaybookError(file.ShownAs, (int)exception.Start.Line, PlaybookWords.NotYaml));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner says so where a flow list is left open; how far it came is the best line to name.
            errors.Add(new PlaybookError(file.ShownAs, (int)(reading.parser.Current?.Start.Line ?? 1), PlaybookWords.NotYaml));
            return null;
        }
    }

    private YamlEntry? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var entry = Entry(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            throw new YamlException(second.Start, second.End, PlaybookWords.NotYaml);
        }

        return entry is YamlEntry.Scalar { Text: "" } ? null : entry;
    }

    private YamlEntry Entry(int level)
    {
        if (level > DeepestLevel || parser.Current is AnchorAlias)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, PlaybookWords.NotYaml);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlEntry.Scalar(file.ShownAs, Line(scalar), scalar.Value);
        }

        return parser.TryConsume<SequenceStart>(out var list) ? Items(list, level) : Fields(parser.Consume<MappingStart>(), level);
    }

    private YamlEntry.List Items(SequenceStart start, int level)
    {
        var items = new List<YamlEntry>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var item = Entry(level + 1);
            if (item.Id is { } id && items.Exists(known => string.Equals(known.Id, id, StringComparison.Ordinal)))
            {
                errors.Add(new PlaybookError(file.ShownAs, item.Line, PlaybookWords.Twice(id)));
            }

            items.Add(item);
        }

        return new YamlEntry.List(file.ShownAs, Line(start), [.. items]);
    }

    private YamlEntry.Map Fields(MappingStart start, int level)
    {
        var fields = ImmutableArray.CreateBuilder<YamlField>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var value = Entry(level + 1);
            if (fields.Any(field => string.Equals(field.Key, key.Value, StringComparison.Ordinal)))
            {
                errors.Add(new PlaybookError(file.ShownAs, Line(key), PlaybookWords.Twice(key.Value)));
            }
            else
            {
                fields.Add(new YamlField(key.Value, Line(key), value));
            }
        }

        return new YamlEntry.Map(file.ShownAs, Line(start), fields.ToImmutable());
    }

    private static int Line(ParsingEvent happening) => (int)happening.Start.Line;
}
