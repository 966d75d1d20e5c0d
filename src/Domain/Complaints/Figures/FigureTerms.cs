using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Complaints.Figures;

/// <summary>What the public is told of what a complaint is about, coarse enough to tell of nobody.</summary>
/// <param name="vocabulary">Which places, hazards and categories there are.</param>
public sealed class FigureTerms(Vocabulary vocabulary)
{
    private const string China = "CN";

    /// <summary>The terms of a complaint that ended so.</summary>
    public FigureCell Of(Complaint complaint, ComplaintOutcome outcome) => new(
        FirstOfMonth(ChinaTime.DayOf(complaint.ReceivedAt)),
        complaint.Kind,
        vocabulary.FindProductCategory(complaint.Subject.Category)?.Code,
        vocabulary.FindHazardType(complaint.Incident.HazardTypes is [var first, ..] ? first : null)?.Code,
        ProvinceOf(complaint.Incident.RegionCode ?? complaint.Purchase.RegionCode),
        outcome);

    /// <summary>How a complaint ended that is in a state.</summary>
    public static ComplaintOutcome OutcomeOf(ComplaintState state) => state switch
    {
        ComplaintState.Refused => ComplaintOutcome.Refused,
        ComplaintState.Settled => ComplaintOutcome.Settled,
        ComplaintState.MediationEnded => ComplaintOutcome.MediationEnded,
        ComplaintState.CaseNotOpened => ComplaintOutcome.CaseNotOpened,
        ComplaintState.Concluded => ComplaintOutcome.Concluded,
        ComplaintState.Withdrawn => ComplaintOutcome.Withdrawn,
        _ => ComplaintOutcome.Pending,
    };

    /// <summary>Whether an authority decided.</summary>
    public static bool IsDecided(ComplaintOutcome outcome) =>
        outcome is not (ComplaintOutcome.Pending or ComplaintOutcome.Withdrawn);

    /// <summary>The first day of the month of a day.</summary>
    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    // Towns are too small to be told of; countries other than China have no divisions here.
    private string? ProvinceOf(string? code) => vocabulary.RegionPath(code)
        .FirstOrDefault(region => region.ParentCode is null or China)?.Code;
}
