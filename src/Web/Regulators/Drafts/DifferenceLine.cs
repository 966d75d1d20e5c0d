namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>A line of one of two notices.</summary>
/// <param name="Start">What the other has too, before what changed; all of it where nothing did.</param>
/// <param name="Changed">What does not; empty where it only lacks something the other has.</param>
/// <param name="End">What stands there in the other one too, after it.</param>
/// <param name="IsChanged">Whether the other one does not have this line.</param>
public sealed record DifferenceLine(string Start, string Changed, string End, bool IsChanged)
{
    // Numbers, days and names are read as a whole.
    private const int ShortLine = 16;

    /// <summary>A line that both have.</summary>
    public static DifferenceLine Same(string text) => new(text, "", "", IsChanged: false);

    /// <summary>A line that the other has not, in no form.</summary>
    public static DifferenceLine Alone(string text) => new("", text, "", IsChanged: true);

    /// <summary>A line that stands in both, in two forms.</summary>
    public static (DifferenceLine Before, DifferenceLine After) Pair(string before, string after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start])
            start++;
        var end = 0;
        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        // Half a character is none.
        if (start > 0 && char.IsHighSurrogate(before[start - 1]))
            start--;
        if (end > 0 && char.IsLowSurrogate(before[^end]))
            end--;
        // So is a line of which little stays.
        if (shorter < ShortLine || (start + end) * 3 < shorter)
            return (Alone(before), Alone(after));
        return (Cut(before, start, end), Cut(after, start, end));
    }

    private static DifferenceLine Cut(string text, int start, int end) =>
        new(text[..start], text[start..^end], text[^end..], IsChanged: true);
}
