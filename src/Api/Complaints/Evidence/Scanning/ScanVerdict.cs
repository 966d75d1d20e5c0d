namespace ConsumerSafety.Api.Complaints.Evidence.Scanning;

/// <summary>What a virus scanner says of a file.</summary>
internal enum ScanVerdict
{
    /// <summary>It found nothing, or none is set up.</summary>
    Clean,

    /// <summary>It found something.</summary>
    Infected,

    /// <summary>It said nothing: it cannot be reached, or could not look.</summary>
    Unknown,
}
