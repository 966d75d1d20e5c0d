namespace ConsumerSafety.Domain.Formats;

/// <summary>Telephone numbers as people write them.</summary>
public static class PhoneNumber
{
    private const int Least = 5;
    private const int Most = 20;

    /// <summary>Whether a text can be dialled: 5 to 20 digits among plus, hyphens, spaces and brackets.</summary>
    public static bool IsValid(string? text) => text is not null
        && text.All(character => char.IsAsciiDigit(character) || "+- ()（）".Contains(character))
        && text.Count(char.IsAsciiDigit) is >= Least and <= Most;
}
