namespace ConsumerSafety.Storage.MasterKeys;

/// <summary>The master keys that are kept.</summary>
/// <param name="Keys">Each, the newest first: that one counts.</param>
/// <param name="Unwrapped">How many keys of complaints are not encrypted with any of them yet.</param>
public sealed record MasterKeyStatus(IReadOnlyList<MasterKeyUse> Keys, long Unwrapped)
{
    /// <summary>How many keys of complaints are still to be encrypted with the newest.</summary>
    public long Waiting => Unwrapped + Keys.Skip(1).Sum(key => key.Complaints);

    /// <summary>How many keys of complaints there are.</summary>
    public long All => Unwrapped + Keys.Sum(key => key.Complaints);
}
