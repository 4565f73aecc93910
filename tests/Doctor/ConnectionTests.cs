using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace HighPoint.Bot.Doctor;

/// <summary>What the doctor says of addresses that do not answer, asked for real.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task What_Speaks_No_Tls_Is_Told()
    {
        await using var app = await StartAsync(certificate: null);
        Assert.Contains("cannot be reached: it does not speak TLS there", await ProblemAsync(Port(app)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Certificate_That_Nobody_Vouches_For_Is_Told()
    {
        using var key = RSA.Create(2048);
        var order = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = order.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var app = await StartAsync(certificate);
        Assert.Contains("cannot be reached: its certificate is not valid", await ProblemAsync(Port(app)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Nobody_Listens_It_Matters_Whose_Address_It_Is()
    {
        int port;
        await using (var app = await StartAsync(certificate: null))
        {
            port = Port(app);
        }

        Assert.Contains("nobody listens there; start the bot", await ProblemAsync(port, isOurs: true), StringComparison.Ordinal);
        Assert.Contains("the connection is refused; look at the network", await ProblemAsync(port), StringComparison.Ordinal);
    }

    private static async Task<string> ProblemAsync(int port, bool isOurs = false)
    {
        using var client = new HttpClient();
        var address = new Uri($"https://127.0.0.1:{port}/");
        return Connection.Problem(address, await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address, TestContext.Current.CancellationToken)), isOurs);
    }

    private static async Task<WebApplication> StartAsync(X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static int Port(WebApplication app) => new Uri(app.Urls.Single()).Port;
}
