namespace ConsumerSafety.Domain.Complaints;

/// <summary>Who wrote a message.</summary>
public enum MessageSender
{
    /// <summary>The one who complained.</summary>
    Person,

    /// <summary>An officer.</summary>
    Officer,

    /// <summary>The business, entered by an officer.</summary>
    Business,
}
