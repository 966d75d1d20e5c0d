using System.Buffers;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers with one entity.</summary>
internal sealed class EntityResponder(CatalogueSearch search, RequestReader requests)
{
    public async Task RespondAsync(FeedRequest request)
    {
        var path = request.Path;
        var level = request.ReadLevel();
        var projection = request.Prepared.Plan(
            (requests, request), static state => state.requests.ReadEntity(state.request.Path, state.request.Options));
        var generation = search.Generation;
        var row = search.Find(path.Target!, path.Key!) ?? throw new FeedException(
            FeedError.NotFound(Uri.UnescapeDataString(request.Target.Path),
                $"{path.Target} has no entity with the key '{path.Key}'."));
        var isKnown = projection.Expansions.Count == 0
            ? Answer.IsKnown(request, generation, level, row)
            : Answer.IsKnown(request, generation, level);
        if (isKnown)
            return;
        request.Context.Response.ContentType = ResponseFormat.ContentType(level);
        if (request.IsHead)
            return;
        var output = request.Context.Response.BodyWriter;
        output.Write("{"u8);
        if (level == MetadataLevel.Minimal)
        {
            output.Write("\"@odata.context\":"u8);
            JsonText.Write(output, ContextUrl.OfEntity(request.Target.Root, path, projection));
        }
        new RowWriter(output, path, projection, level, new(search))
            .WriteMembers(row, follows: level == MetadataLevel.Minimal);
        output.Write("}"u8);
        await output.FlushAsync(request.Aborted);
    }
}
