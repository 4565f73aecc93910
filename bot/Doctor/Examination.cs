namespace HighPoint.Bot.Doctor;

/// <summary>All checks, one after the other.</summary>
internal sealed class Examination(IEnumerable<IDoctorCheck> checks, TimeProvider clock)
{
    /// <summary>No check may take longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Writes each finding when it is there, and what it all comes to.</summary>
    /// <returns>Whether nothing is wrong.</returns>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var wrong = 0;
        foreach (var check in checks)
        {
            var finding = await ExamineAsync(check, cancellation);
            foreach (var line in Lines(check, finding))
            {
                await output.WriteLineAsync(line);
            }

            wrong += finding is Finding.Wrong many ? many.Sentences.Length : 0;
        }

        await output.WriteLineAsync(DoctorWords.Sum(wrong));
        return wrong == 0;
    }

    private async Task<Finding> ExamineAsync(IDoctorCheck check, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return await check.ExamineAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Finding.Wrong(DoctorWords.TooSlow(Patience));
        }
#pragma warning disable CA1031 // Whatever goes wrong in one check, the others are made.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new Finding.Wrong(DoctorWords.Failed(e));
        }
    }

    private static IEnumerable<string> Lines(IDoctorCheck check, Finding finding) => finding switch
    {
        Finding.Ok ok => [DoctorWords.Ok(check.Name, ok.Sentence)],
        Finding.Wrong wrong => wrong.Sentences.Select(sentence => DoctorWords.Wrong(check.Name, sentence)),
        Finding.NotChecked not => [DoctorWords.NotChecked(check.Name, not.Sentence)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
