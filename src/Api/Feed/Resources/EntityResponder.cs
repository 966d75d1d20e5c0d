using System.Buffers;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers with one entity, or with a reference to it.</summary>
internal sealed class EntityResponder(
    CatalogueSearch search, RequestReader requests, ResourceFinder finder, IOptions<FeedOptions> options)
{
    public Task RespondAsync(FeedRequest request) => RespondAsync(request, request.Path);

    /// <summary>Answers with the entity at a path, which may be another than the one that was asked for.</summary>
    public async Task RespondAsync(FeedRequest request, FeedPath path)
    {
        var form = request.ReadForm();
        var resource = path.Resource!;
        var entity = request.Prepared.Plan(
            (requests, request, path),
            static state => new EntityRequest(state.path.Kind == PathKind.Reference
                ? ReadReference(state.request)
                : state.requests.ReadEntity(
                    state.path.Target!, state.request.Options, state.request.Path.Kind == PathKind.EntityById)));
        var generation = search.Generation;
        if (finder.Find(resource, request.Options, request.Aborted) is not { } row)
        {
            if (!Answer.IsKnown(request, generation, form))
                request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        // An entity reached from another may change its place without being changed itself.
        var isKnown = entity.Projection.Expansions.Count == 0 && resource.Source is null
            ? Answer.IsKnown(request, generation, form, row)
            : Answer.IsKnown(request, generation, form);
        if (isKnown)
            return;
        request.Context.Response.ContentType = form.ContentType;
        var isPlain = entity.Projection.Expansions.Count == 0 && !entity.Projection.IsComputing;
        using var view = isPlain ? null : search.OpenView();
        var expanded = view is null
            ? ExpandedRows.None
            : Expander.Expand(view, entity.Projection, [row], options.Value.MaxExpandedRows, request.Aborted);
        if (request.IsHead)
            return;
        var plan = entity.Plans.Get(
            form,
            (path, entity.Projection),
            static (form, state) => state.path.Kind == PathKind.Reference
                ? new(form, EntityPlan.OfReferences(state.path.Declared!), ContextUrl.Reference)
                : new(
                    form,
                    EntityPlan.Of(state.path.Declared!, state.path.Target!, state.Projection, form),
                    ContextUrl.Entity(state.path.Resource!, state.Projection, form.IsVersion401)));
        var output = request.Context.Response.BodyWriter;
        var follows = JsonHead.Begin(output, form, request.Target.Root, plan.Context);
        using var computed = view is null ? null : ComputedOutput.For(entity.Projection, request, view);
        plan.Entities.WriteMembers(
            new(output, row, expanded, request.Target.Root) { Computed = computed }, follows);
        output.Write("}"u8);
        await output.FlushAsync(request.Aborted);
    }

    private static Projection ReadReference(FeedRequest request)
    {
        RequestReader.Allow(request.Options, "a reference", "$format");
        return Projection.All;
    }

    private sealed record EntityRequest(Projection Projection)
    {
        public PlanSlot Plans { get; } = new();
    }
}
