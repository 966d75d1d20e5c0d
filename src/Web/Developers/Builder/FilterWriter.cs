using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>
/// Writes the conditions as one <c>$filter</c>. All have to hold; those on the records of one collection hold for one
/// and the same record.
/// </summary>
internal static class FilterWriter
{
    /// <summary>The filter, null where there is no condition; faults name their rows.</summary>
    public static string? Write(BuilderForm form, List<BuilderFault> faults)
    {
        var known = ConditionField.Of(form.Set).ToDictionary(field => field.Path);
        var parts = new List<string>();
        var lambdas = new Dictionary<Field, List<string>>();
        for (var i = 0; i < form.Conditions.Count; i++)
        {
            if (IsBlank(form.Conditions[i]))
                continue;
            var expression = Expression(form.Set, form.Conditions[i], known, out var field, out var fault);
            if (fault is not null)
                faults.Add(new($"condition-{i}", fault));
            else if (field!.Collection is { } collection && !field.IsElement)
                Group(lambdas, collection).Add(expression!);
            else
                parts.Add(expression!);
        }
        parts.AddRange(lambdas.Select(lambda =>
            $"{lambda.Key.Name}/any({Variable(lambda.Key)}:{string.Join(" and ", lambda.Value)})"));
        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    private static bool IsBlank(ConditionInput condition) =>
        condition.Field.Length == 0 && condition.Value.Length == 0;

    private static string? Expression(
        EntitySet set,
        ConditionInput condition,
        Dictionary<string, ConditionField> known,
        out ConditionField? field,
        out LocalizedText? fault)
    {
        field = known.GetValueOrDefault(condition.Field);
        fault = condition.Field.Length == 0 ? BuilderTexts.FieldMissing
            : field is null ? BuilderTexts.UnknownField(set.Name, condition.Field)
            : null;
        if (field is null)
            return null;
        if (ConditionOperator.Find(condition.Operator) is not { } comparison)
        {
            fault = BuilderTexts.UnknownOperator(condition.Operator);
            return null;
        }
        if (field.IsElement && !comparison.NeedsValue)
            return $"{(comparison == ConditionOperator.Missing ? "not " : "")}{field.Path}/any()";
        var operand = field.Collection is null
            ? field.Path
            : field.IsElement ? Variable(field.Collection) : $"{Variable(field.Collection)}/{field.Value.Name}";
        var expression = ConditionWriter.Write(field.Value, operand, comparison, condition.Value, out fault);
        return field.IsElement ? $"{field.Path}/any({operand}:{expression})" : expression;
    }

    private static string Variable(Field collection) => char.ToLowerInvariant(collection.Name[0]).ToString();

    private static List<string> Group(Dictionary<Field, List<string>> lambdas, Field collection)
    {
        if (!lambdas.TryGetValue(collection, out var group))
            lambdas.Add(collection, group = []);
        return group;
    }
}
