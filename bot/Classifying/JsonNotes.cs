using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HighPoint.Debriefs;

namespace HighPoint.Bot.Classifying;

/// <summary>JSON lines in, JSON lines out, in the same order: each is answered as soon as it was read. A line that cannot be read is answered with what is wrong.</summary>
internal static class JsonNotes
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line of <paramref name="input"/> but blank ones, and tells the numbers of those that could not be read on <paramref name="problems"/>.</summary>
    /// <returns>Whether all could be read.</returns>
    public static async Task<bool> ClassifyAsync(JobClassifier classifier, Stream input, Stream output, TextWriter problems)
    {
        var good = true;
        using var json = new Utf8JsonWriter(output, Readable);
        await foreach (var batch in LineBatches.ReadAsync(input))
        {
            foreach (var line in batch)
            {
                if (line.Bytes is { } bytes && bytes.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r'))
                {
                    continue;
                }

                if (Answer(classifier, line, json) is { } problem)
                {
                    good = false;
                    await problems.WriteLineAsync(ClassifyWords.Line(line.Number, problem));
                }

                await json.FlushAsync();
                output.WriteByte((byte)'\n');
                json.Reset();
            }

            await output.FlushAsync();
        }

        return good;
    }

    /// <summary>Writes the answer to one line; gives what is wrong with it, or null.</summary>
    private static string? Answer(JobClassifier classifier, RawLine line, Utf8JsonWriter json)
    {
        using var document = Parsed(line, out var problem);
        var (id, note) = document is null ? (null, null) : Read(document.RootElement, classifier, out problem);
        json.WriteStartObject();
        if (note is null)
        {
            json.WriteNumber("line", line.Number);
            Write(json, id);
            json.WriteString("error", problem);
        }
        else
        {
            Write(json, id, unknown: true);
            foreach (var entry in classifier.Classify(note).Entries)
            {
                Write(json, entry);
            }
        }

        json.WriteEndObject();
        return problem;
    }

    private static JsonDocument? Parsed(RawLine line, out string? problem)
    {
        problem = line.Bytes is null ? ClassifyWords.TooLong : Utf8.IsValid(line.Bytes) ? null : ClassifyWords.NotUtf8;
        if (problem is not null)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(line.Bytes);
        }
        catch (JsonException e)
        {
            problem = ClassifyWords.NotJson((e.BytePositionInLine ?? 0) + 1);
            return null;
        }
    }

    /// <summary>The id as it was given, and the note; null and what is wrong where there is none.</summary>
    private static (JsonElement? Id, JobNote? Note) Read(JsonElement root, JobClassifier classifier, out string? problem)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            problem = ClassifyWords.NoObject;
            return default;
        }

        JsonElement? id = Member(root, "id") is { } given && (given.ValueKind == JsonValueKind.Number || Text(given) is not null) ? given : null;
        var text = Member(root, "text");
        var (sentAt, zone) = (Member(root, "sent_at"), Member(root, "time_zone"));
        var words = Text(text);
        Sent? sent = null;
        problem = text is null ? ClassifyWords.NoText("text")
            : words is null ? ClassifyWords.TextIsNone
            : string.IsNullOrWhiteSpace(words) ? ClassifyWords.EmptyText
            : sentAt is not null && Text(sentAt) is null ? ClassifyWords.NoDate
            : zone is not null && Text(zone) is null ? ClassifyWords.NoZone(Settings.ZoneReader.Allowed(""))
            : Sent.Read(Text(sentAt), Text(zone), classifier.Zone, out sent);
        return (id, problem is null ? new JobNote(words!, sent) : null);
    }

    /// <summary>A member that is there and not null.</summary>
    private static JsonElement? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A string; null where it is none, or where half a character is escaped in it.</summary>
    private static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, JsonElement? id, bool unknown = false)
    {
        if (id is { } given)
        {
            json.WritePropertyName("id");
            given.WriteTo(json);
        }
        else if (unknown)
        {
            json.WriteNull("id");
        }
    }

    private static void Write(Utf8JsonWriter json, DebriefRecord.Entry entry)
    {
        json.WritePropertyName(entry.Name);
        switch (entry.Value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case ImmutableArray<string> list:
                json.WriteStartArray();
                foreach (var text in list)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
