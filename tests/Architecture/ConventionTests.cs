using System.Text.RegularExpressions;
using HighPoint.Support;

namespace HighPoint.Architecture;

/// <summary>What we agreed on files.</summary>
public sealed partial class ConventionTests
{
    private const int MostLines = 300;

    private static readonly string[] Code = [".cs", ".js", ".css", ".html", ".sql", ".sh", ".yaml", ".liquid", ".csproj", ".props"];

    [Fact]
    public void No_File_Of_Code_Is_Over_300_Lines() =>
        Assert.DoesNotContain(Repo.Files(".cs", ".js", ".css", ".html", ".sql"), file => File.ReadLines(Repo.At(file)).Count() > MostLines);

    [Fact]
    public void Nothing_Is_Left_To_Be_Done_In_A_Comment() =>
        Assert.Empty(Lines(Code).Where(line => Unfinished().IsMatch(line.Text)).Select(line => line.Place));

    [Fact]
    public void Lines_End_As_On_Unix_And_Files_With_A_Line_Break() =>
        Assert.DoesNotContain(
            Repo.Files([.. Code, ".md", ".json", ".ics"]),
            file => Repo.Read(file) is var text && (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n')));

    [Fact]
    public void A_Namespace_Is_Its_Folder() =>
        Assert.Empty(
            from file in Repo.Files(".cs")
            where file.StartsWith("bot/", StringComparison.Ordinal) || file.StartsWith("dialogs/", StringComparison.Ordinal)
            let declared = Namespace().Match(Repo.Read(file))
            where declared.Success && declared.Groups["name"].Value != Expected(file)
            select $"{file}: {declared.Groups["name"].Value}");

    [Fact]
    public void Every_Project_Is_In_The_Solution() =>
        Assert.All(Repo.Files(".csproj"), project => Assert.Contains($"\"{project.Replace('/', '\\')}\"", Repo.Read("Bot.sln"), StringComparison.Ordinal));

    [Fact]
    public void Versions_Of_Packages_Stand_In_One_Place() =>
        Assert.Empty(Lines(".csproj").Where(line => PackageVersion().IsMatch(line.Text)).Select(line => line.Place));

    [Theory]
    [InlineData("bot/bot.csproj")]
    [InlineData("dialogs/dialogs.csproj")]
    public void The_Compiler_Refuses_What_Is_Banned(string project) =>
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\" />", Repo.Read(project), StringComparison.Ordinal);

    [Fact]
    public void What_The_Dialogs_Say_Stands_In_Words_Files() =>
        Assert.Empty(
            from file in Repo.Files(".cs")
            where file.StartsWith("dialogs/", StringComparison.Ordinal) && !file.EndsWith("Words.cs", StringComparison.Ordinal)
            from line in File.ReadLines(Repo.At(file)).Select((text, index) => (Text: text, Place: $"{file}:{index + 1}"))
            where !Aside().IsMatch(line.Text) && Sentence().IsMatch(line.Text)
            select line.Place);

    private static IEnumerable<(string Text, string Place)> Lines(params string[] endings) =>
        from file in Repo.Files(endings)
        from line in File.ReadLines(Repo.At(file)).Select((text, index) => (text, $"{file}:{index + 1}"))
        where !file.EndsWith(nameof(ConventionTests) + ".cs", StringComparison.Ordinal)
        select line;

    private static string Expected(string file)
    {
        var folders = file.Split('/')[1..^1];
        return string.Join('.', [file.StartsWith("bot/", StringComparison.Ordinal) ? "HighPoint.Bot" : "HighPoint", .. folders]);
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex("PackageReference .*Version=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackageVersion();

    /// <summary>Comments, and what only a programmer reads.</summary>
    [GeneratedRegex(@"^\s*//|throw new|Exception|Obsolete|Justification", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();

    /// <summary>A literal that begins with a capital, holds a space and ends as a sentence does.</summary>
    [GeneratedRegex("\"[A-Z][^\"]* [^\"]*[.?]\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
