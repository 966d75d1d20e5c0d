using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>
/// Answers with a property of an entity, or a part of it, as JSON, as plain text or as a count (OData protocol 4.01,
/// 11.2.4).
/// </summary>
internal sealed class PropertyResponder(CatalogueSearch search, RequestReader requests, ResourceFinder finder)
{
    private const string PlainText = "text/plain;charset=utf-8";

    public Task RespondAsync(FeedRequest request)
    {
        var (resource, property) = (request.Path.Resource!, request.Path.Property!);
        var shape = request.Prepared.Plan((requests, request), static state => state.requests.ReadProperty(
            state.request.Path, state.request.Options));
        var form = request.Path.Kind == PathKind.Property ? request.ReadForm() : null;
        var generation = search.Generation;
        var row = finder.Find(resource, request.Options, request.Aborted) ?? throw ResourceFinder.Missing(resource);
        var isKnown = resource.Source is null
            ? Answer.IsKnown(request, generation, form, row)
            : Answer.IsKnown(request, generation, form);
        if (isKnown)
            return Task.CompletedTask;
        if (request.Path.Kind == PathKind.PropertyCount)
        {
            var count = shape.Query?.Ask(row).Count ?? JsonSlices.Count(row.Value(property.Field));
            return WriteTextAsync(request, count.ToString(CultureInfo.InvariantCulture));
        }
        var value = PropertyValue.Find(row, property);
        if (value[0] == 'n')
        {
            request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        if (request.Path.Kind == PathKind.RawValue)
            return WriteTextAsync(request, ReadText(value));
        return WriteJsonAsync(request, form!, row, shape);
    }

    private static Task WriteJsonAsync(FeedRequest request, Protocol.PayloadForm form, Row row, ElementShape shape)
    {
        var (resource, property) = (request.Path.Resource!, request.Path.Property!);
        var output = new ArrayBufferWriter<byte>();
        var value = new FieldValue(property.Value, shape, form);
        var follows = JsonHead.Begin(
            output, form, request.Target.Root, ContextUrl.Property(resource.Declared, row.Id, property, shape));
        var found = PropertyValue.Find(row, property);
        if (property is { IsComplex: true, IsCollection: false })
        {
            // A record is its members; those of the answer stand before them.
            var record = new ArrayBufferWriter<byte>();
            value.WriteElement(record, found);
            if (form.IsFull)
                Encoding.UTF8.GetBytes($",\"@odata.type\":\"{TypeNames.Annotation(property, form)}\"", output);
            if (follows && record.WrittenCount > 2)
                output.Write(","u8);
            output.Write(record.WrittenSpan[1..]);
            return Answer.WriteAsync(request, form.ContentType, output.WrittenMemory);
        }
        if (follows)
            output.Write(","u8);
        if (form.IsFull && TypeNames.Annotation(property, form) is { } type)
            Encoding.UTF8.GetBytes($"\"@odata.type\":\"{type}\",", output);
        if (shape.WithCount)
        {
            output.Write("\"@odata.count\":"u8);
            FieldValue.WriteCount(
                output, shape.Query?.Ask(row).Count ?? JsonSlices.Count(found), form.IsIeee754Compatible);
            output.Write(","u8);
        }
        output.Write("\"value\":"u8);
        if (property.IsCollection)
            value.Write(output, row, found);
        else
            value.WriteElement(output, found);
        output.Write("}"u8);
        return Answer.WriteAsync(request, form.ContentType, output.WrittenMemory);
    }

    private static Task WriteTextAsync(FeedRequest request, string text) =>
        Answer.WriteAsync(request, PlainText, Encoding.UTF8.GetBytes(text));

    // Numbers and truths look the same in JSON as in text.
    private static string ReadText(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(value);
    }
}
