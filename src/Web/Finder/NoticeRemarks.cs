using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Finder;

/// <summary>What the data check finds about a published notice, to be shown beside the fields it is about.</summary>
internal sealed class NoticeRemarks
{
    private readonly Language _language;
    private readonly List<Fault> _rest;

    public NoticeRemarks(Notice notice, Vocabulary vocabulary, Language language)
    {
        _language = language;
        _rest = [.. notice.Validate(EntryMode.Imported, vocabulary).Faults];
    }

    /// <summary>Takes the remarks about a field, <c>Products[2].Gtin</c>, and about what lies in it.</summary>
    public IReadOnlyList<string> Take(string path)
    {
        var taken = _rest
            .Where(fault => fault.Path == path || fault.Path.StartsWith(path + "[", StringComparison.Ordinal))
            .ToList();
        _rest.RemoveAll(taken.Contains);
        return [.. taken.Select(fault => _language[NoticeTexts.AsPublished, _language[fault.Expected]]).Distinct()];
    }

    /// <summary>Takes what is left, each with the field it is about.</summary>
    public IReadOnlyList<string> TakeRest()
    {
        var rest = _rest.Select(fault => _language[NoticeTexts.RemarkAbout, fault.Path, _language[fault.Expected]]);
        return [.. rest.Distinct()];
    }
}
