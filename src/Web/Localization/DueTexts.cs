using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>Says in words how a complaint stands against the clock.</summary>
internal static class DueTexts
{
    private static readonly LocalizedText s_overdue = new("已逾期（{0}到期）", "Overdue since {0}");
    private static readonly CountText s_overdueBy = new(
        "已逾期 {0} 个工作日", "Overdue by {0} working day", "Overdue by {0} working days");
    private static readonly LocalizedText s_today = new("今天到期", "Due today");
    private static readonly CountText s_soon = new(
        "即将到期：还有 {0} 个工作日", "Due soon: {0} working day left", "Due soon: {0} working days left");
    private static readonly CountText s_later = new(
        "还有 {0} 个工作日", "{0} working day left", "{0} working days left");
    private static readonly LocalizedText s_dueOn = new("{0} 到期", "Due {0}");
    private static readonly LocalizedText s_unknown = new(
        "期限无法计算：尚无 {0} 年的放假安排", "Cannot be worked out: the working days of {0} are not known");
    private static readonly LocalizedText s_none = new("没有期限", "No deadline");

    /// <summary>How urgent it is.</summary>
    public static string Say(DueStanding due, Language language) => due switch
    {
        { Urgency: DueUrgency.None } => language[s_none],
        { Urgency: DueUrgency.Unknown, Deadline.MissingYear: var year } =>
            language[s_unknown, year?.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        { Urgency: DueUrgency.Today } => language[s_today],
        { Urgency: DueUrgency.Overdue, WorkingDays: > 0 and var days } => language[s_overdueBy, days],
        { Urgency: DueUrgency.Overdue } => language[s_overdue, language.Date(due.Deadline!.DueOn!.Value)],
        { Urgency: DueUrgency.Soon, WorkingDays: { } days } => language[s_soon, days],
        { WorkingDays: { } days } => language[s_later, days],
        _ => language[s_dueOn, language.Date(due.Deadline!.DueOn!.Value)],
    };
}
