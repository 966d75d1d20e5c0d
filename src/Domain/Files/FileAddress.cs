namespace ConsumerSafety.Domain.Files;

/// <summary>Where files kept here are read: <c>/files/{id}/{name}</c>.</summary>
public static class FileAddress
{
    private const string Start = "/files/";
    private const int IdLength = 32;

    /// <summary>The path of a file.</summary>
    public static string Of(StoredFile file) => $"{Start}{file.Id}/{Uri.EscapeDataString(file.Name)}";

    /// <summary>The path of the small form of a picture.</summary>
    public static string OfThumbnail(string id) => $"{Start}{id}/thumbnail";

    /// <summary>Whether a text can be the key of a file.</summary>
    public static bool IsId(string? text) =>
        text is { Length: IdLength } && text.All(character => char.IsAsciiHexDigitLower(character));

    /// <summary>The key in the address of a file, absolute or not; null when it is none.</summary>
    public static string? FindId(string? address)
    {
        var start = address?.IndexOf(Start, StringComparison.Ordinal) ?? -1;
        var rest = start < 0 ? "" : address![(start + Start.Length)..];
        return rest.Length > IdLength && rest[IdLength] == '/' && IsId(rest[..IdLength]) ? rest[..IdLength] : null;
    }
}
