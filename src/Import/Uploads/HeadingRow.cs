using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import.Uploads;

/// <summary>The row of a table that probably holds its headings.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Scores">How many properties of each kind it names.</param>
internal sealed record HeadingRow(string?[] Cells, IReadOnlyDictionary<NoticeKind, int> Scores)
{
    /// <summary>The greatest of the scores.</summary>
    public int Score { get; } = Scores.Values.Max();

    /// <summary>The kind with the greatest score; null where several have it.</summary>
    public NoticeKind? Kind => Score > 0 && Scores.Values.Count(score => score == Score) == 1
        ? Scores.MaxBy(score => score.Value).Key : null;

    /// <summary>
    /// The row that names most properties; where none names any, the first that has two different texts. Null when
    /// there is none of these either.
    /// </summary>
    public static HeadingRow? Find(
        IEnumerable<string?[]> rows, IReadOnlyDictionary<NoticeKind, HeadingWords> words)
    {
        HeadingRow? best = null;
        foreach (var cells in rows.Take(ImportLimits.HeadingRows))
        {
            if (cells.OfType<string>().Distinct().Take(2).Count() < 2)
                continue;
            var row = new HeadingRow(cells, words.ToDictionary(kind => kind.Key, kind => kind.Value.Count(cells)));
            if (best is null || row.Score > best.Score)
                best = row;
        }
        return best;
    }
}
