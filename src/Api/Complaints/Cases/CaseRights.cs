using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>Who may see a complaint and do what with it.</summary>
public static class CaseRights
{
    /// <summary>Whether somebody works complaints of the agency it lies with, or hands them out there.</summary>
    public static bool CanSee(Caller caller, Complaint complaint) =>
        CanWork(caller, complaint) || caller.Can(Permission.AssignComplaints, complaint.AgencyId);

    /// <summary>Whether somebody works complaints of the agency it lies with.</summary>
    public static bool CanWork(Caller caller, Complaint complaint) =>
        caller.Can(Permission.WorkComplaints, complaint.AgencyId);

    /// <summary>Whether somebody who sees it may make a move.</summary>
    public static CaseAnswer Judge(Caller caller, Complaint complaint, ComplaintMove move) =>
        ComplaintMoves.Find(complaint.Kind, complaint.State, move) switch
        {
            null or { By: ComplaintActor.Person } => CaseAnswer.NotNow,
            // Nobody is left to be told, and once it has ended nothing to be written with.
            _ when complaint.ErasedAt is not null
                && (!ComplaintMoves.IsOpen(complaint.State) || move == ComplaintMove.WriteToPerson) =>
                CaseAnswer.NotNow,
            { Move: ComplaintMove.ExtendDecision } when CaseClock.IsExtended(complaint) => CaseAnswer.NotNow,
            { By: ComplaintActor.Assigner } => CanAssign(caller, complaint)
                ? CaseAnswer.Allowed
                : CaseAnswer.Forbidden,
            _ when !CanWork(caller, complaint) => CaseAnswer.Forbidden,
            { Move: ComplaintMove.Uphold or ComplaintMove.Reopen } when complaint.DecidedById == caller.AccountId =>
                CaseAnswer.NeedsColleague,
            _ => CaseAnswer.Allowed,
        };

    private static bool CanAssign(Caller caller, Complaint complaint) =>
        caller.Can(Permission.AssignComplaints, complaint.AgencyId)
        || (CanWork(caller, complaint) && complaint.OfficerId == caller.AccountId);
}
