using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Import.Mapping;

/// <summary>Finds codes of the vocabularies by code, Chinese or English name, in folded form.</summary>
internal sealed partial class VocabularyIndex
{
    private readonly Dictionary<VocabularyName, Dictionary<string, string>> _codes = [];

    /// <summary>Indexes a vocabulary. The first of equal names wins; codes win over names.</summary>
    public VocabularyIndex(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        _codes[VocabularyName.Regions] = Index(vocabulary.Regions, region => region.Code, region => region.Name,
            region => region.EnglishName);
        _codes[VocabularyName.HazardTypes] = Index(vocabulary.HazardTypes, hazard => hazard.Code, hazard => hazard.Name,
            hazard => hazard.EnglishName);
        _codes[VocabularyName.ProductCategories] = Index(vocabulary.ProductCategories, category => category.Code,
            category => category.Name, category => category.EnglishName);
        foreach (var region in vocabulary.Regions)
            _codes[VocabularyName.Regions].TryAdd(TextFold.Fold(Suffix().Replace(region.Name, "")), region.Code);
    }

    /// <summary>The vocabulary itself.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The code that a code or name stands for, or null.</summary>
    public string? Find(VocabularyName vocabulary, string text) =>
        _codes[vocabulary].GetValueOrDefault(TextFold.Fold(text));

    private static Dictionary<string, string> Index<T>(
        IReadOnlyList<T> entries, Func<T, string> code, Func<T, string> name, Func<T, string> englishName)
    {
        var codes = new Dictionary<string, string>();
        foreach (var of in new[] { code, name, englishName })
            foreach (var entry in entries)
                codes.TryAdd(TextFold.Fold(of(entry)), code(entry));
        return codes;
    }

    /// <summary>What a Chinese place name is often written without.</summary>
    [GeneratedRegex("(特别行政区|(壮族|回族|维吾尔)?自治区|省|市|地区)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
