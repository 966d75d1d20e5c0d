using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>How a condition of the form compares.</summary>
/// <param name="Code">What stands in the address of the page.</param>
/// <param name="Label">What people choose.</param>
public sealed record ConditionOperator(string Code, LocalizedText Label)
{
    /// <summary>The value equals one of several, commas between them.</summary>
    public static ConditionOperator In { get; } = new("in", new("属于（逗号分隔）", "is one of (commas between)"));

    /// <summary>There is no value.</summary>
    public static ConditionOperator Missing { get; } = new("missing", new("没有值", "is missing"));

    /// <summary>There is a value.</summary>
    public static ConditionOperator Present { get; } = new("present", new("有值", "is there"));

    /// <summary>Every one, in the order of the form.</summary>
    public static IReadOnlyList<ConditionOperator> All { get; } =
    [
        new("eq", new("等于", "is")),
        new("ne", new("不等于", "is not")),
        new("ge", new("不小于（≥）", "is at least (≥)")),
        new("gt", new("大于（>）", "is more than (>)")),
        new("le", new("不大于（≤）", "is at most (≤)")),
        new("lt", new("小于（<）", "is less than (<)")),
        new("contains", new("包含", "contains")),
        new("startswith", new("开头是", "begins with")),
        new("endswith", new("结尾是", "ends with")),
        In,
        Missing,
        Present,
    ];

    /// <summary>False for those that say all by themselves.</summary>
    public bool NeedsValue => this != Missing && this != Present;

    /// <summary>True for those that look into a text.</summary>
    public bool IsFunction => Code is "contains" or "startswith" or "endswith";

    /// <summary>True for those that need an order.</summary>
    public bool IsOrdering => Code is "ge" or "gt" or "le" or "lt";

    /// <summary>The one of this code, or null.</summary>
    public static ConditionOperator? Find(string? code) => All.FirstOrDefault(one => one.Code == code);
}
