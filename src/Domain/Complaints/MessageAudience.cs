namespace ConsumerSafety.Domain.Complaints;

/// <summary>Who may read a message.</summary>
public enum MessageAudience
{
    /// <summary>The person and the officers.</summary>
    Person,

    /// <summary>The officers alone.</summary>
    Officers,

    /// <summary>The business and the officers.</summary>
    Business,
}
