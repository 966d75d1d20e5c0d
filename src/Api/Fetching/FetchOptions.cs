using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Fetching;

/// <summary>Settings of fetching from other authorities, section <c>ConsumerSafety:Fetches</c>.</summary>
public sealed class FetchOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Fetches";

    /// <summary>Which sources are fetched, by their ids; none unless one is named.</summary>
    public IReadOnlyList<string> Enabled { get; set; } = [];

    /// <summary>Addresses that take the place of the shipped ones, by the id of the source.</summary>
    public Dictionary<string, string> Addresses { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>From which day on a source is asked at its first run.</summary>
    public DateOnly StartDate { get; set; } = new(2020, 1, 1);

    /// <summary>The most that one run may fetch, in megabytes, 1 to 2,000.</summary>
    [Range(1, 2000)]
    public int MaxMegabytes { get; set; } = 200;

    /// <summary>How long one attempt may take, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a failed attempt is tried again, 0 to 10 times.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 4;

    /// <summary>The pause before the first retry, doubled each time and varied at random, 1 ms to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);
}
