namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>One segment of a path, decoded.</summary>
/// <param name="Text">The whole.</param>
/// <param name="Name">What stands before the parentheses.</param>
/// <param name="Argument">What stands in the parentheses; null where there are none.</param>
internal sealed record PathSegment(string Text, string Name, string? Argument)
{
    public static PathSegment Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')')
            ? new(text, text[..open], text[(open + 1)..^1])
            : new(text, text, null);
    }
}
