using System.Globalization;
using System.Net;
using System.Security.Authentication;
using HighPoint.Bot.Storage;
using HighPoint.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace HighPoint.Bot.Doctor;

public sealed class GeneralChecksTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly Uri Url = new("https://bot.example.com");
    private readonly TempFolder folder = new();

    private string File => Path.Combine(folder.Path, "data", "highpoint.db");

    [Theory]
    [InlineData(200, "Healthy", "ok: HighPoint answers at https://bot.example.com/.")]
    [InlineData(200, "Welcome to nginx", "wrong: Something answers at https://bot.example.com/ that is not HighPoint;")]
    [InlineData(404, "", "wrong: Something answers at https://bot.example.com/ that is not HighPoint;")]
    [InlineData(302, "", "wrong: https://bot.example.com/ asks for a login or leads elsewhere;")]
    [InlineData(401, "", "wrong: https://bot.example.com/ asks for a login or leads elsewhere;")]
    [InlineData(502, "", "wrong: https://bot.example.com/ answers with 502: the tunnel or proxy runs and the bot behind it does not;")]
    [InlineData(503, "Unhealthy", "wrong: HighPoint answers at https://bot.example.com/, but cannot write its database;")]
    public async Task The_Public_Address_Leads_To_The_Bot(int status, string body, string finding) =>
        Assert.StartsWith(finding, await Found.ByAsync(new PublicUrlCheck(new DoctorOptions(Url, null), At("/health", status, body))), StringComparison.Ordinal);

    [Fact]
    public async Task A_Chat_Page_That_Strangers_See_Is_Told() =>
        Assert.StartsWith(
            "wrong: The chat page is open to everybody at https://bot.example.com/, and asks nobody for a password; set Web:Enabled to false",
            await Found.ByAsync(new PublicUrlCheck(new DoctorOptions(Url, null), FakeHttp.Always(HttpStatusCode.OK, "Healthy"))), StringComparison.Ordinal);

    [Fact]
    public async Task An_Address_That_Nobody_Answers_Is_Told_With_The_Reason()
    {
        Assert.StartsWith("wrong: https://bot.example.com/ cannot be reached: there is no such name", await Found.ByAsync(new PublicUrlCheck(new DoctorOptions(Url, null), FakeHttp.Down)), StringComparison.Ordinal);
        Assert.StartsWith(
            "wrong: https://bot.example.com/ cannot be reached: its certificate is not valid",
            await Found.ByAsync(new PublicUrlCheck(new DoctorOptions(Url, null), new FakeHttp(_ => throw new HttpRequestException("tls", new AuthenticationException("The remote certificate is invalid."))))), StringComparison.Ordinal);
        Assert.StartsWith("not checked: ", await Found.ByAsync(new PublicUrlCheck(new DoctorOptions(null, null), FakeHttp.Down)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15:00:00", "ok: It agrees with time.example.")]
    [InlineData("15:02:00", "ok: It agrees with time.example.")]
    [InlineData("15:06:30", "wrong: It is 7 minutes behind time.example;")]
    [InlineData("14:30:00", "wrong: It is 30 minutes ahead of time.example;")]
    [InlineData(null, "not checked: https://time.example/ does not say what time it is.")]
    public async Task The_Clock_Is_Compared_With_Somebody_Elses(string? theirs, string finding)
    {
        var http = new FakeHttp(_ =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.NotFound);
            answer.Headers.Date = theirs is null ? null : DateTimeOffset.Parse($"2026-11-23T{theirs}Z", CultureInfo.InvariantCulture);
            return answer;
        });

        Assert.StartsWith(
            finding, await Found.ByAsync(new ClockCheck(new DoctorOptions(Url, null), [new TimeSource(new Uri("https://time.example"))], http, new FakeTimeProvider(Now))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_A_Server_To_Ask_The_Clock_Is_Not_Checked() =>
        Assert.StartsWith("not checked: ", await Found.ByAsync(new ClockCheck(new DoctorOptions(null, null), [], FakeHttp.Down, new FakeTimeProvider(Now))), StringComparison.Ordinal);

    [Fact]
    public async Task A_Database_That_Is_Not_There_Yet_Is_Not_Made()
    {
        Assert.Equal($"ok: The first start makes {File}.", await DatabaseAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_Database_In_Use_Is_Sound()
    {
        using var database = Database.Open($"Data Source={File}");

        Assert.Equal($"ok: {File} is sound and can be written.", await DatabaseAsync());
    }

    [Fact]
    public async Task An_Older_Schema_Is_Left_As_It_Is()
    {
        Set(version: 1);

        Assert.Equal($"ok: {File} is sound; the next start brings it up to date.", await DatabaseAsync());
        Assert.Equal($"ok: {File} is sound; the next start brings it up to date.", await DatabaseAsync());
    }

    [Fact]
    public async Task A_Newer_Schema_Is_Told()
    {
        Set(version: 1000);

        Assert.Contains("the file has schema 1000 of a newer HighPoint", await DatabaseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_File_That_Is_No_Database_Is_Told()
    {
        folder.Write("data/highpoint.db", new string('x', 5000));

        Assert.Contains("is no SQLite database", await DatabaseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Folder_In_Its_Place_Is_Told()
    {
        Directory.CreateDirectory(File);

        Assert.Contains($"{File} is a folder", await DatabaseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Database_That_Another_Program_Keeps_Locked_Is_Told()
    {
        Set(version: Schema.Version);
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction();

        Assert.Contains("another program keeps", await DatabaseAsync(";Default Timeout=1"), StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    /// <summary>An answer at one path; at all others 404.</summary>
    private static FakeHttp At(string path, int status, string body) => new(request => new HttpResponseMessage(request.RequestUri!.AbsolutePath == path ? (HttpStatusCode)status : HttpStatusCode.NotFound)
    {
        Content = new StringContent(body),
    });

    private Task<string> DatabaseAsync(string more = "") => Found.ByAsync(new DatabaseCheck(Options.Create(new StorageOptions { ConnectionString = $"Data Source={File}{more}" })));

    private void Set(int version)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA user_version = {version}";
        command.ExecuteNonQuery();
    }
}
