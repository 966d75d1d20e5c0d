using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Complaints;

/// <summary>What was in a form with files.</summary>
public sealed class PostedEvidence
{
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The files by their names, and what became of each.</summary>
    public List<(string Name, EvidenceOutcome Outcome)> Files { get; } = [];

    /// <summary>What files were not taken, with the reason, as people read it.</summary>
    public IReadOnlyList<LocalizedText> Refusals =>
    [
        .. Files.Select(file => (file.Name, Reason: ReasonOf(file.Outcome))).Where(file => file.Reason is not null)
            .Select(file => new LocalizedText(
                $"{file.Name}：{file.Reason!.Chinese}", $"{file.Name}: {file.Reason.English}")),
    ];

    /// <summary>The value of a field; null when there is none.</summary>
    public string? this[string name] => All(name).FirstOrDefault();

    /// <summary>All values of a field.</summary>
    public IEnumerable<string> All(string name) =>
        _fields.Where(field => field.Name == name).Select(field => field.Value);

    internal int Add(string name, string value)
    {
        _fields.Add((name, value));
        return _fields.Count;
    }

    private static LocalizedText? ReasonOf(EvidenceOutcome outcome) => outcome switch
    {
        EvidenceOutcome.Taken => null,
        EvidenceOutcome.Refused refused => refused.Reason,
        EvidenceOutcome.Held held => held.Reason,
        EvidenceOutcome.TooMany => ComplaintTexts.TooManyFilesNow,
        _ => ComplaintTexts.FileGone,
    };
}
