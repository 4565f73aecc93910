using System.Text.Json.Nodes;
using HighPoint.Bot.Manifests;
using HighPoint.Conversations;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>What every card has to keep to: the schema, and what Teams and its store ask for beyond it.</summary>
internal static class CardRules
{
    /// <summary>Charts are Teams' own and stand in no published schema. Their shape is told in Microsoft Learn, "Charts in Adaptive Cards".</summary>
    private const string HorizontalBar = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["type", "data", "fallback"],
          "properties": {
            "type": { "enum": ["Chart.HorizontalBar"] },
            "title": { "type": "string" },
            "colorSet": { "enum": ["categorical", "sequential", "diverging"] },
            "displayMode": { "enum": ["AbsoluteWithAxis", "AbsoluteNoAxis", "PartToWhole"] },
            "fallback": { "$ref": "#/definitions/ImplementationsOf.Element" },
            "data": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["x", "y"],
                "properties": { "x": { "type": "string" }, "y": { "type": "number" } }
              }
            }
          }
        }
        """;

    private const string Line = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["type", "data", "fallback"],
          "properties": {
            "type": { "enum": ["Chart.Line"] },
            "fallback": { "$ref": "#/definitions/ImplementationsOf.Element" },
            "data": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["legend", "values"],
                "properties": {
                  "legend": { "type": "string" },
                  "values": {
                    "type": "array",
                    "minItems": 2,
                    "items": {
                      "type": "object",
                      "additionalProperties": false,
                      "required": ["x", "y"],
                      "properties": { "x": { "type": "string" }, "y": { "type": "number" } }
                    }
                  }
                }
              }
            }
          }
        }
        """;

    private static readonly JsonObject Published = JsonNode.Parse(Repo.Read("tests/Channels/Teams/Cards/adaptive-card.1.6.0.schema.json"))!.AsObject();
    private static readonly JsonSchema Cards = Schema(new JsonObject { ["$ref"] = "#/definitions/AdaptiveCard" });

    /// <summary>The published schema takes anything for a fallback: its pattern for "drop" speaks of texts alone. So what falls back is checked by itself.</summary>
    private static readonly JsonSchema Elements = Schema(new JsonObject { ["$ref"] = "#/definitions/ImplementationsOf.Element" });

    private static readonly JsonSchema Actions = Schema(new JsonObject { ["$ref"] = "#/definitions/ImplementationsOf.Action" });

    /// <summary>What is wrong with a card; nothing where all is well.</summary>
    public static IEnumerable<string> Problems(JsonObject card) =>
    [
        .. Cards.Check(card).Select(problem => problem.ToString()),
        .. All(card).Where(node => node["fallback"] is JsonObject).SelectMany(node => Fallback(node["type"]!.GetValue<string>(), node["fallback"]!.AsObject())),
        .. card.ToJsonString().Length >= 25_000 ? [$"It has {card.ToJsonString().Length} characters."] : Array.Empty<string>(),
        .. AtOnce(card) > 6 ? [$"It has {AtOnce(card)} buttons."] : Array.Empty<string>(),
        .. Of(card, "Action.ShowCard").Where(show => AtOnce(show["card"]!.AsObject()) is 0 or > 6).Select(_ => "There are too many buttons behind one, or none."),
        .. All(card).Where(IsInput).Where(input => IsEmpty(input["label"]) || IsEmpty(input["errorMessage"])).Select(input => $"{input["id"]} has no label, or no words for what is wrong."),
        .. All(card).Select(node => (string?)node["id"]).OfType<string>().GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} is there twice."),
        .. Of(card, "Action.Execute").Where(button => !IsPressed(button) || !JsonNode.DeepEquals(button["data"], button["fallback"]!["data"])).Select(button => $"{button["title"]} does nothing."),
        .. Of(card, "Input.ChoiceSet").SelectMany(set => set["choices"]!.AsArray()).Where(choice => IsEmpty(choice!["title"]) || IsEmpty(choice["value"])).Select(_ => "A choice has no words or no value."),
        .. Of(card, "Image").Where(image => IsEmpty(image["altText"])).Select(_ => "A picture has no words."),
        .. Texts(card).Where(text => text.Contains("{{", StringComparison.Ordinal)).Select(text => $"A date can stand in {text}"),
        .. IsEmpty(card["speak"]) ? ["It says nothing to who hears it."] : Array.Empty<string>(),
    ];

    /// <summary>Every text that a client may read as Markdown.</summary>
    public static IEnumerable<string> Texts(JsonObject card) =>
    [
        .. Of(card, "TextBlock").Select(block => block["text"]!.GetValue<string>()),
        .. Of(card, "FactSet").SelectMany(set => set["facts"]!.AsArray()).SelectMany(fact => new[] { fact!["title"]!.GetValue<string>(), fact["value"]!.GetValue<string>() }),
    ];

    /// <summary>All objects of a type in a card; what falls back aside.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject card, string type) => All(card).Where(node => string.Equals((string?)node["type"], type, StringComparison.Ordinal));

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Key is not ("fallback" or "data")).SelectMany(member => All(member.Value)).Prepend(members),
        JsonArray entries => entries.SelectMany(All),
        _ => [],
    };

    /// <summary>The buttons that are seen together: a card's own, and those in its body.</summary>
    private static int AtOnce(JsonObject card) => (card["actions"]?.AsArray().Count ?? 0) + (card["body"]?.AsArray().Sum(part => part!["actions"]?.AsArray().Count ?? 0) ?? 0);

    private static bool IsInput(JsonObject node) => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static bool IsPressed(JsonObject button) => (string?)button["verb"] == "press" && Command.TryParse((string?)button["data"]!["command"], out _);

    private static bool IsEmpty(JsonNode? text) => string.IsNullOrWhiteSpace((string?)text);

    private static IEnumerable<string> Fallback(string type, JsonObject fallback) =>
        (type.StartsWith("Action.", StringComparison.Ordinal) ? Actions : Elements).Check(fallback).Select(problem => $"{type} falls back: {problem}");

    private static JsonSchema Schema(JsonObject root)
    {
        var definitions = Published["definitions"]!.DeepClone().AsObject();
        definitions["Chart.HorizontalBar"] = JsonNode.Parse(HorizontalBar);
        definitions["ImplementationsOf.Element"]!["anyOf"]!.AsArray().Add(new JsonObject { ["$ref"] = "#/definitions/Chart.HorizontalBar" });
        definitions["Chart.Line"] = JsonNode.Parse(Line);
        definitions["ImplementationsOf.Element"]!["anyOf"]!.AsArray().Add(new JsonObject { ["$ref"] = "#/definitions/Chart.Line" });
        // Both are Teams' own: the width of a card, and a button that opens a dialog (its data may hold anything already).
        definitions["AdaptiveCard"]!["properties"]!["msteams"] = JsonNode.Parse("""{ "type": "object", "properties": { "width": { "enum": ["Full"] } } }""");
        // The editors' own mark in a card's first lines, which the schema itself does not name.
        definitions["AdaptiveCard"]!["properties"]!["$schema"] = JsonNode.Parse("""{ "type": "string", "format": "uri" }""");
        root["definitions"] = definitions;
        return new JsonSchema(root);
    }
}
