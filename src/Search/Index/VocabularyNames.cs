using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// What the codes of a notice are called in both languages, so that who searches for Shanghai or electric blankets
/// finds what was published in Chinese. Not for several threads at once.
/// </summary>
internal sealed class VocabularyNames(Vocabulary vocabulary)
{
    // Every notice from China lies in it; its name would find them all.
    private const string HomeCountry = "CN";
    private readonly HashSet<string> _seen = [];

    public void AddTo(SearchedText text, Notice notice)
    {
        _seen.Clear();
        foreach (var region in vocabulary.RegionPath(notice.RegionCode))
            if (region.Code != HomeCountry)
                Add(text, region.Name, region.EnglishName);
        foreach (var code in notice.HazardTypes)
            if (vocabulary.FindHazardType(code) is { } hazard)
                Add(text, hazard.Name, hazard.EnglishName);
        foreach (var product in notice.Products)
            foreach (var category in vocabulary.CategoryPath(product.Category))
                Add(text, category.Name, category.EnglishName);
    }

    private void Add(SearchedText text, string name, string englishName)
    {
        if (!_seen.Add(name))
            return;
        text.Add(name, 1);
        text.Add(englishName, 1);
    }
}
