namespace ConsumerSafety.Web.Localization;

/// <summary>A sentence about a number of things; <c>{0}</c> is the number.</summary>
/// <param name="Chinese">For Chinese, which has one form.</param>
/// <param name="One">For English, about one.</param>
/// <param name="Other">For English, about none or several.</param>
public sealed record CountText(string Chinese, string One, string Other)
{
    /// <summary>The sentence in a language about a count.</summary>
    public string In(Language language, long count)
    {
        var form = language.IsChinese ? Chinese : count == 1 ? One : Other;
        return form.Replace("{0}", Language.Number(count), StringComparison.Ordinal);
    }
}
