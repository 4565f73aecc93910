namespace HighPoint.Bot.Doctor;

/// <summary>Whether this computer's clock is right: tokens are refused where it is five minutes off, and reminders come at the wrong time.</summary>
internal sealed class ClockCheck(DoctorOptions options, IEnumerable<TimeSource> sources, IHttpClientFactory http, TimeProvider clock) : IDoctorCheck
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public string Name => DoctorWords.Clock;

    /// <inheritdoc/>
    public async Task<Finding> ExamineAsync(CancellationToken cancellation)
    {
        if ((sources.FirstOrDefault()?.Address ?? options.PublicUrl) is not { } source)
        {
            return new Finding.NotChecked(DoctorWords.NoTimeSource);
        }

        try
        {
            using var client = http.CreateClient(DoctorSetup.Client);
            var asked = clock.GetUtcNow();
            using var answer = await client.GetAsync(source, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.Headers.Date is not { } theirs ? new Finding.NotChecked(DoctorWords.NoDate(source))
                : Difference(asked, clock.GetUtcNow(), theirs) is var off && off.Duration() > Most ? new Finding.Wrong(DoctorWords.ClockOff(off, source))
                : new Finding.Ok(DoctorWords.ClockRight(source));
        }
        catch (HttpRequestException e)
        {
            return new Finding.NotChecked(Connection.Problem(source, e));
        }
    }

    /// <summary>How much this clock is ahead, taken from the nearer of the moments of asking and of the answer.</summary>
    private static TimeSpan Difference(DateTimeOffset asked, DateTimeOffset answered, DateTimeOffset theirs) =>
        theirs < asked ? asked - theirs : theirs > answered ? answered - theirs : TimeSpan.Zero;
}
