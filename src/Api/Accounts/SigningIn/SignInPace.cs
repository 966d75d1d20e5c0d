using System.Threading.RateLimiting;
using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Accounts.SigningIn;

/// <summary>
/// How fast somebody may try, per network and account, and per network. It spares this node the work of hashing; what
/// stops guessing is the lockout in the database, which holds for all nodes.
/// </summary>
internal sealed class SignInPace : IDisposable
{
    private const int AttemptsPerAccount = 10;
    private const int AttemptsPerNetwork = 60;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _accounts = Limit(AttemptsPerAccount);
    private readonly PartitionedRateLimiter<string> _networks = Limit(AttemptsPerNetwork);

    /// <summary>Counts an attempt; false when it is one too many.</summary>
    public bool Allows(HttpContext context, string subject)
    {
        var network = AddressPrefix.Of(context.Connection.RemoteIpAddress);
        using var first = _networks.AttemptAcquire(network);
        using var second = _accounts.AttemptAcquire($"{network} {EmailAddress.Normalize(subject)}");
        return first.IsAcquired && second.IsAcquired;
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _networks.Dispose();
    }

    private static PartitionedRateLimiter<string> Limit(int attempts) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = s_window }));
}
