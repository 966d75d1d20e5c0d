using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Complaints.Figures;

/// <summary>
/// Counts the complaints of months that are over, as they stood at the end of the last one: what is decided later shows
/// when the next month is over, with everything else that was decided in it.
/// </summary>
/// <param name="vocabulary">Which places and categories there are.</param>
/// <param name="now">The time of counting.</param>
public sealed class FigureCounter(Vocabulary vocabulary, DateTimeOffset now)
{
    private const string China = "CN";
    private static readonly TimeSpan s_chinaTime = TimeSpan.FromHours(8);
    private readonly DateOnly _end = FirstOfMonth(DayOf(now));
    private readonly Dictionary<FigureCell, FigureTally> _cells = [];

    /// <summary>What was counted.</summary>
    public IReadOnlyDictionary<FigureCell, FigureTally> Cells => _cells;

    /// <summary>Counts one more, unless it came in too late or goes on in another that is counted.</summary>
    public void Add(Complaint complaint)
    {
        var received = DayOf(complaint.ReceivedAt);
        if (received >= _end)
            return;
        var decided = complaint.DecidedAt is { } instant && DayOf(instant) is var day && day < _end
            ? day
            : (DateOnly?)null;
        var state = complaint.StateBeforeAppeal ?? complaint.State;
        if (decided is not null && state == ComplaintState.Merged)
            return;
        var outcome = decided is null ? ComplaintOutcome.Pending : OutcomeOf(state);
        var isDecided = outcome is not (ComplaintOutcome.Pending or ComplaintOutcome.Withdrawn);
        var cell = new FigureCell(
            FirstOfMonth(received), complaint.Kind,
            vocabulary.FindProductCategory(complaint.Subject.Category)?.Code,
            vocabulary.FindHazardType(complaint.Incident.HazardTypes is [var first, ..] ? first : null)?.Code,
            ProvinceOf(complaint.Incident.RegionCode ?? complaint.Purchase.RegionCode), outcome);
        var tally = new FigureTally(
            1, isDecided ? 1 : 0, isDecided ? decided!.Value.DayNumber - received.DayNumber : 0);
        _cells[cell] = _cells.GetValueOrDefault(cell) + tally;
    }

    // Towns are too small to be told of; countries other than China have no divisions here.
    private string? ProvinceOf(string? code) => vocabulary.RegionPath(code)
        .FirstOrDefault(region => region.ParentCode is null or China)?.Code;

    private static ComplaintOutcome OutcomeOf(ComplaintState state) => state switch
    {
        ComplaintState.Refused => ComplaintOutcome.Refused,
        ComplaintState.Settled => ComplaintOutcome.Settled,
        ComplaintState.MediationEnded => ComplaintOutcome.MediationEnded,
        ComplaintState.CaseNotOpened => ComplaintOutcome.CaseNotOpened,
        ComplaintState.Concluded => ComplaintOutcome.Concluded,
        ComplaintState.Withdrawn => ComplaintOutcome.Withdrawn,
        _ => ComplaintOutcome.Pending,
    };

    private static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.ToOffset(s_chinaTime).DateTime);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
