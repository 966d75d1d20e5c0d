using ConsumerSafety.Domain.Deadlines;
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
    private readonly FigureTerms _terms = new(vocabulary);
    private readonly DateOnly _end = FigureTerms.FirstOfMonth(ChinaTime.DayOf(now));
    private readonly Dictionary<FigureCell, FigureTally> _cells = [];

    /// <summary>What was counted.</summary>
    public IReadOnlyDictionary<FigureCell, FigureTally> Cells => _cells;

    /// <summary>Counts one more, unless it came in too late or goes on in another that is counted.</summary>
    public void Add(Complaint complaint)
    {
        var received = ChinaTime.DayOf(complaint.ReceivedAt);
        if (received >= _end)
            return;
        var ended = complaint.DecidedAt is { } instant && ChinaTime.DayOf(instant) is var day && day < _end
            ? day
            : (DateOnly?)null;
        var state = complaint.StateBeforeAppeal ?? complaint.State;
        if (ended is not null && state == ComplaintState.Merged)
            return;
        var outcome = ended is null ? ComplaintOutcome.Pending : FigureTerms.OutcomeOf(state);
        var tally = FigureTerms.IsDecided(outcome)
            ? new FigureTally(1, 1, ended!.Value.DayNumber - received.DayNumber)
            : new FigureTally(1, 0, 0);
        var cell = _terms.Of(complaint, outcome);
        _cells[cell] = _cells.GetValueOrDefault(cell) + tally;
    }
}
