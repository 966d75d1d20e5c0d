namespace ConsumerSafety.Storage.MasterKeys;

/// <summary>A batch of keys of complaints that are to be encrypted with the newest master key.</summary>
/// <param name="Moved">How many are now.</param>
/// <param name="Lost">How many could not be opened, as the key that protects them is lost.</param>
/// <param name="Last">The last complaint of the batch; null when there is none left.</param>
public sealed record MasterKeyStep(int Moved, int Lost, string? Last);
