namespace ConsumerSafety.Storage.MasterKeys;

/// <summary>A master key, ready to be used.</summary>
/// <param name="Id">What the rows name that are encrypted with it.</param>
/// <param name="Key">32 bytes.</param>
internal sealed record MasterKey(string Id, byte[] Key);
