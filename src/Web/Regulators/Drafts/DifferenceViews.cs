using System.Globalization;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Lays out what two notices say differently, and what two changes of one have to be chosen between.</summary>
public sealed class DifferenceViews(ValueNames names)
{
    /// <summary>What two notices of one kind say differently.</summary>
    public IReadOnlyList<DifferenceRow> Create(Notice before, Notice after, Language language)
    {
        var rows = new List<DifferenceRow>();
        foreach (var group in NoticeDifference.Between(before, after).GroupBy(Place))
        {
            var place = group.Key;
            rows.Add(new(
                ValueNames.Field(place.Field, place.Index, place.Part, language),
                LineDifference.Mark(
                    [.. group.SelectMany(one => Lines(after.Kind, one, one.Before, place, language))],
                    [.. group.SelectMany(one => Lines(after.Kind, one, one.After, place, language))])));
        }
        return rows;
    }

    /// <summary>What two changes of a notice have to be chosen between.</summary>
    public MergeView CreateMerge(
        Notice origin, Notice mine, Notice theirs, MergeSides sides, Language language) => new(
        sides,
        [
            .. NoticeMerge.Merge(origin, mine, theirs).Conflicts.Select(conflict => new MergeRow(
                conflict.Key,
                Name(conflict.Path, language),
                Texts(mine.Kind, conflict, conflict.Mine, language),
                Texts(mine.Kind, conflict, conflict.Theirs, language),
                Texts(mine.Kind, conflict, conflict.Base, language))),
        ],
        Create(origin, theirs, language));

    // What came or went is shown as one; so is a list of texts.
    private static (string Field, int? Index, string? Part, bool IsWhole) Place(Difference one)
    {
        if (one.IndexBefore is null != one.IndexAfter is null && one.Part is not null)
            return (one.Field, one.IndexAfter ?? one.IndexBefore, null, true);
        return one.Part is null ? (one.Field, null, null, false) : (one.Field, one.IndexAfter, one.Part, false);
    }

    private string[] Lines(
        NoticeKind kind, Difference one, string? text,
        (string Field, int? Index, string? Part, bool IsWhole) place, Language language)
    {
        if (text is null)
            return [];
        var value = names.Value(kind, one.Field, one.Part, text, language);
        return place.IsWhole
            ? [$"{language[PropertyLabels.Of($"{one.Field}.{one.Part}")]} {value}"]
            : value.Split('\n');
    }

    private string[] Texts(NoticeKind kind, MergeConflict conflict, string? text, Language language)
    {
        var (field, _, part) = Parse(conflict.Path);
        return text is null ? [] : names.Value(kind, field, part, text, language).Split('\n');
    }

    private static string Name(string path, Language language)
    {
        var (field, index, part) = Parse(path);
        return ValueNames.Field(field, index, part, language);
    }

    private static (string Field, int? Index, string? Part) Parse(string path)
    {
        var bracket = path.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
            return (path, null, null);
        var end = path.IndexOf(']', bracket);
        var index = int.Parse(path.AsSpan(bracket + 1, end - bracket - 1), CultureInfo.InvariantCulture);
        return (path[..bracket], index, end + 2 < path.Length ? path[(end + 2)..] : null);
    }
}
