using System.Text;

namespace ConsumerSafety.Web.Localization;

/// <summary>
/// Tells in which language a value of a notice is, where that is not the language of the page: what is not
/// translated keeps the notice's own, and must be tagged to be read aloud and set in the right script (WCAG 3.1.2).
/// </summary>
/// <param name="page">The language of the page.</param>
/// <param name="original">BCP 47 tag of the notice's language.</param>
public sealed class TextTags(Language page, string original)
{
    private static readonly Rune s_firstIdeograph = new(0x4E00);
    private static readonly Rune s_lastIdeograph = new(0x9FFF);

    /// <summary>The tag of a text; null for the language of the page, and for numbers and codes.</summary>
    public string? Of(string? text)
    {
        if (text is null)
            return null;
        if (text.EnumerateRunes().Any(rune => rune >= s_firstIdeograph && rune <= s_lastIdeograph))
            return page.IsChinese ? null : Is("zh") || Is("ja") ? original : Language.Chinese.Tag;
        // A brand or model in Latin letters belongs to no language; a lower-case letter is taken for words.
        return Is("zh") || Is(page.Tag.Split('-')[0]) || !text.Any(char.IsLower) ? null : original;
    }

    private bool Is(string language) => original.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase);
}
