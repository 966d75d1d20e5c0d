using System.Globalization;
using ConsumerSafety.Search.Fields;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>Reads the form out of the address of the page.</summary>
internal static class BuilderFormReader
{
    public const int MaxConditions = 12;
    private const int ShownRows = 3;

    private static readonly string[] s_firstColumns =
        ["Id", "Code", "Kind", "Title", "Name", "PublishedAt", "RiskLevel"];

    /// <summary>The form; an address without one gives the newest notices.</summary>
    public static BuilderForm Read(IQueryCollection query)
    {
        var isEmpty = !query.ContainsKey("set");
        var set = EntitySets.Find(query["set"].ToString()) ?? EntitySets.Notices;
        var previous = EntitySets.Find(query["was"].ToString()) ?? set;
        var form = new BuilderForm(set)
        {
            Conditions = Conditions(query),
            Search = query["q"].ToString().Trim(),
            Columns = isEmpty ? FirstColumns(set) : [.. query["select"].OfType<string>().Distinct()],
            OrderBy = isEmpty ? "PublishedAt" : query["orderby"].ToString(),
            IsDescending = isEmpty || query["desc"] == "1",
            Top = isEmpty ? "20" : query["top"].ToString().Trim(),
            WithCount = isEmpty || query["count"] == "1",
        };
        return WithRows(previous == set ? form : Moved(form, previous), query["rows"].ToString());
    }

    private static IReadOnlyList<ConditionInput> Conditions(IQueryCollection query)
    {
        var (fields, operators, values) = (query["field"], query["op"], query["value"]);
        return
        [
            .. Enumerable.Range(0, Math.Min(Math.Max(fields.Count, values.Count), MaxConditions))
                .Select(i => new ConditionInput(At(fields, i), At(operators, i), At(values, i).Trim()))
                .Where(condition => condition.Field.Length > 0 || condition.Value.Length > 0),
        ];
    }

    private static string At(StringValues values, int index) =>
        index < values.Count ? values[index] ?? "" : "";

    private static IReadOnlyList<string> FirstColumns(EntitySet set) =>
        [.. ConditionField.Fields(set).Select(field => field.Name).Where(s_firstColumns.Contains)];

    // Somebody who turns to another set is not told of every property it lacks; the form says what it took off.
    private static BuilderForm Moved(BuilderForm form, EntitySet previous)
    {
        var fields = ConditionField.Of(form.Set).Select(field => field.Path).ToHashSet();
        var columns = ConditionField.Fields(form.Set).Select(field => field.Name).ToHashSet();
        var kept = form.Columns.Where(columns.Contains).ToList();
        return form with
        {
            Conditions = [.. form.Conditions.Where(condition => fields.Contains(condition.Field))],
            Columns = kept.SequenceEqual(FirstColumns(previous).Where(columns.Contains))
                ? FirstColumns(form.Set)
                : kept,
            OrderBy = columns.Contains(form.OrderBy) ? form.OrderBy : "",
            Dropped =
            [
                .. form.Conditions.Select(condition => condition.Field).Append(form.OrderBy)
                    .Where(name => name.Length > 0 && !fields.Contains(name) && !columns.Contains(name))
                    .Distinct(),
            ],
        };
    }

    private static BuilderForm WithRows(BuilderForm form, string wanted)
    {
        _ = int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var rows);
        var count = Math.Clamp(Math.Max(rows, form.Conditions.Count), ShownRows, MaxConditions);
        return form with
        {
            Conditions =
            [
                .. form.Conditions,
                .. Enumerable.Repeat(ConditionInput.Empty, count - form.Conditions.Count),
            ],
        };
    }
}
