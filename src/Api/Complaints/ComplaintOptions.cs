using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Complaints;

/// <summary>The bounds of complaints, settings under <c>ConsumerSafety:Complaints</c>.</summary>
public sealed class ComplaintOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Complaints";

    /// <summary>How many complaints a network may hand in in an hour without a key, on all nodes together.</summary>
    [Range(1, 10_000_000, ErrorMessage = "ConsumerSafety:Complaints:PerHour must be from 1 to 10000000.")]
    public int PerHour { get; set; } = 300;

    /// <summary>How often a network may try one number with passphrases in a quarter of an hour.</summary>
    [Range(1, 10_000, ErrorMessage = "ConsumerSafety:Complaints:TriesPerNumber must be from 1 to 10000.")]
    public int TriesPerNumber { get; set; } = 10;

    /// <summary>How often a network may try numbers with passphrases in a quarter of an hour.</summary>
    [Range(1, 1_000_000, ErrorMessage = "ConsumerSafety:Complaints:TriesPerNetwork must be from 1 to 1000000.")]
    public int TriesPerNetwork { get; set; } = 60;

    /// <summary>After how many hours a file goes that no complaint has claimed.</summary>
    [Range(1, 720, ErrorMessage = "ConsumerSafety:Complaints:EvidenceHours must be from 1 to 720.")]
    public int EvidenceHours { get; set; } = 24;

    /// <summary>How many megabytes files may have together that no complaint has claimed.</summary>
    [Range(200, 100_000_000,
        ErrorMessage = "ConsumerSafety:Complaints:EvidenceRoomMegabytes must be from 200 to 100000000.")]
    public int EvidenceRoomMegabytes { get; set; } = 20_480;

    /// <summary>Where a ClamAV daemon scans evidence, <c>host:port</c>; null for no scanning.</summary>
    [RegularExpression(@"[^\s:]+:\d{1,5}",
        ErrorMessage = "ConsumerSafety:Complaints:ClamAv must be host:port, such as 127.0.0.1:3310.")]
    public string? ClamAv { get; set; }
}
