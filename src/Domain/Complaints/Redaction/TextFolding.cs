namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>Folds full-width and look-alike characters, each into one, so that places stay what they are.</summary>
internal static class TextFolding
{
    // Full-width forms stand at a fixed distance from ASCII.
    private const int FullWidth = 0xFEE0;

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = Fold(text[i]);
    });

    private static char Fold(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - FullWidth),
        '\u3000' or '\u00A0' or '\t' or (>= '\u2000' and <= '\u200F') or '\u2060' or '\uFEFF' => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        '•' or '‧' or '・' or '∙' => '·',
        _ => letter,
    };
}
