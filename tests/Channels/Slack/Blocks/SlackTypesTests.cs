using System.Diagnostics;
using System.Text.Json.Nodes;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>What is sent to Slack, checked against Slack's own types (<c>@slack/types</c>) by the TypeScript compiler; <c>tests/run</c> fetches both.</summary>
public sealed class SlackTypesTests
{
    private const string Types = "artifacts/npm/@slack/types-3.2.0/dist/index";
    /// <summary>Newer than Slack's types of today (docs.slack.dev, "Data visualization block"): the part of it that is used.</summary>
    private const string Chart = """
        interface DataVisualizationBlock {
            type: 'data_visualization'; title: string; block_id?: string;
            chart: { type: 'bar' | 'line' | 'area'; series: { name: string; data: { label: string; value: number }[] }[]; axis_config: { categories: string[]; x_label?: string; y_label?: string } };
        }
        """;

    private const string Compiler = "artifacts/npm/typescript-5.9.3/lib/tsc.js";

    [Fact]
    public async Task Every_Message_Modal_And_Home_Tab_Is_Of_Slacks_Types()
    {
        var forms = SlackBlocksTests.Forms.ToArray();
        await CheckAsync(
            "payloads",
            [
                .. DrivenMessages.All.Select(message => ("KnownBlock[]", (JsonNode)SlackBlocks.Render(message).Blocks!)),
                .. DrivenMessages.All.Select(message => ("(KnownBlock | DataVisualizationBlock)[]", (JsonNode)SlackBlocks.Render(message, drawsCharts: true).Blocks!)),
                .. forms.Select(form => ("ModalView", (JsonNode)SlackBlocks.Modal(form, "form", "{}"))),
                ("HomeView", SlackBlocks.Home([.. DrivenMessages.All.Where(message => !forms.Contains(message)).Take(8)])),
            ],
            exitCode: 0);
    }

    /// <summary>The check is one: what Slack does not know does not pass.</summary>
    [Fact]
    public async Task A_Block_That_Slack_Does_Not_Know_Does_Not_Pass() =>
        await CheckAsync("wrong", [("KnownBlock[]", new JsonArray(new JsonObject { ["type"] = "header", ["text"] = "no object" }))], exitCode: 2);

    private static async Task CheckAsync(string name, IReadOnlyList<(string Type, JsonNode Value)> payloads, int exitCode)
    {
        var isThere = File.Exists(Repo.At(Compiler)) && File.Exists(Repo.At($"{Types}.d.ts"));
        Assert.SkipUnless(isThere, "Slack's types are not fetched; tests/run does that.");
        var folder = Repo.At("artifacts/slack-types");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{name}.ts");
        await File.WriteAllLinesAsync(
            file,
            payloads.Select((payload, at) => $"export const p{at}: {payload.Type} = {payload.Value.ToJsonString()};").Prepend(Chart).Prepend($"import type {{ HomeView, KnownBlock, ModalView }} from '{Repo.At(Types)}';"),
            TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("node", [Repo.At(Compiler), "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022", file])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == exitCode, told[..Math.Min(told.Length, 3000)]);
    }
}
