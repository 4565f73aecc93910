using System.Text.Json;
using System.Text.Json.Nodes;

namespace HighPoint.Pipeline;

public sealed class PipelineJsonTests
{
    private const string Engagement =
        """{"id":"e-1","opportunity":"o-1","occasion":"Emergency","facts":{"company":"Harlow","contact":null,"email":null,"phone":null,"hours":6.5,"finished":{"date":"2026-11-23","time":"17:30:00"},"repair":"Holding","presented":null,"grievances":["SlowResponse"],"agreement":false,"paying":true,"freeOfCharge":null,"amount":{"amount":1500,"currency":"USD"},"mood":"Happy","incumbent":null,"incidents":["server"],"findings":[]}}""";

    private const string Planned =
        """{"engagement":"e-1","customer":"Harlow","contact":"Dana","occasions":["DissatisfiedProspect","Audit"],"workEndedAt":"2026-11-23T20:00:00Z","window":{"opens":"2026-11-23T20:00:00Z","bestFrom":"2026-11-24T15:00:00Z","bestUntil":"2026-11-24T17:00:00Z","closes":"2026-11-27T23:00:00Z"},"waiting":{"for":"Repair","askAgain":"2026-11-24T15:00:00Z"},"checkIns":["2026-12-07T15:00:00Z"],"value":{"amount":900.5,"currency":"EUR"},"first":"Audit"}""";

    /// <summary>The written form of every change. What is stored stays readable only as long as these lines do not change.</summary>
    public static TheoryData<string, string> Changes => new()
    {
        { nameof(PipelineChange.Opened), """{"$type":"opened","customer":"Harlow","contact":"Dana","owner":"sam","occasion":"Audit","ownerCard":{"name":"Sam","zone":"America/Chicago"}}""" },
        { nameof(PipelineChange.EngagementLogged), $$"""{"$type":"engagement-logged","engagement":{{Engagement}}}""" },
        { nameof(PipelineChange.EngagementWithdrawn), """{"$type":"engagement-withdrawn","engagementId":"e-1"}""" },
        { nameof(PipelineChange.Planned), Planned.Replace("{\"engagement\"", "{\"$type\":\"planned\",\"engagement\"", StringComparison.Ordinal) },
        { nameof(PipelineChange.StageMoved), """{"$type":"stage-moved","from":"Due","to":"Offered","reason":null}""" },
        { nameof(PipelineChange.DraftSent), """{"$type":"draft-sent","form":"Email","tone":"Warmer","edited":true}""" },
        { nameof(PipelineChange.SendingTakenBack), """{"$type":"sending-taken-back","offeredAt":"2026-11-24T15:00:00Z"}""" },
        { nameof(PipelineChange.AuditBooked), """{"$type":"audit-booked","booking":{"on":"2026-12-03","askAt":"2026-12-04T15:00:00Z"}}""" },
        { nameof(PipelineChange.ReminderSet), """{"$type":"reminder-set","at":null}""" },
        { nameof(PipelineChange.Claimed), """{"$type":"claimed","owner":"kim","ownerCard":null}""" },
        { nameof(PipelineChange.Released), """{"$type":"released","owner":"sam","ownerCard":null}""" },
        { nameof(PipelineChange.Reassigned), """{"$type":"reassigned","owner":"kim","ownerCard":{"name":"Kim","zone":"America/Chicago"}}""" },
        { nameof(PipelineChange.Valued), """{"$type":"valued","value":{"amount":1500,"currency":"USD"}}""" },
        { nameof(PipelineChange.Noted), """{"$type":"noted","text":"They called."}""" },
        { nameof(PipelineChange.NoteTakenBack), """{"$type":"note-taken-back","text":"They called."}""" },
        { nameof(PipelineChange.MergedInto), """{"$type":"merged-into","other":"o-2"}""" },
        { nameof(PipelineChange.Parted), """{"$type":"parted","stage":"Due","reason":null}""" },
        { nameof(PipelineChange.RoleGiven), """{"$type":"role-given","person":"kim","role":"Manager"}""" },
        { nameof(PipelineChange.Erased), """{"$type":"erased","kind":"Customer","opportunities":3}""" },
        { nameof(PipelineChange.Nudged), """{"$type":"nudged","kind":"BestMoment","nudge":"n-o-1-best-moment-20261124T1500"}""" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_Change_Is_Written_As_It_Always_Was(string name, string json)
    {
        var change = PipelineJson.ReadChange(json);
        Assert.Equal(name, change.GetType().Name);
        AssertKept(json, PipelineJson.Write(change));
    }

    [Fact]
    public void A_Sent_Draft_Whose_Tone_Was_Shorter_Is_Still_Read() =>
        Assert.Equal(
            new PipelineChange.DraftSent(Drafts.DraftForm.Email, Drafts.DraftTone.Plain, Edited: false),
            PipelineJson.ReadChange("""{"$type":"draft-sent","form":"Email","tone":"Shorter","edited":false}"""));

    [Fact]
    public void Every_Change_Has_A_Written_Form() =>
        Assert.Equal(
            typeof(PipelineChange).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
            Changes.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void An_Engagement_Is_Written_As_It_Always_Was() => AssertKept(Engagement, PipelineJson.Write(PipelineJson.ReadEngagement(Engagement)));

    [Fact]
    public void A_Nudge_Is_Written_As_It_Always_Was()
    {
        const string Person = """{"id":"n-1","kind":"CheckIn","opportunity":"o-1","to":{"$type":"person","personId":"sam"},"dueAt":"2026-11-24T15:00:00Z"}""";
        var team = Person.Replace("\"person\",\"personId\":\"sam\"", "\"team\"", StringComparison.Ordinal);
        Assert.Equal(Person, PipelineJson.Write(PipelineJson.ReadNudge(Person)));
        Assert.Equal(team, PipelineJson.Write(PipelineJson.ReadNudge(team)));
    }

    [Fact]
    public void An_Opportunity_Written_Before_It_Had_Lists_Has_Empty_Ones()
    {
        var opportunity = PipelineJson.ReadOpportunity(
            """{"id":"o-1","customer":"Harlow","owner":"sam","stage":"Due","occasions":["Audit"],"openedAt":"2026-11-24T15:00:00Z"}""");
        Assert.Empty(opportunity.CheckIns);
        Assert.Empty(opportunity.Earlier);
        Assert.Empty(opportunity.NudgesGiven);
        Assert.Equal(PipelineJson.Write(opportunity), PipelineJson.Write(PipelineJson.ReadOpportunity(PipelineJson.Write(opportunity))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"$type":"HighPoint.Pipeline.PipelineChange+Nudged"}""")]
    [InlineData("nonsense")]
    public void What_Is_No_Change_Is_Refused(string json) => Assert.ThrowsAny<JsonException>(() => PipelineJson.ReadChange(json));

    /// <summary>Everything that was written is there with its value; what came later may stand beside it.</summary>
    private static void AssertKept(string before, string after) => AssertKept(JsonNode.Parse(before), JsonNode.Parse(after));

    private static void AssertKept(JsonNode? before, JsonNode? after)
    {
        if (before is JsonObject known)
        {
            Assert.All(known, property => AssertKept(property.Value, Assert.IsType<JsonObject>(after)[property.Key]));
            Assert.Equal([], known.Select(property => property.Key).Except(((JsonObject)after!).Select(property => property.Key)));
        }
        else
        {
            Assert.Equal(before?.ToJsonString(), after?.ToJsonString());
        }
    }
}
