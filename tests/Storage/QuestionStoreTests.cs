using HighPoint.Bot.Turns;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Bot.Storage;

public sealed class QuestionStoreTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Tenants_Never_Mix()
    {
        await KeepAsync("local", Opened("o-1", "Harlow Dental", "sam"));
        await KeepAsync("other", Opened("o-2", "Maple Vets", "sam"));
        Assert.Equal(["Harlow Dental"], Ask("local", Question.Plain).Rows.Select(o => o.Customer));
        Assert.Equal(["Maple Vets"], Ask("other", Question.Plain).Rows.Select(o => o.Customer));
        Assert.True(Ask("local", Question.Plain with { Customer = "Maple Vets" }).IsUnknownCustomer);
        Assert.Empty(Ask("third", Question.Plain with { Part = PipelinePart.All }).Rows);
    }

    [Fact]
    public async Task Whoever_Sees_Their_Own_Sees_No_Others_Whatever_They_Ask()
    {
        await KeepAsync("local", Opened("o-1", "Harlow Dental", "sam"));
        await KeepAsync("local", Opened("o-2", "Maple Vets", "kim"));
        foreach (var question in (Question[])[Question.Plain, new() { Asked = Asked.List, Person = "Kim" }, new() { Asked = Asked.List, Customer = "Maple Vets" }, new() { Asked = Asked.Count, Part = PipelinePart.All }])
        {
            Assert.DoesNotContain(Ask("local", question, sees: "sam").Rows, o => o.Owner != "sam");
        }

        Assert.Equal(1, Ask("local", new() { Asked = Asked.Count, Part = PipelinePart.All }, sees: "sam").Total.Count);
        Assert.Empty(Ask("local", new() { Asked = Asked.List, Customer = "Maple Vet" }, sees: "sam").Alike);
    }

    [Fact]
    public async Task What_People_Wrote_Is_Never_A_Statement()
    {
        await KeepAsync("local", Opened("o-1", "Harlow'; DROP TABLE opportunities; --", "sam"));
        Assert.Single(Ask("local", new() { Asked = Asked.List, Customer = "Harlow'; DROP TABLE opportunities; --" }).Rows);
        Assert.Empty(Ask("local", new() { Asked = Asked.List, Person = "{0} OR TRUE" }).Rows);
    }

    [Fact]
    public async Task A_File_Of_Before_Is_Brought_To_The_Columns_Of_Today()
    {
        var now = office.Now;
        var kept = new[]
        {
            Opened("o-1", "Harlow Dental", "sam") with { Stage = Stage.Due, Window = new WindowTimes(now, now, now, now + Duration.FromDays(3)), Value = new Money(1500.5m, "USD") },
            Opened("o-2", "Maple Vets", "kim") with { Stage = Stage.AuditProposed, CheckIns = [now - Duration.FromDays(1), now + Duration.FromDays(13)], CheckedInAt = now, OfferedAt = now - Duration.FromDays(2), WorkEndedAt = now - Duration.FromDays(3) },
            Opened("o-3", "Elm Books", "kim") with { Stage = Stage.Declined, StageReason = "too dear" },
            Opened("o-4", "Oak Legal", "kim") with { Stage = Stage.AuditBooked, Booking = new Booking(new LocalDate(2026, 12, 1), now + Duration.FromDays(8)) },
        };
        foreach (var opportunity in kept)
        {
            await KeepAsync("local", opportunity);
        }

        var columns = Columns();
        var script = await File.ReadAllTextAsync(Repo.At("bot/Storage/Migrations/0006-questions.sql"), TestContext.Current.CancellationToken);
        await office.Database.WriteAsync(session =>
        {
            session.Execute("UPDATE opportunities SET stage = '', kind = '', customer = '', stage_since = 0, offered_at = NULL, deadline = NULL, lag = NULL, amount = NULL, currency = NULL, reason = NULL");
            foreach (var update in script.Split(';').Select(part => part.Trim()).Where(part => part.StartsWith("UPDATE", StringComparison.Ordinal)))
            {
                session.Execute(update);
            }

            return 0;
        });
        Assert.Equal(columns, Columns());
    }

    private static Opportunity Opened(string id, string customer, string owner) => new()
    {
        Id = id, Customer = customer, Owner = owner, OwnerCard = new OwnerCard(owner == "sam" ? "Sam Fields" : "Kim Ode", "UTC"), Stage = Stage.Due, Occasions = [Occasion.DissatisfiedProspect, Occasion.Audit],
        OpenedAt = Instant.FromUtc(2026, 11, 20, 9, 0), StageSince = Instant.FromUtc(2026, 11, 20, 9, 0), Version = 1,
    };

    private List<string> Columns() => office.Database.Read(session => session.All(
        "SELECT stage, kind, customer, stage_since, offered_at, deadline, lag, amount, currency, reason FROM opportunities ORDER BY id",
        row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? "-" : row.GetValue(column).ToString()))));

    private Figures Ask(string tenant, Question question, string? sees = null) =>
        office.Database.Read(session => QuestionStore.Answer(session, tenant, new Inquiry(question, "max", sees, DateTimeZone.Utc), office.Now));

    private Task<int> KeepAsync(string tenant, Opportunity opportunity) => office.Database.WriteAsync(session =>
    {
        PipelineStore.Save(session, tenant, new OpportunityStep(0, opportunity));
        return 0;
    });
}
