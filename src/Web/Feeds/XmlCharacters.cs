using System.Xml;

namespace ConsumerSafety.Web.Feeds;

/// <summary>Text as XML 1.0 can hold it.</summary>
internal static class XmlCharacters
{
    /// <summary>The text without the control characters and lone surrogates that no XML document may contain.</summary>
    public static string Clean(string text)
    {
        var isClean = true;
        for (var i = 0; i < text.Length && isClean; i++)
            isClean = XmlConvert.IsXmlChar(text[i]);
        return isClean ? text : string.Concat(text.EnumerateRunes().Where(IsAllowed).Select(rune => rune.ToString()));
    }

    private static bool IsAllowed(System.Text.Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
