using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Reads what was changed in a stretch of the log among the entities of a query, and what may have left them. An entity
/// whose only version was made within the stretch and does not belong never belonged: it is not told of.
/// </summary>
internal sealed class ChangeReader(CatalogueView view, NoticeQuery members, CancellationToken cancellationToken)
{
    // Pages of a narrow query over a long stretch come short rather than late.
    private const int MostTurns = 12;
    private const int WindowPerRow = 8;

    private static readonly Field s_version = EntitySets.Notices.FindField("Version")!;

    private bool HasCondition => members.Filter is not null || members.Text is not null;

    /// <summary>The first entities changed in the stretch.</summary>
    public ChangePage Read(LogStretch stretch, int top)
    {
        var rows = new List<ChangedRow>();
        var after = stretch.After;
        for (var turn = 0; turn < MostTurns && after < stretch.UpTo && rows.Count < top; turn++)
        {
            // The window keeps the cost of a page from growing with the length of the stretch.
            var window = (long)WindowPerRow * top << Math.Min(2 * turn, 30);
            var upTo = stretch.UpTo - after > window ? after + window : stretch.UpTo;
            var changed = view.Search(
                new(members.Set)
                {
                    Changes = new(after, upTo), Sort = [SortKey.By(ChangeFields.Sequence)], Top = top - rows.Count,
                },
                cancellationToken);
            var end = changed.Next is { } next ? (long)next.Values[0]! : upTo;
            AddTo(rows, changed.Rows, new(after, end));
            after = end;
        }
        return new(rows, after < stretch.UpTo ? after : null);
    }

    /// <summary>How many entities <see cref="Read"/> gives in all.</summary>
    public long Count(LogStretch stretch)
    {
        if (!HasCondition)
            return CountOf(new(members.Set) { Changes = stretch });
        FilterNode? revised = members.Set.HoldsNotices
            ? new ComparisonNode(new FieldNode(s_version), ComparisonOperator.GreaterThan, new LiteralNode(1))
            : null;
        var (all, belonging) = (new NoticeQuery(members.Set) { Changes = stretch, Filter = revised },
            members with { Changes = stretch, Filter = And(members.Filter, revised) });
        return CountOf(members with { Changes = stretch }) + CountOf(all) - CountOf(belonging);
    }

    private void AddTo(List<ChangedRow> rows, IReadOnlyList<Row> changed, LogStretch stretch)
    {
        var belonging = HasCondition && changed.Count > 0
            ? view.Search(
                members with { Changes = stretch, Sort = [], Skip = 0, After = null, Top = changed.Count },
                cancellationToken).Rows.Select(row => row.Id).ToHashSet()
            : null;
        foreach (var row in changed)
            if (belonging?.Contains(row.Id) != false)
                rows.Add(new(row, true));
            else if (!row.Set.HoldsNotices || !row.Value(s_version).SequenceEqual("1"u8))
                rows.Add(new(row, false));
    }

    private long CountOf(NoticeQuery query) =>
        view.Search(query with { Top = 0, Skip = 0, After = null, WithCount = true }, cancellationToken).Count!.Value;

    private static FilterNode? And(FilterNode? one, FilterNode? other) =>
        one is null ? other : other is null ? one : new AndNode([one, other]);
}
