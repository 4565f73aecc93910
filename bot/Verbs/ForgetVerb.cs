using HighPoint.Bot.Erasing;
using HighPoint.Bot.Storage;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using NodaTime;

namespace HighPoint.Bot.Verbs;

/// <summary>Whom to forget.</summary>
/// <param name="Customer">A customer's name; null where it is a person.</param>
/// <param name="Person">A person's id; null where it is a customer.</param>
/// <param name="Sure">Whether nobody is asked.</param>
/// <param name="Tenant">Whose pipeline; null for the page's and the terminal's.</param>
internal sealed record ForgetOptions(string? Customer, string? Person, bool Sure, string? Tenant);

/// <summary>Deletes all that names a customer or a person.</summary>
internal static class ForgetVerb
{
    private const int Refused = 1;
    private const string LocalTenant = "local";

    /// <summary>Says what would go, asks, and does it.</summary>
    public static async Task<int> RunAsync(ForgetOptions options, string[] settings, CancellationToken cancellation)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddTerminal();
        using var host = builder.Build();
        var database = host.Services.GetRequiredService<Database>();
        var tenant = options.Tenant ?? LocalTenant;
        var erasure = options.Person is { } person ? new Erasure(ErasureKind.Person, person) : new Erasure(ErasureKind.Customer, CustomerKey.Of(options.Customer));
        var (opportunities, debriefs) = database.Read(session => ErasureStore.Count(session, tenant, erasure));
        await Console.Out.WriteLineAsync(VerbWords.ForgetCounts(opportunities, debriefs));
        if (!options.Sure && !IsSure())
        {
            await Console.Error.WriteLineAsync(VerbWords.ForgetNot);
            return Refused;
        }

        var now = Instant.FromDateTimeOffset(host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await database.WriteAsync(session =>
        {
            ErasureStore.Ask(session, tenant, Operator, erasure, now);
            return 0;
        });
        await host.Services.GetRequiredService<Eraser>().EraseAskedAsync(cancellation);
        await Console.Out.WriteLineAsync(VerbWords.Forgotten);
        return 0;
    }

    /// <summary>Who did it, in the history: whoever may start programs on this computer.</summary>
    private const string Operator = "operator";

    private static bool IsSure()
    {
        Console.Out.Write(VerbWords.ForgetSure);
        return string.Equals(Console.In.ReadLine()?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
    }
}
