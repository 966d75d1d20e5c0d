using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Search;

/// <summary>Settings of the index, section <c>ConsumerSafety:Index</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>The folder of this process's index; by default <c>index</c> below the data directory.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>The folder of the search lexicons; by default <c>data/lexicons</c> beside the program.</summary>
    [Required]
    public string LexiconDirectory { get; set; } = "";

    /// <summary>How often the log is read when nothing wakes the tailer, 50 ms to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long changes may be findable before they are committed, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommitInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How much memory orders, columns and the documents of recurring conditions may take, in millions of bytes.
    /// </summary>
    [Range(16, 65_536)]
    public int CacheMegabytes { get; set; } = 512;

    /// <summary>
    /// How much work one query may do; a step is one to one and a half nanoseconds of processor time, so that the
    /// default stays under a second. A query that takes more is refused with
    /// <see cref="Query.QueryTooCostlyException"/>.
    /// </summary>
    [Range(1_000_000, 1_000_000_000_000)]
    public long MaxQuerySteps { get; set; } = 600_000_000;
}
