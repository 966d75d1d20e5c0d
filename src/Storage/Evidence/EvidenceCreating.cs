namespace ConsumerSafety.Storage.Evidence;

/// <summary>What became of beginning an upload.</summary>
public abstract record EvidenceCreating
{
    private EvidenceCreating()
    {
    }

    /// <summary>Bytes may come.</summary>
    public sealed record Created(EvidenceUpload Upload) : EvidenceCreating;

    /// <summary>Too many came lately.</summary>
    public sealed record TooMany : EvidenceCreating;

    /// <summary>There is no room for more files that nobody has claimed.</summary>
    public sealed record NoRoom : EvidenceCreating;
}
