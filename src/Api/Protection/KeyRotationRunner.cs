using ConsumerSafety.Storage.MasterKeys;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Protection;

/// <summary>
/// Keeps the master keys fresh: makes a new one when the newest is too old, encrypts everything with it in small steps,
/// and destroys the old ones. What is broken off anywhere goes on there.
/// </summary>
public sealed class KeyRotationRunner(
    MasterKeyRotation rotation, IOptions<ProtectionOptions> options, TimeProvider clock)
{
    private const string Actor = "key-rotation";
    private const int BatchSize = 100;

    /// <summary>Makes a new master key if it is time, and everything that follows from it.</summary>
    public async Task<KeyRotationResult> RunOnceAsync(CancellationToken cancellationToken)
    {
        var status = await rotation.ReadAsync(cancellationToken);
        if (status.Keys is not [var newest, ..]
            || clock.GetUtcNow() - newest.CreatedAt >= TimeSpan.FromDays(options.Value.RotationDays))
            await rotation.AddAsync(Actor, "Scheduled", cancellationToken);
        else if (status.Keys.Count == 1 && status.Unwrapped == 0)
            return new(0, 0, 0);
        return await MoveAsync(null, cancellationToken);
    }

    /// <summary>Encrypts everything with the newest master key.</summary>
    /// <param name="progress">Is told how many keys are done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<KeyRotationResult> MoveAsync(Action<int>? progress, CancellationToken cancellationToken)
    {
        var (moved, lost, after) = (0, 0, "");
        while (await rotation.MoveAsync(after, BatchSize, cancellationToken) is { Last: { } last } step)
        {
            (moved, lost, after) = (moved + step.Moved, lost + step.Lost, last);
            progress?.Invoke(moved);
        }
        return new(moved, lost, await rotation.DestroyUnusedAsync(cancellationToken));
    }
}

/// <summary>What was done.</summary>
/// <param name="Moved">How many keys of complaints are encrypted with the newest master key now.</param>
/// <param name="Lost">How many cannot be opened, as what protects them is lost.</param>
/// <param name="Destroyed">How many old master keys were destroyed.</param>
public sealed record KeyRotationResult(int Moved, int Lost, int Destroyed);
