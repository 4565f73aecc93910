using System.Net;
using System.Net.Http.Json;
using HighPoint.Bot.Demo;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HighPoint.Exports;

/// <summary>"Export that" on the page: a file of what was asked last, for the asker alone, and for an hour.</summary>
public sealed class FileTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2026-11-23T15:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private int turns;

    [Fact]
    public async Task What_Was_Asked_Last_Is_Handed_Over_With_Its_Filters()
    {
        await using var host = await FilledAsync();
        await SaysAsync(host, "riley", "show signed emergencies");
        var (words, _, file) = await SaysAsync(host, "riley", "export that");
        Assert.Contains("I understood: signed; emergencies.", words, StringComparison.Ordinal);
        var rows = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("pipeline-2026-11-23.csv", file.Content.Headers.ContentDisposition?.FileName);
        Assert.All(rows.Skip(1), row => Assert.Contains(",Emergency,Signed,", row, StringComparison.Ordinal));
        Assert.Contains($"{rows.Length - 1} opportunities", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_Else_Has_It_And_After_An_Hour_Nobody()
    {
        await using var host = await FilledAsync();
        await SaysAsync(host, "riley", "pipeline");
        var (_, link, file) = await SaysAsync(host, "riley", "export that");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(host, link.Replace("as=riley", "as=sam", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(host, "/web/files/1?as=riley")).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync(host, link)).StatusCode);
    }

    [Fact]
    public async Task It_Holds_What_The_Asker_May_See_When_It_Is_Fetched()
    {
        await using var host = await FilledAsync();
        await SaysAsync(host, "riley", "show all opportunities");
        var (_, link, all) = await SaysAsync(host, "riley", "as a spreadsheet");
        await SaysAsync(host, "sam", "show all opportunities");
        var (_, _, own) = await SaysAsync(host, "sam", "export it");
        Assert.Contains("demo", await OwnersAsync(host, all), StringComparer.Ordinal);
        Assert.Equal(["sam"], await OwnersAsync(host, own));
        await host.Services.GetRequiredService<Database>().WriteAsync(session => session.Execute("INSERT INTO roles (tenant, person, role) VALUES ('local', 'riley', 'Technician')"));
        Assert.Empty(await OwnersAsync(host, await GetAsync(host, link)));
    }

    [Fact]
    public void Where_Nothing_Fits_Or_Files_Do_Not_Go_None_Is_Handed_Over()
    {
        var reader = new Language.Reader(TestPlaybook.Default.Topics);
        Assert.Contains("nothing to export", Chat.At("2026-11-20T15:00Z", Chat.Morgan, reader: reader).Says("export the pipeline").Text, StringComparison.Ordinal);
        var told = Chat.At("2026-11-20T15:00Z", reader: reader).Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, they pay us");
        Assert.Contains("can't hand over files here", Chat.At("2026-11-20T15:00Z", Chat.Morgan, told.Pipeline, reader).Says("export the pipeline").Text, StringComparison.Ordinal);
    }

    private async Task<WebHost> FilledAsync()
    {
        var host = await WebHost.StartBotAsync(clock);
        await ActivatorUtilities.CreateInstance<DemoFiller>(host.Services).FillAsync("local", 200, 1, _ => { }, CancellationToken.None);
        return host;
    }

    private async Task<(string Words, string Link, HttpResponseMessage File)> SaysAsync(WebHost host, string person, string text)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        await client.PostAsJsonAsync("/web/turns", new { person, eventId = $"e{++turns}", text }, TestContext.Current.CancellationToken);
        var posts = await host.Services.GetRequiredService<Transcript>().ReadAsync(new ConversationKey("web", "local", person), 0, 1000, CancellationToken.None);
        var link = $"/web/files/{posts[^1].Sequence}?as={person}";
        return (PlainText.Of(posts[^1].Message!), link, await GetAsync(host, link));
    }

    private static async Task<HttpResponseMessage> GetAsync(WebHost host, string link)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        return await client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    /// <summary>Whose the rows are: "demo" for colleagues of the demonstration.</summary>
    private static async Task<string[]> OwnersAsync(WebHost host, HttpResponseMessage file)
    {
        var ids = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')[0]).ToArray();
        return [.. ids.Select(id => host.Services.GetRequiredService<Database>().Read(session => PipelineStore.Find(session, "local", id))!.Owner.Split('-')[0]).Distinct(StringComparer.Ordinal)];
    }
}
