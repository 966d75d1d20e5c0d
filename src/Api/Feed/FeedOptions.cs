using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Feed;

/// <summary>The bounds of the feed, settings under <c>ConsumerSafety:Feed</c>.</summary>
public sealed class FeedOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Feed";

    /// <summary>How many entities a page has when the client states no preference.</summary>
    [Range(1, 1000)]
    public int PageSize { get; set; } = 100;

    /// <summary>How many entities a page may have at most, whatever the client prefers.</summary>
    [Range(1, 10_000)]
    public int MaxPageSize { get; set; } = 1000;

    /// <summary>How many entities an answer in CSV may have, which is never cut off.</summary>
    [Range(1, 10_000_000)]
    public int MaxCsvRows { get; set; } = 50_000;

    /// <summary>How many operators, functions, properties and literals a <c>$filter</c> may hold.</summary>
    [Range(1, 10_000)]
    public int MaxFilterNodes { get; set; } = 1000;

    /// <summary>How deep a <c>$filter</c> or a <c>$search</c> may be nested.</summary>
    [Range(1, 100)]
    public int MaxDepth { get; set; } = 40;

    /// <summary>How deep <c>any</c> and <c>all</c> may be nested.</summary>
    [Range(1, 10)]
    public int MaxLambdaDepth { get; set; } = 4;

    /// <summary>How long a pattern of <c>matchespattern</c> may be, its counted repetitions written out.</summary>
    [Range(1, 10_000)]
    public int MaxPatternSize { get; set; } = 200;

    /// <summary>How many keys an <c>$orderby</c> may have.</summary>
    [Range(1, 20)]
    public int MaxSortKeys { get; set; } = 5;

    /// <summary>How many characters path and query string of a request may have together.</summary>
    [Range(1024, 1_000_000)]
    public int MaxUrlLength { get; set; } = 32_000;

    /// <summary>How many requests a batch may hold.</summary>
    [Range(1, 1000)]
    public int MaxBatchRequests { get; set; } = 100;

    /// <summary>
    /// How many megabytes the answers to a batch may have together; what comes after is refused.
    /// </summary>
    [Range(1, 1000)]
    public int MaxBatchMegabytes { get; set; } = 32;

    /// <summary>How many queries are kept as they were understood, so that the same text is not parsed again.</summary>
    [Range(0, 1_000_000)]
    public int KeptQueries { get; set; } = 8192;

    /// <summary>
    /// How much memory whole answers may take that are kept while the catalogue stays as it is, in megabytes; 0 keeps
    /// none.
    /// </summary>
    [Range(0, 65_536)]
    public int AnswerCacheMegabytes { get; set; } = 64;

    /// <summary>How many levels deep <c>$expand</c> may go, <c>$levels</c> included.</summary>
    [Range(1, 20)]
    public int MaxExpandDepth { get; set; } = 5;

    /// <summary>How many expanded entities one answer may hold.</summary>
    [Range(1, 1_000_000)]
    public int MaxExpandedRows { get; set; } = 10_000;

    /// <summary>How many entities of an expanded collection are given before its next link.</summary>
    [Range(1, 10_000)]
    public int ExpandedPageSize { get; set; } = 100;

    /// <summary>How many transformations an <c>$apply</c> may hold, those within others counted.</summary>
    [Range(1, 1000)]
    public int MaxTransformations { get; set; } = 50;

    /// <summary>How deep transformations may be nested in an <c>$apply</c>.</summary>
    [Range(1, 20)]
    public int MaxApplyDepth { get; set; } = 6;

    /// <summary>How many sequences a <c>concat</c> may have.</summary>
    [Range(2, 100)]
    public int MaxConcatBranches { get; set; } = 10;

    /// <summary>How many groups, or other instances that are held at once, an <c>$apply</c> may make.</summary>
    [Range(1, 10_000_000)]
    public int MaxGroups { get; set; } = 200_000;
}
