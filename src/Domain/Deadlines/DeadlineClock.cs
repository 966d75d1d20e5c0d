namespace ConsumerSafety.Domain.Deadlines;

/// <summary>Works out deadlines by the rules that hold on the day a period starts.</summary>
/// <param name="rules">Every rule, also those that held before.</param>
/// <param name="calendar">The working days.</param>
public sealed class DeadlineClock(IReadOnlyList<DeadlineRule> rules, WorkingCalendar calendar)
{
    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar => calendar;

    /// <summary>The rule that holds for a period; throws when there was none yet.</summary>
    public DeadlineRule RuleOf(DeadlineId id, DateOnly startsOn) => rules
        .Where(rule => rule.Id == id && rule.ValidFrom <= startsOn)
        .MaxBy(rule => rule.ValidFrom)
        ?? throw new InvalidOperationException($"No rule about {id} holds on {startsOn:yyyy-MM-dd}.");

    /// <summary>The deadline of a period.</summary>
    public Deadline Start(DeadlineId id, DateOnly startsOn)
    {
        var rule = RuleOf(id, startsOn);
        return rule.AreWorkingDays
            ? Start(id, startsOn, rule.Days)
            : new(id, startsOn, startsOn.AddDays(rule.Days), null);
    }

    /// <summary>The deadline of a decision on a report, extended once.</summary>
    public Deadline StartExtended(DateOnly startsOn) => Start(
        DeadlineId.CaseDecision, startsOn,
        RuleOf(DeadlineId.CaseDecision, startsOn).Days + RuleOf(DeadlineId.CaseDecisionExtension, startsOn).Days);

    private Deadline Start(DeadlineId id, DateOnly startsOn, int workingDays)
    {
        var end = calendar.Count(startsOn, workingDays);
        return new(id, startsOn, end.Day, end.MissingYear);
    }
}
