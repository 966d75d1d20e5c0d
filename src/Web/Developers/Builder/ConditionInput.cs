namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>One row of conditions as it was typed.</summary>
/// <param name="Field">The path of the property; empty where none was chosen.</param>
/// <param name="Operator">The code of the operator.</param>
/// <param name="Value">The value.</param>
public sealed record ConditionInput(string Field, string Operator, string Value)
{
    /// <summary>A row nobody has touched.</summary>
    public static ConditionInput Empty { get; } = new("", "eq", "");
}
