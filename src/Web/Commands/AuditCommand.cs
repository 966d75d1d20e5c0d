using System.CommandLine;
using System.Globalization;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Web.Commands;

/// <summary><c>audit verify</c>: whether the audit log and what it vouches for are as they were written.</summary>
internal static class AuditCommand
{
    public static Command Create(string[] settings)
    {
        var verify = new Command(
            "verify", "Checks every entry and what it vouches for; exits with 1 at the first fault.");
        verify.SetAction((_, stop) => CommandHost.RunAsync(settings, services => VerifyAsync(services, stop), stop));
        return new Command("audit", "Works with the audit log.") { verify };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken stop)
    {
        var result = await services.GetRequiredService<AuditLog>().VerifyAsync(stop);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{result.Entries:N0} entries are sound."));
        if (result.Fault is not { } fault)
            return 0;
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Entry {fault.Sequence}, {fault.Subject}: {fault.Problem}"));
        return 1;
    }
}
