namespace ConsumerSafety.Domain.Notices;

/// <summary>Who set a recall going.</summary>
public enum Initiation
{
    /// <summary>The producer by itself.</summary>
    Voluntary,

    /// <summary>The authority ordered it.</summary>
    Ordered,
}
