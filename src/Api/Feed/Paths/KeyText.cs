using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>
/// Reads and writes keys in parentheses (OData URL conventions 4.01, 4.3.1): <c>'x'</c>, <c>Id='x'</c> or an alias.
/// Every key of the feed is a text.
/// </summary>
internal static class KeyText
{
    /// <summary>The resource narrowed to the key. Throws <see cref="FeedException"/> (400).</summary>
    public static Resource Read(Resource resource, string text)
    {
        var literal = text.Trim();
        var name = resource.Target.Key.Name;
        if (literal.Length > name.Length && literal.StartsWith(name, StringComparison.Ordinal)
            && literal[name.Length..].TrimStart() is ['=', .. var value])
            literal = value.Trim();
        if (literal is ['@', _, ..])
            return resource with { Key = literal, IsKeyAlias = true };
        return resource with { Key = ReadLiteral(literal, resource.Target) };
    }

    /// <summary>The text within single quotes. Throws <see cref="FeedException"/> (400) when it is none.</summary>
    public static string ReadLiteral(string literal, EntitySet set)
    {
        if (literal is not ['\'', .. var inner, '\'']
            || inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal))
            throw FeedException.Invalid(
                $"{set.Name}({literal})",
                $"The key is one text in single quotes: {set.Name}('…') or {set.Name}({set.Key.Name}='…').");
        return inner.Replace("''", "'", StringComparison.Ordinal);
    }

    /// <summary>The key as it stands in the parentheses of an address, quotes and percent-encoding included.</summary>
    public static string Write(string key) =>
        $"'{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}'";
}
