namespace HighPoint.Bot.Operations;

/// <summary>Registers and maps what an operator looks at.</summary>
public static class OperationsSetup
{
    /// <summary>Adds metrics and health checks.</summary>
    public static IHostApplicationBuilder AddOperations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<Metrics>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return builder;
    }

    /// <summary>Maps <c>/health</c>: 200 where the database can be written, else 503.</summary>
    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health");
        return endpoints;
    }
}
