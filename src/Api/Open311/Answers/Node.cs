namespace ConsumerSafety.Api.Open311.Answers;

/// <summary>A piece of an answer, the same for JSON and XML.</summary>
internal abstract record Node
{
    private Node()
    {
    }

    /// <summary>One value.</summary>
    /// <param name="Content">A string, a bool or an int; null for what is not known or not told.</param>
    public sealed record Value(object? Content) : Node;

    /// <summary>Named pieces.</summary>
    /// <param name="Members">In their order.</param>
    public sealed record Fields(IReadOnlyList<(string Name, Node Node)> Members) : Node;

    /// <summary>A list.</summary>
    /// <param name="Item">What XML calls an element of it.</param>
    /// <param name="Items">In their order.</param>
    public sealed record Rows(string Item, IReadOnlyList<Node> Items) : Node;

    /// <summary>Named pieces, each a node or a value.</summary>
    public static Fields Of(params (string Name, object? Content)[] members) =>
        new([.. members.Select(member => (member.Name, member.Content as Node ?? new Value(member.Content)))]);
}
