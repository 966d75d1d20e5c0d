using System.Security.Cryptography;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// The number on a receipt: sixty random bits, so that nobody finds one by trying, and a check character, so that a
/// mistyped one is told from one that does not exist. Written <c>K7QX-29MD-4TRA-8</c>.
/// </summary>
public static class ComplaintNumber
{
    private const string Alphabet = ReceiptCharacters.Alphabet;
    private const int DigitCount = 12;
    private const int GroupSize = 4;

    /// <summary>A new number.</summary>
    public static string Create()
    {
        var digits = RandomNumberGenerator.GetString(Alphabet, DigitCount);
        return Group(digits + CheckCharacter(digits));
    }

    /// <summary>
    /// The number as it is kept, from what somebody typed in any case, with or without hyphens and spaces, full-width
    /// or with letters that look like digits; null when it is none or its check character is wrong.
    /// </summary>
    public static string? Read(string? typed)
    {
        var digits = ReceiptCharacters.Read(typed);
        return digits.Length == DigitCount + 1 && CheckCharacter(digits[..DigitCount]) == digits[^1]
            ? Group(digits)
            : null;
    }

    // Luhn's algorithm for an alphabet of 32: finds every single wrong character and almost every swap of neighbours.
    private static char CheckCharacter(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = Alphabet.IndexOf(digits[^(i + 1)], StringComparison.Ordinal) * (i % 2 == 0 ? 2 : 1);
            sum += value / Alphabet.Length + value % Alphabet.Length;
        }
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }

    private static string Group(string digits) =>
        string.Join('-', digits.Chunk(GroupSize).Select(group => new string(group)));
}
