using System.Net;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Web;

/// <summary>
/// Lets in who may use the page, and nobody else. It asks for no password, so it answers this computer only, and not whom a tunnel or proxy here passes on; and
/// since a browser on this computer also runs other sites' pages, it answers only its own: by the Host header (a foreign name that was made to point here, "DNS
/// rebinding") and by where a request says that it comes from (Origin, Sec-Fetch-Site).
/// </summary>
internal sealed class WebDoor(IOptions<WebOptions> options) : IEndpointFilter
{
    /// <summary>No script, style or picture but the page's own files, no frame around it, and no form that leaves it.</summary>
    private const string Policy =
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Refusal(context.HttpContext) is { } why
            ? TypedResults.Problem(why, statusCode: StatusCodes.Status403Forbidden, title: WebWords.RefusedTitle)
            : await next(context);
    }

    private string? Refusal(HttpContext context) =>
        !options.Value.AllowRemote && !ThisComputer.Made(context) ? WebWords.RefusedRemote
        : !IsOurs(context.Request.Host.Host) ? WebWords.RefusedHost
        : IsForeign(context.Request) ? WebWords.RefusedOrigin
        : null;

    /// <summary>An address in numbers cannot be rebound: it is as good as the connection it came over.</summary>
    private bool IsOurs(string host) =>
        ThisComputer.IsNamed(host)
        || (options.Value.AllowRemote && IPAddress.TryParse(host.Trim('[', ']'), out _))
        || options.Value.Hosts.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Another site may link to the page, but not read or write what is behind it.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/web", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none")
            || (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
