namespace ConsumerSafety.Search.Fields;

/// <summary>
/// A property that leads to entities of another set: to those whose <see cref="TargetField"/> is, or holds, what
/// <see cref="KeyField"/> is or holds here.
/// </summary>
/// <param name="Name">The name of the navigation property: <c>Publisher</c>.</param>
/// <param name="KeyField">
/// The field here: the one that holds their key or keys (<c>PublisherId</c>), or the key here for a way back.
/// </param>
/// <param name="Target">The set it leads to.</param>
/// <param name="TargetField">The field there: their key, or for a way back the one that holds the key here.</param>
/// <param name="Partner">The navigation property that leads back; null when there is none.</param>
public sealed record Navigation(
    string Name, Field KeyField, EntitySet Target, Field TargetField, string? Partner = null)
{
    /// <summary>True when it leads from a key to the entities that name it.</summary>
    public bool IsReverse => TargetField != Target.Key;

    /// <summary>True when it leads to several entities.</summary>
    public bool IsCollection => IsReverse || KeyField.IsCollection;

    /// <summary>True when it leads to the type it comes from, so that it can be followed again and again.</summary>
    public bool IsRecursive => Target.Navigations.Contains(this);
}
