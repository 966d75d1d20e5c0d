using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>What computed values of one answer are made from and written with.</summary>
/// <param name="output">Where they go.</param>
/// <param name="related">Where related entities are found.</param>
internal sealed class ComputedOutput(IBufferWriter<byte> output, IRelatedRows related) : IDisposable
{
    private readonly Utf8JsonWriter _writer = new(
        output, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One for an answer that holds computed values; else null.</summary>
    public static ComputedOutput? For(
        Projection projection, IBufferWriter<byte> output, CatalogueSearch search) =>
        projection.IsComputing ? new(output, new RelatedRows(search)) : null;

    /// <summary>Where related entities are found.</summary>
    public IRelatedRows Related => related;

    /// <summary>A writer for one value.</summary>
    public Utf8JsonWriter Begin() => _writer;

    /// <summary>Ends the value.</summary>
    public void End()
    {
        _writer.Flush();
        _writer.Reset();
    }

    public void Dispose() => _writer.Dispose();
}
