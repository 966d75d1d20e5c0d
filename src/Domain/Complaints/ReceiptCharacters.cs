namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// The characters of receipts, Crockford's base 32: no I, L, O or U, which are read as other characters.
/// </summary>
internal static class ReceiptCharacters
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int MaxLength = 64;

    /// <summary>
    /// The characters that somebody typed in any case, with or without hyphens and spaces, full-width or with letters
    /// that look like digits; empty when there are others.
    /// </summary>
    public static string Read(string? typed)
    {
        if (typed is null || typed.Length > MaxLength)
            return "";
        var characters = string.Concat(typed.Select(Normalize).Where(character => character is not ('-' or ' ')));
        return characters.All(Alphabet.Contains) ? characters : "";
    }

    private static char Normalize(char typed)
    {
        // Full-width forms stand at a fixed distance from ASCII.
        var character = typed is >= '\uFF01' and <= '\uFF5E' ? (char)(typed - 0xFEE0) : typed;
        return char.ToUpperInvariant(character) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            '\u3000' or '\t' => ' ',
            '–' or '—' or '_' => '-',
            var upper => upper,
        };
    }
}
