using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>Writes one condition as an expression of OData.</summary>
internal static class ConditionWriter
{
    private static readonly char[] s_commas = [',', '，', '、'];

    /// <summary>The expression, or a fault.</summary>
    /// <param name="field">The property.</param>
    /// <param name="operand">How the expression names it: <c>RiskLevel</c>, <c>p/Gtin</c>.</param>
    /// <param name="comparison">The operator.</param>
    /// <param name="typed">The value as typed.</param>
    /// <param name="fault">What is wrong, or null.</param>
    public static string? Write(
        Field field, string operand, ConditionOperator comparison, string typed, out LocalizedText? fault)
    {
        fault = Misfit(field, comparison, typed);
        if (fault is not null)
            return null;
        if (!comparison.NeedsValue)
            return $"{operand} {(comparison == ConditionOperator.Missing ? "eq" : "ne")} null";
        if (comparison.IsFunction)
            return $"{comparison.Code}({operand},{LiteralWriter.Quote(typed)})";
        if (comparison == ConditionOperator.In)
            return In(field, operand, typed, out fault);
        if (field.Type == FieldType.Instant && LiteralWriter.Day(typed) is { } day)
            return OfDay(operand, comparison, day);
        var literal = LiteralWriter.Write(field, typed, out fault);
        return literal is null ? null : $"{operand} {comparison.Code} {literal}";
    }

    private static LocalizedText? Misfit(Field field, ConditionOperator comparison, string typed)
    {
        if (comparison.IsFunction && field.Type != FieldType.String)
            return BuilderTexts.TextOnly;
        if (comparison.IsOrdering && field.Type == FieldType.Boolean)
            return BuilderTexts.NoOrder;
        return comparison.NeedsValue && typed.Length == 0 ? BuilderTexts.ValueMissing : null;
    }

    private static string? In(Field field, string operand, string typed, out LocalizedText? fault)
    {
        fault = null;
        var literals = new List<string>();
        var items = typed.Split(s_commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var item in items)
        {
            if (LiteralWriter.Write(field, item, out fault) is not { } literal)
                return null;
            literals.Add(literal);
        }
        if (literals.Count == 0)
            fault = BuilderTexts.ValueMissing;
        return literals.Count == 0 ? null : $"{operand} in ({string.Join(',', literals)})";
    }

    // A day is one in China (UTC+8), since that is the day the authority's own page shows.
    private static string OfDay(string operand, ConditionOperator comparison, DateOnly day)
    {
        var start = LiteralWriter.Write(ChinaTime.StartOf(day));
        var next = LiteralWriter.Write(ChinaTime.StartOf(day).AddDays(1));
        return comparison.Code switch
        {
            "ge" => $"{operand} ge {start}",
            "gt" => $"{operand} ge {next}",
            "lt" => $"{operand} lt {start}",
            "le" => $"{operand} lt {next}",
            "eq" => $"({operand} ge {start} and {operand} lt {next})",
            _ => $"({operand} lt {start} or {operand} ge {next})",
        };
    }
}
