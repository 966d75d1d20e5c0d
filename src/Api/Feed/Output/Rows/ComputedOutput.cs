using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using Microsoft.AspNetCore.Http.Features;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>What computed values of one answer are made from and written with.</summary>
/// <param name="output">Where they go.</param>
/// <param name="related">Where related entities are found.</param>
internal sealed class ComputedOutput(IBufferWriter<byte> output, IRelatedRows related) : IDisposable
{
    private readonly Utf8JsonWriter _writer = new(
        output, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>
    /// One for an answer that holds computed values; else null. The answer is held until it is whole: a value may turn
    /// out not to exist, or to cost too much, and that is to be an error and not a connection that breaks.
    /// </summary>
    public static ComputedOutput? For(Projection projection, FeedRequest request, CatalogueView view)
    {
        if (!projection.IsComputing)
            return null;
        if (request.Context.Features.Get<IHttpResponseBodyFeature>() is AnswerBody body)
            body.HeldLength = int.MaxValue;
        return new(request.Context.Response.BodyWriter, view.OpenRelated(request.Aborted));
    }

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
