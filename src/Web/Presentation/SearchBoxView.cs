namespace ConsumerSafety.Web.Presentation;

/// <summary>The search box: what stands in it, and what is asked along with it.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Filters">Names and values of the parameters that a new search keeps.</param>
public sealed record SearchBoxView(string Text, IEnumerable<KeyValuePair<string, string>> Filters)
{
    /// <summary>An empty box that searches everything.</summary>
    public static SearchBoxView Empty { get; } = new("", []);
}
