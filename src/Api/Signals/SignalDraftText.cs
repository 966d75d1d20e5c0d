using System.Globalization;
using System.Text;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Signals;

/// <summary>What the draft of a notice says about the complaints it was made from.</summary>
internal static class SignalDraftText
{
    /// <summary>How many came when, who was hurt, by what and where; figures only.</summary>
    public static string Describe(
        Signal signal, IReadOnlyList<Complaint> found, IReadOnlyList<KeyValuePair<string, int>> hazards,
        IReadOnlyList<Region> regions, Vocabulary vocabulary)
    {
        var evidence = signal.Evidence;
        var last = ChinaTime.DayOf(evidence.Until);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Day(last.AddDays(-7))}至{Day(last)}，共收到相关投诉举报 ");
        text.Append(CultureInfo.InvariantCulture, $"{evidence.Weeks[0]} 件（按此前 {evidence.Baseline.Weeks} 周推算，");
        text.Append(CultureInfo.InvariantCulture, $"一周约为 {evidence.Baseline.Expected:0.#} 件）。");
        var hurt = found.Sum(complaint => complaint.Incident.InjuredPeople ?? 0);
        text.Append(evidence.Injuries == 0
            ? "未报告人身伤害。"
            : FormattableString.Invariant($"其中 {evidence.Injuries} 件报告了人身伤害"))
            .Append(evidence.Injuries == 0 ? "" : hurt == 0 ? "。" : FormattableString.Invariant($"，涉及 {hurt} 人。"));
        if (hazards.Count > 0)
            text.Append("反映的危害：").AppendJoin('、', hazards.Select(hazard => FormattableString.Invariant(
                $"{vocabulary.FindHazardType(hazard.Key)?.Name ?? hazard.Key}（{hazard.Value} 件）"))).Append('。');
        if (regions.Count > 0)
            text.Append("涉及地区：").AppendJoin('、', regions.Select(region => region.Name)).Append('。');
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
