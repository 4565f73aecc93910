using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>Every fault is told with its JSON path and what to do.</summary>
public sealed class StoreRulesTests
{
    /// <summary>A place in the manifest, what is written there (null takes it out), and what is said of it.</summary>
    public static TheoryData<string, string?, string> Faults => new()
    {
        { "id", "\"HighPoint\"", "$.id is \"HighPoint\"; it must be a GUID such as \"00000000-0000-0000-0000-000000000000\"." },
        { "version", null, "$.version is missing; add it." },
        { "version", "\"0.9.0\"", "$.version is below 1.0.0, which the store refuses; raise it." },
        { "version", "1", "$.version must be a text in quotes; change it." },
        { "manifestVersion", "\"1.28\"", "$.manifestVersion is \"1.28\"; it must be \"1.29\"." },
        { "colour", "\"#fff\"", "$.colour is not known; there are " },
        { "accentColor", "\"green\"", "$.accentColor is \"green\"; it must be a colour such as \"#0B6B5D\"." },
        { "name.short", "\"HighPoint, the bot that tells when\"", "$.name.short has 34 characters; shorten it to 30." },
        { "name.short", "\" \"", "$.name.short is empty; give the app a name" },
        { "name.short", "\"Teams HighPoint\"", "$.name.short begins with a name of Microsoft's" },
        { "description.full", "\"Tells you when to offer a service agreement, and drafts the message.\"", "$.description.full says the same as the short description" },
        { "description.full", "\"Works in Slack as well.\"", "$.description.full names Slack, which the store refuses" },
        { "description.full", "\"${{APP_NAM}} tells.\"", "$.description.full still holds ${{APP_NAM}}" },
        { "developer.privacyUrl", "\"http://northwind.example\"", "$.developer.privacyUrl must begin with https://" },
        { "developer.websiteUrl", "\"\"", "$.developer.websiteUrl is empty; it must be an address that begins with https://." },
        { "validDomains.0", "\"*.example.com\"", "$.validDomains[0] must be a whole domain name" },
        { "validDomains.0", "\"https://bot.example.com\"", "$.validDomains[0] must be a whole domain name" },
        { "bots", null, "$.bots is missing; the app is a bot." },
        { "bots.0.isNotificationOnly", "true", "$.bots[0].isNotificationOnly is true, but the bot answers" },
        { "bots.0.scopes", "[]", "$.bots[0].scopes is empty" },
        { "bots.0.scopes", "[\"personal\", \"team\"]", "$.bots[0].commandLists[1].scopes names \"groupChat\"" },
        { "bots.0.scopes.0", "\"everywhere\"", "$.bots[0].scopes[0] is \"everywhere\"; it must be \"team\" or \"personal\" or \"groupChat\" or \"copilot\"." },
        { "bots.0.commandLists.1", null, "$.bots[0].commandLists must hold one list for the scope \"team\"" },
        { "bots.0.commandLists.0.commands", "[]", "$.bots[0].commandLists[0].commands must hold \"help\"" },
        { "bots.0.commandLists.0.commands.1.title", "\"/form\"", "$.bots[0].commandLists[0].commands[1].title is \"/form\"; a command is plain words" },
        { "bots.0.commandLists.0.commands.1.title", "\"\"", "$.bots[0].commandLists[0].commands[1].title is \"\"; a command is plain words" },
        { "bots.0.commandLists.0.commands.1.title", "\"Help\"", "$.bots[0].commandLists[0].commands[1].title is \"Help\", which is in this list already" },
        { "bots.0.commandLists.0.commands.1.description", null, "$.bots[0].commandLists[0].commands[1].description is missing; add it." },
        { "bots.0.commandLists.0.commands.1.type", "\"prompt\"", "$.bots[0].commandLists[0].commands[1] is a prompt starter, and the bot welcomes people" },
        { "composeExtensions.0.botId", "\"00000000-0000-0000-0000-000000000000\"", "$.composeExtensions[0].botId is another bot's" },
        { "composeExtensions.0.commands.0.context", "[\"compose\", \"compose\", \"message\", \"commandBox\"]", "$.composeExtensions[0].commands[0].context has 4 entries; leave at most 3." },
        { "icons.color", "\"colour.png\"", "colour.png is not in the package; add the file" },
        { "localizationInfo.additionalLanguages.0.file", "\"ar.json\"", "ar.json is not in the package; add the file" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_Fault_Is_Told_With_Its_Place(string place, string? written, string sentence) =>
        Assert.Contains(TeamsApp.Faults(manifest => Write(manifest, place.Split('.'), written)), fault => fault.StartsWith(sentence, StringComparison.Ordinal));

    [Fact]
    public void Thirteen_Commands_Are_One_Too_Many() =>
        Assert.Contains("$.bots[0].commandLists[1].commands has 13 entries; leave at most 12.", TeamsApp.Faults(manifest =>
        {
            var commands = manifest["bots"]![0]!["commandLists"]![1]!["commands"]!.AsArray();
            while (commands.Count < 13)
            {
                commands.Add(new JsonObject { ["title"] = $"word {commands.Count}", ["description"] = "A word" });
            }
        }));

    private static void Write(JsonNode node, string[] place, string? written)
    {
        foreach (var step in place[..^1])
        {
            node = (node is JsonArray entries ? entries[int.Parse(step)] : node[step])!;
        }

        switch (node, written)
        {
            case (JsonArray list, null): list.RemoveAt(int.Parse(place[^1])); break;
            case (JsonArray list, _): list[int.Parse(place[^1])] = JsonNode.Parse(written); break;
            case (JsonObject members, null): members.Remove(place[^1]); break;
            default: node[place[^1]] = JsonNode.Parse(written!); break;
        }
    }
}
