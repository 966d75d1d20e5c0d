using System.Text;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>A text and what in it may tell who somebody is.</summary>
/// <param name="Original">The text.</param>
/// <param name="Findings">What was found, in order, without overlaps.</param>
public sealed record RedactedText(string Original, IReadOnlyList<Finding> Findings)
{
    /// <summary>What stands in the place of a finding: <c>【姓名】</c>, <c>[name]</c>.</summary>
    public static LocalizedText Placeholder(FindingSort sort) => sort switch
    {
        FindingSort.Email => new("【邮箱】", "[e-mail]"),
        FindingSort.Url => new("【网址】", "[web address]"),
        FindingSort.IdNumber => new("【身份证号】", "[ID number]"),
        FindingSort.BankCard => new("【银行卡号】", "[card number]"),
        FindingSort.Phone => new("【电话】", "[telephone]"),
        FindingSort.OrderNumber => new("【单号】", "[order number]"),
        FindingSort.TravelDocument => new("【证件号】", "[document number]"),
        FindingSort.Plate => new("【车牌】", "[number plate]"),
        FindingSort.Address => new("【地址】", "[address]"),
        FindingSort.OnlineAccount => new("【账号】", "[account]"),
        FindingSort.Name => new("【姓名】", "[name]"),
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    /// <summary>The text with a word in the place of each finding.</summary>
    /// <param name="language">The language of the words, a BCP 47 tag.</param>
    public string Redact(string language)
    {
        var text = new StringBuilder();
        foreach (var (part, sort) in Parts())
            text.Append(sort is { } found ? Placeholder(found).In(language) : part);
        return text.ToString();
    }

    /// <summary>The whole text in parts, each with what it is; null for what tells nothing.</summary>
    public IEnumerable<(string Text, FindingSort? Sort)> Parts()
    {
        var at = 0;
        foreach (var finding in Findings)
        {
            if (finding.Start > at)
                yield return (Original[at..finding.Start], null);
            yield return (Original[finding.Start..finding.End], finding.Sort);
            at = finding.End;
        }
        if (at < Original.Length)
            yield return (Original[at..], null);
    }
}
