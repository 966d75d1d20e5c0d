namespace ConsumerSafety.Api.Accounts.Own;

/// <summary>What an authenticator app is to be given.</summary>
/// <param name="Key">The key, to be typed.</param>
/// <param name="Address">The same with its name, to be read as a QR code.</param>
public sealed record AuthenticatorSetup(string Key, string Address)
{
    /// <summary>The key in groups of four, as people copy it.</summary>
    public string GroupedKey => string.Join(' ', Key.Chunk(4).Select(group => new string(group)));
}
