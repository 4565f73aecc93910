using System.Text.Json.Nodes;

namespace HighPoint.Bot.Manifests;

public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type": "string"}""", "1", "$ must be a text in quotes; change it.")]
    [InlineData("""{"type": ["boolean", "null"]}""", "null", null)]
    [InlineData("""{"type": ["boolean", "null"]}""", "0", "$ must be true or false or null; change it.")]
    [InlineData("""{"type": "integer"}""", "1.0", null)]
    [InlineData("""{"type": "integer"}""", "1.5", "$ must be a whole number; change it.")]
    [InlineData("""{"enum": ["a", null]}""", "null", null)]
    [InlineData("""{"enum": ["a", "b"]}""", "\"c\"", "$ is \"c\"; it must be \"a\" or \"b\".")]
    [InlineData("""{"const": "1"}""", "1", "$ is 1; it must be \"1\".")]
    [InlineData("""{"maxLength": 2}""", "\"👍👍\"", null)]
    [InlineData("""{"maxLength": 2}""", "\"abc\"", "$ has 3 characters; shorten it to 2.")]
    [InlineData("""{"minLength": 2}""", "\"a\"", "$ has 1 characters; it needs 2.")]
    [InlineData("""{"maxLength": 2}""", "12345", null)]
    [InlineData("""{"pattern": "^a"}""", "\"ba\"", "$ is \"ba\"; it must be of the form ^a.")]
    [InlineData("""{"format": "uri"}""", "\"no uri\"", "$ is \"no uri\"; it must be an address that begins with https://.")]
    [InlineData("""{"minimum": 1, "maximum": 3}""", "4", "$ is 4; it must be 3 or less.")]
    [InlineData("""{"minimum": 1, "maximum": 3}""", "0.5", "$ is 0.5; it must be 1 or more.")]
    [InlineData("""{"items": {"type": "string"}}""", """["a", 1]""", "$[1] must be a text in quotes; change it.")]
    [InlineData("""{"minItems": 1}""", "[]", "$ has 0 entries; it needs 1.")]
    [InlineData("""{"maxItems": 1}""", "[1, 2]", "$ has 2 entries; leave at most 1.")]
    [InlineData("""{"uniqueItems": true}""", """[{"a": 1}, {"a": 1}]""", "$[1] is in the list twice; take one away.")]
    [InlineData("""{"required": ["a"]}""", "{}", "$.a is missing; add it.")]
    [InlineData("""{"properties": {"a": {}}, "additionalProperties": false}""", """{"b": 1}""", "$.b is not known; there is only a. Take it away, or correct its name.")]
    [InlineData("""{"additionalProperties": {"type": "string"}}""", """{"b": 1}""", "$.b must be a text in quotes; change it.")]
    [InlineData("""{"minProperties": 1}""", "{}", "$ has 0 entries; it needs 1.")]
    [InlineData("""{"dependencies": {"a": ["b"]}}""", """{"a": 1}""", "$.b is missing; add it.")]
    [InlineData("""{"dependencies": {"a": {"required": ["b"]}}}""", """{"a": 1}""", "$.b is missing; add it.")]
    [InlineData("""{"allOf": [{"type": "string"}, {"minLength": 2}]}""", "\"a\"", "$ has 1 characters; it needs 2.")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "null"}]}""", "1", "$ has none of the shapes that are allowed there; look at the schema.")]
    [InlineData("""{"oneOf": [{"minimum": 1}, {"maximum": 3}]}""", "2", "$ has none of the shapes that are allowed there; look at the schema.")]
    [InlineData("""{"oneOf": [{"minimum": 1}, {"maximum": 3}]}""", "5", null)]
    [InlineData("""{"if": {"type": "string"}, "then": {"const": "a"}}""", "\"b\"", "$ is \"b\"; it must be \"a\".")]
    [InlineData("""{"if": {"type": "string"}, "then": {"const": "a"}}""", "1", null)]
    [InlineData("""{"$ref": "#/definitions/guid", "definitions": {"guid": {"pattern": "^[0-9a-f-]{36}$"}}}""", "\"x\"", "$ is \"x\"; it must be a GUID such as \"00000000-0000-0000-0000-000000000000\".")]
    public void Each_Keyword_Is_Kept_To(string schema, string document, string? sentence) =>
        Assert.Equal(sentence is null ? [] : [sentence], new JsonSchema(JsonNode.Parse(schema)!.AsObject()).Check(JsonNode.Parse(document)).Select(problem => problem.ToString()));

    [Fact]
    public void A_Keyword_That_Is_Not_Known_Is_Not_Passed_Over() =>
        Assert.Throws<NotSupportedException>(() => new JsonSchema(JsonNode.Parse("""{"maxContains": 1}""")!.AsObject()).Check(new JsonObject()));
}
