namespace HighPoint.Bot.Doctor;

/// <summary>Findings as the tests compare them: a mark and the first sentence.</summary>
internal static class Found
{
    /// <summary>What a check finds, such as "wrong: It is sour; buy some."</summary>
    public static async Task<string> ByAsync(IDoctorCheck check) => await check.ExamineAsync(TestContext.Current.CancellationToken) switch
    {
        Finding.Ok ok => $"ok: {ok.Sentence}",
        Finding.Wrong wrong => $"wrong: {string.Join(" ", wrong.Sentences)}",
        Finding.NotChecked not => $"not checked: {not.Sentence}",
        _ => "",
    };
}
