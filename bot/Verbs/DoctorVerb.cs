using HighPoint.Bot.Doctor;
using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Verbs;

/// <summary>Looks at what can be wrong with an installation, and says what to do.</summary>
internal static class DoctorVerb
{
    private const int SomethingWrong = 1;

    /// <summary>Makes every check that can be made from here.</summary>
    /// <returns>0 where nothing is wrong, else 1.</returns>
    /// <exception cref="SettingsException">An option is wrong.</exception>
    public static async Task<int> RunAsync(string? publicUrl, string? package, string[] settings, CancellationToken cancellation)
    {
        if (publicUrl is not null && (!Uri.TryCreate(publicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http")))
        {
            throw new SettingsException(VerbWords.WrongPublicUrl(publicUrl));
        }

        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddExamination(new DoctorOptions(publicUrl is null ? null : new Uri(publicUrl), package));
        using var host = builder.Build();
        return await host.Services.GetRequiredService<Examination>().RunAsync(Console.Out, cancellation) ? 0 : SomethingWrong;
    }
}
