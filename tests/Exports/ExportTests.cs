using HighPoint.Bot.Demo;
using HighPoint.Bot.Exports;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Pipeline;
using HighPoint.Support;

namespace HighPoint.Exports;

/// <summary>Opportunities go out as a table and come in again, into the real store.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Header = "customer,kind,stage,opened,decided,technician,value,reason\n";

    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_Went_Out_Comes_In_Elsewhere_As_The_Same()
    {
        await FillAsync("local", 60);
        var table = Csv("local");
        Assert.Equal((60L, 0L), await ReadAsync(table, "other"));
        Assert.Equal(table.Split('\n').Order(StringComparer.Ordinal), Csv("other").Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_Bad_Row_Is_Named_While_The_Good_Ones_Go_In()
    {
        var problems = new StringWriter();
        var result = await ReadAsync(
            Header + "Harlow Dental,emergency,Signed,2026-03-02,2026-03-09,sam,1500,\n,Audit,Due,2026-03-02,,sam,,\nMaple Vets,party,Due,2026-03-02,,sam,,\nElm Books,Audit,Due,tomorrow,,sam,,\nOak Legal,Audit,Due,2026-03-02,,sam,lots,\n", "local", problems);
        Assert.Equal((1L, 4L), result);
        Assert.Equal(
            """
            Row 3: it names no customer.
            Row 4: its kind is "party"; it must be Emergency, Audit or DissatisfiedProspect.
            Row 5: it was opened on "tomorrow"; that must be a past day such as 2026-03-31.
            Row 6: its value is "lots"; it must be a number such as 1500.
            """, problems.ToString().TrimEnd());
        Assert.Contains("Harlow Dental", Csv("local"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Dry_Run_Writes_Nothing_And_No_Row_Goes_In_Twice()
    {
        const string Row = Header + "Harlow Dental,emergency,Declined,2026-03-02,2026-03-09,sam,1500,too dear\n";
        Assert.Equal((1L, 0L), await ReadAsync(Row, "local", dry: true));
        Assert.DoesNotContain("Harlow", Csv("local"), StringComparison.Ordinal);
        Assert.Equal((1L, 0L), await ReadAsync(Row, "local"));
        Assert.Equal((0L, 1L), await ReadAsync(Row, "local"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    public async Task No_Cell_Is_A_Formula(string customer)
    {
        await ReadAsync(Header + $"\"{customer}\",Audit,Due,2026-03-02,,sam,,\n", "local");
        Assert.DoesNotContain("," + customer, Csv("local"), StringComparison.Ordinal);
        Assert.Contains("'" + customer, Csv("local"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Table_Without_Its_Columns_Is_Refused() =>
        Assert.Contains("no column \"customer\"", (await Assert.ThrowsAsync<SettingsException>(() => ReadAsync("name,kind\nHarlow,Audit\n", "local"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_Demonstration_Is_The_Same_Each_Time_And_Never_Mixes_With_What_Is_Real()
    {
        await FillAsync("local", 40);
        await FillAsync("other", 40);
        Assert.Equal(Csv("local"), Csv("other"));
        await Assert.ThrowsAsync<SettingsException>(() => FillAsync("local", 1));
        office.Database.Read(session => PipelineStore.Each(session, "local", opportunity => Assert.Equal(
            PipelineJson.Write(opportunity), PipelineJson.Write(OpportunityHistory.Fold(office.Database.Read(other => PipelineStore.History(other, "local", opportunity.Id)))!))));
    }

    private Task<long> FillAsync(string tenant, int count) =>
        new DemoFiller(office.Database, new People([Office.Sam]), Chat.Northwind, office.Clock).FillAsync(tenant, count, 1, _ => { }, CancellationToken.None);

    private Task<(long Good, long Bad)> ReadAsync(string table, string tenant, TextWriter? problems = null, bool dry = false) =>
        new Importer(office.Database, new People([Office.Sam]), Chat.Northwind, office.Clock).ReadAsync(tenant, new StringReader(table), problems ?? TextWriter.Null, dry, () => { });

    private string Csv(string tenant)
    {
        var output = new StringWriter();
        new Exporter(office.Database).Csv(tenant, output);
        return output.ToString();
    }
}
