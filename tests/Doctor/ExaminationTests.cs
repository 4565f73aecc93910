using Microsoft.Extensions.Time.Testing;

namespace HighPoint.Bot.Doctor;

public sealed class ExaminationTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Each_Finding_Is_A_Line_And_The_End_Says_What_It_Comes_To()
    {
        var (fine, lines) = await RunAsync(
            new Check("Tea", _ => Task.FromResult<Finding>(new Finding.Ok("It is hot."))),
            new Check("Milk", _ => Task.FromResult<Finding>(new Finding.Wrong(["It is sour; buy some.", "It is warm; cool it."]))),
            new Check("Cake", _ => Task.FromResult<Finding>(new Finding.NotChecked("The box is shut."))));

        Assert.False(fine);
        Assert.Equal(["ok           Tea: It is hot.", "wrong        Milk: It is sour; buy some.", "wrong        Milk: It is warm; cool it.", "not checked  Cake: The box is shut.", "2 things are wrong."], lines);
    }

    [Fact]
    public async Task What_Cannot_Be_Checked_Is_Not_Wrong()
    {
        var (fine, lines) = await RunAsync(new Check("Cake", _ => Task.FromResult<Finding>(new Finding.NotChecked("The box is shut."))));

        Assert.True(fine);
        Assert.Equal("Nothing that was checked is wrong.", lines[^1]);
    }

    [Fact]
    public async Task A_Check_That_Fails_Keeps_None_From_Being_Made()
    {
        var (_, lines) = await RunAsync(
            new Check("Oven", _ => throw new InvalidOperationException("secret words")), new Check("Tea", _ => Task.FromResult<Finding>(new Finding.Ok("It is hot."))));

        Assert.Equal(["wrong        Oven: The check itself failed (InvalidOperationException); please report it.", "ok           Tea: It is hot.", "One thing is wrong."], lines);
    }

    [Fact]
    public async Task A_Check_That_Takes_Too_Long_Is_Left()
    {
        var (_, lines) = await RunAsync(new Check("Oven", async cancellation =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
            return new Finding.Ok("");
        }));

        Assert.Equal("wrong        Oven: There was no end to it in 30 seconds; try again.", lines[0]);
    }

    private async Task<(bool Fine, string[] Lines)> RunAsync(params IDoctorCheck[] checks)
    {
        var output = new StringWriter { NewLine = "\n" };
        var fine = await new Examination(checks, clock).RunAsync(output, TestContext.Current.CancellationToken);
        return (fine, output.ToString().TrimEnd().Split('\n'));
    }

    private sealed class Check(string name, Func<CancellationToken, Task<Finding>> examine) : IDoctorCheck
    {
        public string Name => name;

        public Task<Finding> ExamineAsync(CancellationToken cancellation) => examine(cancellation);
    }
}
