using System.Collections.Frozen;

namespace ConsumerSafety.Domain.Accounts;

/// <summary>The one table of who may do what: in the own agency, and in every agency.</summary>
public static class Rights
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> s_own = Freeze(new()
    {
        [Role.Author] =
        [
            Permission.ReadDrafts, Permission.DraftNotices, Permission.UploadNotices, Permission.ReportOnCampaigns,
            Permission.ReadSignals,
        ],
        [Role.Reviewer] =
        [
            Permission.ReadDrafts, Permission.ReviewNotices, Permission.ReviewReports, Permission.ReadSignals,
            Permission.JudgeSignals,
        ],
        [Role.CaseOfficer] =
        [
            Permission.WorkComplaints, Permission.SendComplaints, Permission.ReadSignals, Permission.JudgeSignals,
        ],
        [Role.AgencyAdministrator] =
        [
            Permission.ReadDrafts, Permission.PublishUrgently, Permission.ManageCampaigns, Permission.ManageAccounts,
            Permission.ManageKeys, Permission.ManageWebhooks, Permission.AssignComplaints, Permission.SendComplaints,
            Permission.ReadSignals, Permission.JudgeSignals,
        ],
        [Role.SystemAdministrator] = [],
        [Role.Auditor] = [],
    });

    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> s_every = Freeze(new()
    {
        [Role.Author] = [],
        [Role.Reviewer] = [],
        [Role.CaseOfficer] = [],
        [Role.AgencyAdministrator] = [],
        [Role.SystemAdministrator] =
        [
            Permission.ManageAccounts, Permission.ManageKeys, Permission.ManageWebhooks, Permission.ManageAgencies,
            Permission.ManageFetches, Permission.RotateKeys,
        ],
        [Role.Auditor] = [Permission.ReadDrafts, Permission.ReadSignals, Permission.ReadAudit],
    });

    /// <summary>Whether a role allows something in its own agency.</summary>
    public static bool AllowsInOwnAgency(Role role, Permission permission) =>
        s_own[role].Contains(permission) || AllowsEverywhere(role, permission);

    /// <summary>Whether a role allows something in every agency.</summary>
    public static bool AllowsEverywhere(Role role, Permission permission) => s_every[role].Contains(permission);

    private static FrozenDictionary<Role, FrozenSet<Permission>> Freeze(Dictionary<Role, Permission[]> table) =>
        table.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());
}
