using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Storage.Signals;

/// <summary>What became of saving a signal.</summary>
/// <param name="Signal">As it is now; null when there is none.</param>
/// <param name="IsSaved">False when another version of it came first.</param>
public sealed record SignalSaving(Signal? Signal, bool IsSaved);
