namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Two lists of lines, each line marked as kept or changed.</summary>
/// <param name="Before">The lines before, with what was taken out.</param>
/// <param name="After">The lines after, with what was added.</param>
public sealed record LineDifference(
    IReadOnlyList<DifferenceLine> Before, IReadOnlyList<DifferenceLine> After)
{
    // Beyond this, lines are compared in place: the table of the longest common part would grow too large.
    private const int MostCells = 4_000_000;

    /// <summary>Marks what is in one list and not, in the same order, in the other.</summary>
    public static LineDifference Mark(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (keptBefore, keptAfter) = (new bool[before.Count], new bool[after.Count]);
        if ((long)before.Count * after.Count > MostCells)
            for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
                keptBefore[i] = keptAfter[i] = before[i] == after[i];
        else
            Walk(before, after, keptBefore, keptAfter);
        return Pair(before, after, keptBefore, keptAfter);
    }

    // As many lines out as in: each is taken for another form of the one in its place.
    private static LineDifference Pair(
        IReadOnlyList<string> before, IReadOnlyList<string> after, bool[] keptBefore, bool[] keptAfter)
    {
        DifferenceLine[] old = [.. before.Select(DifferenceLine.Same)];
        DifferenceLine[] now = [.. after.Select(DifferenceLine.Same)];
        int[] gone = [.. keptBefore.Index().Where(line => !line.Item).Select(line => line.Index)];
        int[] come = [.. keptAfter.Index().Where(line => !line.Item).Select(line => line.Index)];
        foreach (var place in gone)
            old[place] = DifferenceLine.Alone(before[place]);
        foreach (var place in come)
            now[place] = DifferenceLine.Alone(after[place]);
        if (gone.Length == come.Length)
            foreach (var (one, other) in gone.Zip(come))
                (old[one], now[other]) = DifferenceLine.Pair(before[one], after[other]);
        return new(old, now);
    }

    private static void Walk(
        IReadOnlyList<string> before, IReadOnlyList<string> after, bool[] keptBefore, bool[] keptAfter)
    {
        // common[i, j]: the most lines that before from i on and after from j on have in common, in order.
        var common = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (var (i, j) = (0, 0); i < before.Count && j < after.Count;)
            if (before[i] == after[j])
                keptBefore[i++] = keptAfter[j++] = true;
            else if (common[i + 1, j] >= common[i, j + 1])
                i++;
            else
                j++;
    }
}
