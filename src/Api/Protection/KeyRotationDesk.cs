using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.MasterKeys;

namespace ConsumerSafety.Api.Protection;

/// <summary>What the administrators of the service see of its master keys, and can do.</summary>
public sealed class KeyRotationDesk(MasterKeyRotation rotation)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 200;

    /// <summary>What there is; null when the caller may not see it.</summary>
    public async Task<MasterKeyStatus?> ReadAsync(Caller caller, CancellationToken cancellationToken) =>
        caller.Can(Permission.RotateKeys, null) ? await rotation.ReadAsync(cancellationToken) : null;

    /// <summary>Makes a new master key now; everything is encrypted with it soon after.</summary>
    public async Task<KeyRotationOutcome> RotateAsync(
        Caller caller, string? reason, CancellationToken cancellationToken)
    {
        if (!caller.Can(Permission.RotateKeys, null))
            return KeyRotationOutcome.Forbidden;
        var said = reason?.Trim() ?? "";
        if (said.Length is < 2 or > LongestReason || said.Any(char.IsControl))
            return KeyRotationOutcome.NoReason;
        await rotation.AddAsync(caller.Actor, said, cancellationToken);
        return KeyRotationOutcome.Begun;
    }
}

/// <summary>What became of asking for a new master key.</summary>
public enum KeyRotationOutcome
{
    /// <summary>There is one, and everything is encrypted with it soon.</summary>
    Begun,

    /// <summary>The caller may not.</summary>
    Forbidden,

    /// <summary>No reason was given, or too long a one.</summary>
    NoReason,
}
