namespace ConsumerSafety.Domain.Complaints;

/// <summary>Who makes a move.</summary>
public enum ComplaintActor
{
    /// <summary>The one who complained, with number and passphrase.</summary>
    Person,

    /// <summary>Whoever may work complaints in the agency it lies with.</summary>
    Officer,

    /// <summary>Whoever may hand complaints out in the agency it lies with, or the officer who has it.</summary>
    Assigner,
}
