namespace ConsumerSafety.Search.Fields;

/// <summary>A property that leads to entities of another set by their keys.</summary>
/// <param name="Name">The name of the navigation property: <c>Publisher</c>.</param>
/// <param name="KeyField">The field that holds the key or keys: <c>PublisherId</c>.</param>
/// <param name="Target">The set it leads to.</param>
public sealed record Navigation(string Name, Field KeyField, EntitySet Target)
{
    /// <summary>True when it leads to several entities.</summary>
    public bool IsCollection => KeyField.IsCollection;
}
