using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Finder;

/// <summary>What is wrong with a parameter of a query string, in the language of the page.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Fault">What is wrong, and what was expected; a whole sentence.</param>
/// <param name="Consequence">What a page does instead; a whole sentence.</param>
public sealed record ParameterRemark(string Parameter, string Fault, string Consequence)
{
    /// <summary>Both sentences, as a page shows them.</summary>
    public string In(Language language) => language.IsChinese ? Fault + Consequence : $"{Fault} {Consequence}";
}
