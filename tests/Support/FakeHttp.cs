using System.Net;

namespace HighPoint.Support;

/// <summary>The internet as a test wants it: every client asks <paramref name="answer"/>, and nothing leaves this process.</summary>
internal sealed class FakeHttp(Func<HttpRequestMessage, HttpResponseMessage> answer) : IHttpClientFactory, IHttpMessageHandlerFactory
{
    /// <summary>Where nobody answers.</summary>
    public static FakeHttp Down { get; } = new(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such name"));

    /// <summary>The same answer to everything.</summary>
    public static FakeHttp Always(HttpStatusCode status, string body) => new(_ => new HttpResponseMessage(status) { Content = new StringContent(body) });

    public HttpClient CreateClient(string name) => new(CreateHandler(name));

    public HttpMessageHandler CreateHandler(string name) => new Handler(answer);

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
