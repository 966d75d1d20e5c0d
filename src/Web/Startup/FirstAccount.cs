using ConsumerSafety.Storage.Accounts;

namespace ConsumerSafety.Web.Startup;

/// <summary>Says how to make the first account while there is none: no account comes with the program.</summary>
internal static partial class FirstAccount
{
    public static async Task AdviseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<AccountStore>().AnyAsync(cancellationToken))
            LogNoAccount(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FirstAccount)));
    }

    [LoggerMessage(LogLevel.Warning,
        "There is no account yet. Make the first with: account add EMAIL NAME --role SystemAdministrator")]
    private static partial void LogNoAccount(ILogger logger);
}
