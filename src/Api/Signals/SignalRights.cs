using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>
/// Who may see a signal and do what with it. Complaints are counted over all agencies, since a product is sold
/// everywhere: whoever has one of them sees the signal, and the agency with most of them judges it.
/// </summary>
public static class SignalRights
{
    /// <summary>Whether somebody sees it.</summary>
    public static bool CanSee(Caller caller, Signal signal) =>
        caller.Can(Permission.ReadSignals, null)
        || signal.AgencyIds.Any(agency => caller.Can(Permission.ReadSignals, agency));

    /// <summary>Whether somebody may dismiss it or take it up again.</summary>
    public static bool CanJudge(Caller caller, Signal signal) =>
        CanSee(caller, signal) && caller.Can(Permission.JudgeSignals, signal.AgencyId);

    /// <summary>Whether somebody may draft a notice from it.</summary>
    public static bool CanDraft(Caller caller, Signal signal) =>
        CanSee(caller, signal) && caller.Can(Permission.DraftNotices, signal.AgencyId);
}
