using HighPoint.Debriefs;
using HighPoint.Drafts;
using HighPoint.Support;

namespace HighPoint.Playbooks;

public sealed class DefaultPlaybookTests
{
    [Fact]
    public void It_Has_No_Error()
    {
        var load = PlaybookLoader.Load(DefaultPlaybook.Files, [], DraftTemplates.Check, DraftLimits.ProblemOf);
        Assert.Empty((load as PlaybookLoad.Invalid)?.Errors ?? []);
    }

    [Fact]
    public void It_Holds_The_Domains_Numbers()
    {
        var timing = TestPlaybook.Default.Timing;
        Assert.Equal((3, 10, 2), (timing.Emergency.ClosesAfter, timing.Audit.ClosesAfter, timing.Audit.Best.Within));
        Assert.Equal([2, 4, 8], timing.Prospect.CheckInWeeks);
    }

    [Fact]
    public void Buttons_Answer_With_Enum_Names_In_Enum_Order()
    {
        var questions = TestPlaybook.Default.Questions;
        Assert.Equal(Enum.GetNames<Occasion>(), questions.For(FactName.Occasion)!.Options.Select(option => option.Value));
        Assert.Equal(Enum.GetNames<RepairState>(), questions.For(FactName.Repair)!.Options.Select(option => option.Value));
        Assert.Equal(["yes", "no"], questions.For(FactName.Paying)!.Options.Select(option => option.Value));
        Assert.Empty(questions.For(FactName.Company)!.Options);
        Assert.Null(questions.For(FactName.Hours));
    }
}
