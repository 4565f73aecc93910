using HighPoint.Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HighPoint.Bot.Operations;

/// <summary>Healthy where the database can be written.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.WriteAsync(_ => true).WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"The database cannot be written: {e.GetType().Name}.");
        }
    }
}
