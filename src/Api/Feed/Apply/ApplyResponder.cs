using System.Globalization;
using System.Text;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Resources;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Grouping;
using ConsumerSafety.Search.Results;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Answers requests with <c>$apply</c>.</summary>
internal sealed class ApplyResponder(
    CatalogueSearch search, ApplyReader reader, GroupingFinder finder, IOptions<FeedOptions> options)
{
    public Task RespondAsync(FeedRequest request) => request.Path.Kind switch
    {
        PathKind.Collection => WriteAsync(request),
        PathKind.Count => WriteCountAsync(request),
        _ => throw FeedException.Invalid(ApplyCall.Option, "$apply is for collections of entities."),
    };

    private async Task WriteAsync(FeedRequest request)
    {
        var (response, form, resource) = (request.Context.Response, request.ReadForm(), request.Path.Resource!);
        var plan = request.Prepared.Plan(
            (reader, request),
            static state => state.reader.Read(
                state.request.Path, state.request.Options, state.request.Preferences.PageSize));
        if (request.Preferences.PageSize is not null)
            AppliedPreference.AnnouncePageSize(response, plan.PageSize);
        if (Answer.IsKnown(request, search.Generation, form, $"{plan.PageSize}"))
            return;
        using var view = search.OpenView();
        var result = finder.Find(view, plan.Query, request);
        Answer.Tag(request, result.Generation, form, $"{plan.PageSize}");
        response.ContentType = form.ContentType;
        List<Row> entities = [.. result.Rows.Select(row => row.Entity).OfType<Row>()];
        var expanded = plan.Entities is null
            ? ExpandedRows.None
            : Expander.Expand(view, plan.Entities, entities, options.Value.MaxExpandedRows, request.Aborted);
        if (request.IsHead)
            return;
        var output = response.BodyWriter;
        var context = plan.Context(resource, form.IsVersion401);
        JsonHead.BeginCollection(
            output, form, request.Target.Root, context, plan.WithCount ? result.Count : null);
        using (var writer = new ApplyWriter(output, request.Target.Root, resource, plan, form))
            await writer.WriteAsync(result.Rows, expanded, request.Aborted);
        JsonHead.EndCollection(output, Link(request, plan, result));
        await output.FlushAsync(request.Aborted);
    }

    private Task WriteCountAsync(FeedRequest request)
    {
        var query = request.Prepared.Plan(
            (reader, request), static state => state.reader.ReadCount(state.request.Path, state.request.Options));
        if (Answer.IsKnown(request, search.Generation, null))
            return Task.CompletedTask;
        using var view = search.OpenView();
        var result = finder.Find(view, query, request);
        Answer.Tag(request, result.Generation, null);
        return Answer.WriteAsync(request, "text/plain;charset=utf-8",
            Encoding.ASCII.GetBytes(result.Count.ToString(CultureInfo.InvariantCulture)));
    }

    private static AnswerLink? Link(FeedRequest request, ApplyPlan plan, GroupingResult result)
    {
        var after = plan.Query.Skip + result.Rows.Count;
        var remaining = plan.Remaining - result.Rows.Count;
        return result.Rows.Count == 0 || after >= result.Count || remaining <= 0
            ? null
            : NextLink.To(
                request.Target.Root, PathText.Of(request.Path.Resource!), plan.Identity, request.Options,
                new(ApplyPosition.After(after), remaining, plan.PageSize));
    }
}
