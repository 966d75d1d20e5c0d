using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Downloads;

/// <summary>Settings of the files for download, section <c>ConsumerSafety:Downloads</c>.</summary>
public sealed class DownloadOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Downloads";

    /// <summary>Whether the files are made and offered.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>A folder of this process alone; by default <c>downloads</c> below the data directory.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>How long files are kept at least before they are made anew, 1 s to 30 d.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);
}
