using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using HighPoint.Bot;
using HighPoint.Conversations;
using HighPoint.Support;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace HighPoint.Architecture;

/// <summary>The rules of the house: who may know whom.</summary>
public sealed class ArchitectureTests
{
    private static readonly System.Reflection.Assembly Core = typeof(Assistant).Assembly;
    private static readonly System.Reflection.Assembly Shell = typeof(BotSetup).Assembly;
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Core, Shell).Build();

    public static TheoryData<string> Channels => [.. Directory.GetDirectories(Repo.At("bot/Channels")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData(@"^HighPoint\.Bot(\.|$)")]
    [InlineData(@"^Microsoft\.(AspNetCore|Extensions|Data)(\.|$)")]
    [InlineData(@"^System\.(Net|Data)(\.|$)")]
    [InlineData(@"^System\.Threading\.Tasks$")]
    public void The_Dialogs_Know_Nothing_Of_The_Host_The_Network_Or_Tasks(string others) =>
        InCore().Should().NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(others)).WithoutRequiringPositiveResults().Check(House);

    [Fact]
    public void The_Dialogs_Touch_No_File_And_No_Clock() =>
        InCore().Should().NotDependOnAny(Types(includeReferenced: true).That()
            .HaveFullNameMatching(@"^(System\.IO\.(File|Directory|FileInfo|DirectoryInfo|FileStream)|System\.TimeProvider|System\.Diagnostics\.(Process|Stopwatch)|System\.Environment|System\.Random|NodaTime\.SystemClock)$"))
            .WithoutRequiringPositiveResults().Check(House);

    [Fact]
    public void Nobody_Reads_The_Clock_But_Through_TimeProvider() =>
        Types().That().ResideInAssembly(Core, Shell)
            .Should().NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(@"^NodaTime\.SystemClock$"))
            .AndShould().NotCallAny(MethodMembers().That().HaveFullNameMatching(@"System\.DateTime(Offset)?::get_(Now|UtcNow|Today)\("))
            .WithoutRequiringPositiveResults().Check(House);

    [Fact]
    public void Only_The_Storage_Speaks_Sql() =>
        InShell().And().DoNotResideInNamespaceMatching(@"^HighPoint\.Bot\.Storage(\.|$)")
            .Should().NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^(Microsoft\.Data\.Sqlite|System\.Data|Dapper|DbUp)(\.|$)"))
            .Check(House);

    [Theory]
    [MemberData(nameof(Channels))]
    public void A_Channel_Knows_No_Other_Channel(string channel) =>
        Types().That().ResideInNamespaceMatching($@"^HighPoint\.Bot\.Channels\.{channel}(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^HighPoint\.Bot\.Channels\.(?!{channel}(\.|$))"))
            .WithoutRequiringPositiveResults().Check(House);

    [Fact]
    public void Only_The_List_Of_Features_And_The_Verbs_Know_A_Channel() =>
        InShell().And().DoNotResideInNamespaceMatching(@"^HighPoint\.Bot\.(Channels|Verbs)(\.|$)").And().AreNot(typeof(BotSetup))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^HighPoint\.Bot\.Channels(\.|$)"))
            .Check(House);

    [Theory]
    [InlineData("Calendars", "Advising|Conversations|Debriefs|Drafts|Language|Nudges|Pipeline|Playbooks")]
    [InlineData("Language", "Advising|Conversations|Nudges")]
    [InlineData("Advising", "Conversations|Drafts|Language|Nudges|Pipeline")]
    [InlineData("Drafts", "Language|Nudges|Pipeline")]
    [InlineData("Playbooks", "Conversations|Language|Nudges|Pipeline")]
    public void What_Knows_Less_Stays_Below(string folder, string above) =>
        Types().That().ResideInNamespaceMatching($@"^HighPoint\.{folder}(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^HighPoint\.({above})(\.|$)"))
            .Check(House);

    private static ArchUnitNET.Fluent.Syntax.Elements.Types.GivenTypesConjunction InCore() => Types().That().ResideInAssembly(Core);

    private static ArchUnitNET.Fluent.Syntax.Elements.Types.GivenTypesConjunction InShell() => Types().That().ResideInAssembly(Shell);
}
