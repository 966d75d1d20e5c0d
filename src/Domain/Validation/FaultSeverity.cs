namespace ConsumerSafety.Domain.Validation;

/// <summary>What a fault means for the notice it is in.</summary>
public enum FaultSeverity
{
    /// <summary>The notice is kept as it stands and marked.</summary>
    Warning,

    /// <summary>The notice is refused.</summary>
    Error,
}
