using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Keys;

/// <summary>The bounds of API keys, settings under <c>ConsumerSafety:Keys</c>.</summary>
public sealed class KeyOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Keys";

    /// <summary>How many requests a key may make in a minute, on all nodes together.</summary>
    [Range(1, 1_000_000, ErrorMessage = "ConsumerSafety:Keys:RequestsPerMinute must be from 1 to 1000000.")]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>For how many days a key may be made at most.</summary>
    [Range(1, 3650, ErrorMessage = "ConsumerSafety:Keys:LongestDays must be from 1 to 3650.")]
    public int LongestDays { get; set; } = 365;
}
