using System.Text.Json;
using HighPoint.Training;

namespace HighPoint.Language.Occasions;

public sealed class CorpusTests
{
    private static readonly string[] Parts = ["Training", "Fragments", "Validation"];

    public static TheoryData<string> Debriefs => [.. Parts.SelectMany(CorpusFiles.Files).Select(file => Path.GetRelativePath(CorpusFiles.Folder, file))];

    [Theory]
    [MemberData(nameof(Debriefs))]
    public void Every_Debrief_Has_Every_Key_And_What_Is_Noted_As_Written_Is_Written(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(CorpusFiles.Folder, file)))
        {
            Assert.Equal(CorpusFiles.Keys, JsonDocument.Parse(line).RootElement.EnumerateObject().Select(entry => entry.Name));
            var debrief = Debrief.Of(line);
            Assert.StartsWith(Path.GetFileNameWithoutExtension(file) + "-", debrief.Id, StringComparison.Ordinal);
            Assert.DoesNotContain(debrief.Kind, debrief.Also);
            Assert.All(["client", "contact", "email", "phone"], fact => Assert.Contains(debrief.Words(fact) ?? "", debrief.Text, StringComparison.Ordinal));
            Assert.True(debrief.Number("hours") is null or >= 0);
            Assert.Matches(@"^(2026-\d\d-\d\d(T\d\d:\d\d)?)?$", debrief.Words("finished") ?? "");
        }
    }

    [Fact]
    public void No_Writer_Stands_In_Two_Parts_And_No_Id_Twice()
    {
        var writers = Parts.SelectMany(part => CorpusFiles.Writers(part)).ToList();
        Assert.Equal(writers.Count, writers.Distinct(StringComparer.Ordinal).Count());
        var ids = Parts.SelectMany(part => CorpusFiles.Debriefs(part)).Select(debrief => debrief.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Nothing_Of_The_Validation_Stands_In_What_Is_Learned_From()
    {
        var learned = CorpusFiles.Debriefs("Training").Concat(CorpusFiles.Debriefs("Fragments")).Select(debrief => debrief.Text).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(CorpusFiles.Debriefs("Validation"), debrief => learned.Contains(debrief.Text));
    }

    [Fact]
    public void The_Models_That_Ship_Have_Learned_From_This_Corpus()
    {
        Assert.Equal(CorpusFiles.Hash(), Trainer.LearnedFrom);
        Assert.Equal(CorpusFiles.Hash(), Choices.ChoiceModel.Shipped.Corpus);
        Assert.Equal(CorpusFiles.Hash(), Choices.ReasonModel.Shipped.Corpus);
    }
}
