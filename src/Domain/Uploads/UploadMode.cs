namespace ConsumerSafety.Domain.Uploads;

/// <summary>What becomes of the good rows of a file that also has bad ones.</summary>
public enum UploadMode
{
    /// <summary>One transaction: everything is recorded, or nothing.</summary>
    AllOrNothing,

    /// <summary>What is good is recorded, in several transactions; what is not is reported.</summary>
    GoodRowsOnly,
}
