using System.Collections.Frozen;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>
/// The lists that codes come from, as people write them: a code, a name in either language, or as the form suggests
/// it, <c>杭州市 (330100)</c>.
/// </summary>
public sealed class CodeBook(Vocabulary vocabulary)
{
    private readonly FrozenDictionary<string, string?> _regions = Names(
        vocabulary.Regions.Select(region => (region.Code, region.Name, region.EnglishName)));

    private readonly FrozenDictionary<string, string?> _categories = Names(
        vocabulary.ProductCategories.Select(category => (category.Code, category.Name, category.EnglishName)));

    /// <summary>The code that a text stands for; the text itself where it stands for none, or for several.</summary>
    public string Resolve(CodeList list, string text)
    {
        var names = list == CodeList.Regions ? _regions : _categories;
        var start = text.LastIndexOf('(');
        if (start > 0 && text.EndsWith(')') && names.ContainsKey(Key(text[(start + 1)..^1])))
            text = text[(start + 1)..^1];
        return names.GetValueOrDefault(Key(text)) ?? text;
    }

    /// <summary>A code as the form shows it; the code itself where it is not in the list.</summary>
    public string Show(CodeList list, string code, Language language)
    {
        var name = list == CodeList.Regions
            ? vocabulary.FindRegion(code) is { } region ? language.Pick(region.Name, region.EnglishName) : null
            : vocabulary.FindProductCategory(code) is { } category
                ? language.Pick(category.Name, category.EnglishName)
                : null;
        return name is null ? code : $"{name} ({code})";
    }

    // A name that two codes share stands for neither.
    private static FrozenDictionary<string, string?> Names(
        IEnumerable<(string Code, string Name, string EnglishName)> entries)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (code, name, english) in entries)
            foreach (var key in new[] { Key(code), Key(name), Key(english) }.Distinct())
                names[key] = names.TryGetValue(key, out var other) && other != code ? null : code;
        return names.ToFrozenDictionary();
    }

    private static string Key(string text) =>
        text.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant();
}
