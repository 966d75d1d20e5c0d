using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Complaints.Figures;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.OpenAccounts;

/// <summary>How the published account of a complaint stands.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Published">The account; null when none is published.</param>
/// <param name="Terms">What else the public is told with it.</param>
/// <param name="Obstacle">Why none can be published now; null when one can.</param>
public sealed record OpenAccountView(
    Complaint Complaint, ComplaintAccount? Published, FigureCell Terms, LocalizedText? Obstacle);
