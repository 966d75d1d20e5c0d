using System.Buffers;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>What a part of an entity is written from.</summary>
/// <param name="Output">Where it goes.</param>
/// <param name="Row">The entity.</param>
/// <param name="Expanded">What its expansions lead to.</param>
/// <param name="Root">The service root.</param>
internal readonly record struct RowContext(IBufferWriter<byte> Output, Row Row, ExpandedRows Expanded, string Root)
{
    /// <summary>What computed values are made from; null where there are none.</summary>
    public ComputedOutput? Computed { get; init; }
}
