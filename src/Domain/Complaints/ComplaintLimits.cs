namespace ConsumerSafety.Domain.Complaints;

/// <summary>The greatest counts of a complaint.</summary>
public static class ComplaintLimits
{
    /// <summary>Files that prove it.</summary>
    public const int Evidence = 10;

    /// <summary>The size of such a file, in bytes.</summary>
    public const long EvidenceLength = 20 * 1024 * 1024;

    /// <summary>Notices it points at.</summary>
    public const int Notices = 20;
}
