using System.Buffers;
using System.IO.Pipelines;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Writes a page of entities around their bytes.</summary>
internal static class CollectionWriter
{
    private const int FlushSize = 32 * 1024;

    public static async Task WriteAsync(
        PipeWriter output,
        AnswerPlan plan,
        string root,
        SearchResult result,
        ExpandedRows expanded,
        ComputedOutput? computed,
        AnswerLink? link,
        CancellationToken cancellationToken)
    {
        JsonHead.BeginCollection(output, plan.Form, root, plan.Context, result.Count);
        var isFirst = true;
        foreach (var row in result.Rows)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            plan.Entities.Write(new RowContext(output, row, expanded, root) { Computed = computed });
            if (output.UnflushedBytes >= FlushSize)
                await output.FlushAsync(cancellationToken);
        }
        JsonHead.EndCollection(output, link);
        await output.FlushAsync(cancellationToken);
    }
}
