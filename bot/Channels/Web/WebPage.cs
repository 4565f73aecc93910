using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace HighPoint.Bot.Channels.Web;

/// <summary>The page's files, which lie inside the program.</summary>
internal static class WebPage
{
    private const string Folder = "web/";

    /// <summary>Maps the page at <c>/</c> and its other files below <c>/web</c>.</summary>
    public static void Map(RouteGroupBuilder endpoints)
    {
        foreach (var resource in typeof(WebPage).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var file = resource[Folder.Length..];
            var content = Read(resource);
            var type = Type(file);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
            endpoints.MapGet(string.Equals(file, "index.html", StringComparison.Ordinal) ? "/" : "/web/" + file, (HttpResponse response) =>
            {
                // Asked for each time and seldom sent: a new version shows at once.
                response.Headers.CacheControl = "no-cache";
                return TypedResults.Bytes(content, type, entityTag: tag);
            });
        }
    }

    private static byte[] Read(string resource)
    {
        using var stream = typeof(WebPage).Assembly.GetManifestResourceStream(resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string Type(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
}
