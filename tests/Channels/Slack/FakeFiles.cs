using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>A file that was shared.</summary>
internal sealed record SharedFile(string Channel, string Name, string Comment, string Content);

/// <summary>Slack's upload in three steps. As strict as Slack is: a form first, exactly the announced bytes then, and what was uploaded is shared once.</summary>
internal sealed class FakeFiles(Func<string> url)
{
    private readonly ConcurrentDictionary<string, (string Name, long Length, byte[]? Content)> uploads = new(StringComparer.Ordinal);
    private int ids;

    public ConcurrentQueue<SharedFile> Shared { get; } = new();

    /// <summary>Answers <c>files.getUploadURLExternal</c>.</summary>
    public IResult Place(HttpContext context, string? team, string? refusal)
    {
        if (team is null || refusal is not null)
        {
            return FakeSlack.Refuse(refusal ?? "invalid_auth");
        }

        if (!context.Request.HasFormContentType || !long.TryParse(context.Request.Form["length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0)
        {
            return FakeSlack.Refuse("invalid_arguments");
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"F{Interlocked.Increment(ref ids)}");
        uploads[id] = (context.Request.Form["filename"].ToString(), length, null);
        return Results.Json(new { ok = true, upload_url = $"{url()}/upload/{id}", file_id = id });
    }

    /// <summary>Takes the bytes of a file.</summary>
    public async Task<IResult> TakeAsync(HttpContext context, string id)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        if (!uploads.TryGetValue(id, out var upload) || upload.Length != bytes.Length)
        {
            return Results.BadRequest();
        }

        uploads[id] = upload with { Content = bytes.ToArray() };
        return Results.Text($"OK - {bytes.Length}");
    }

    /// <summary>Answers <c>files.completeUploadExternal</c>.</summary>
    public IResult Share(JsonObject body)
    {
        if ((string?)body["channel_id"] is not { Length: > 0 } channel)
        {
            return FakeSlack.Refuse("channel_not_found");
        }

        foreach (var file in body["files"]!.AsArray())
        {
            if (!uploads.TryRemove((string)file!["id"]!, out var upload) || upload.Content is null)
            {
                return FakeSlack.Refuse("file_not_found");
            }

            Shared.Enqueue(new SharedFile(channel, (string?)file["title"] ?? upload.Name, (string?)body["initial_comment"] ?? "", Encoding.UTF8.GetString(upload.Content)));
        }

        return Results.Json(new { ok = true });
    }
}
