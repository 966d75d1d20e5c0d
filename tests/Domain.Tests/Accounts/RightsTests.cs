using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Domain.Tests.Accounts;

/// <summary>The table of rights once more, as it was agreed: a change of it has to be made twice.</summary>
public sealed class RightsTests
{
    private const string Own = "samr";
    private const string Other = "cpsc";

    // o: in the own agency, e: in every agency and for what belongs to none, -: not at all. Columns in order of Role:
    // Author, Reviewer, CaseOfficer, AgencyAdministrator, SystemAdministrator, Auditor.
    private static readonly Dictionary<Permission, string> s_table = new()
    {
        [Permission.ReadDrafts] = "oo-o-e",
        [Permission.DraftNotices] = "o-----",
        [Permission.ReviewNotices] = "-o----",
        [Permission.PublishUrgently] = "---o--",
        [Permission.UploadNotices] = "o-----",
        [Permission.ManageCampaigns] = "---o--",
        [Permission.ReportOnCampaigns] = "o-----",
        [Permission.ReviewReports] = "-o----",
        [Permission.WorkComplaints] = "--o---",
        [Permission.AssignComplaints] = "---o--",
        [Permission.SendComplaints] = "--oo--",
        [Permission.ReadSignals] = "oooo-e",
        [Permission.JudgeSignals] = "-ooo--",
        [Permission.ManageAccounts] = "---oe-",
        [Permission.ManageKeys] = "---oe-",
        [Permission.ManageWebhooks] = "---oe-",
        [Permission.ManageAgencies] = "----e-",
        [Permission.ManageFetches] = "----e-",
        [Permission.RotateKeys] = "----e-",
        [Permission.ReadAudit] = "-----e",
    };

    public static TheoryData<Role, Permission, string?, bool> Table()
    {
        var rows = new TheoryData<Role, Permission, string?, bool>();
        foreach (var permission in Enum.GetValues<Permission>())
            foreach (var role in Enum.GetValues<Role>())
            {
                var mark = s_table[permission][(int)role];
                rows.Add(role, permission, Own, mark is 'o' or 'e');
                rows.Add(role, permission, Other, mark == 'e');
                rows.Add(role, permission, null, mark == 'e');
            }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_role_allows_what_the_table_says(Role role, Permission permission, string? agency, bool isAllowed) =>
        Assert.Equal(isAllowed, Caller(role).Can(permission, agency));

    [Theory]
    [MemberData(nameof(Table))]
    public void A_key_allows_no_more_than_its_scopes(Role role, Permission permission, string? agency, bool isAllowed)
    {
        var key = Caller(role) with { KeyPrefix = "csk_1", Scopes = new HashSet<Permission> { permission } };
        var other = Caller(role) with { KeyPrefix = "csk_2", Scopes = new HashSet<Permission>() };

        Assert.Equal(isAllowed, key.Can(permission, agency));
        Assert.False(other.Can(permission, agency));
    }

    [Fact]
    public void Several_roles_allow_what_each_of_them_does()
    {
        var caller = new Caller("1", "Li", Own, new HashSet<Role> { Role.Author, Role.Auditor });

        Assert.True(caller.Can(Permission.DraftNotices, Own));
        Assert.False(caller.Can(Permission.DraftNotices, Other));
        Assert.True(caller.Can(Permission.ReadDrafts, Other));
    }

    [Fact]
    public void Whoever_belongs_to_no_agency_has_no_rights_in_what_belongs_to_none()
    {
        var caller = new Caller("1", "Li", null, new HashSet<Role> { Role.AgencyAdministrator });

        Assert.False(caller.Can(Permission.ManageAccounts, null));
        Assert.False(caller.CanSomewhere(Permission.ManageAccounts));
    }

    [Theory]
    [InlineData(Role.Author, "------")]
    [InlineData(Role.Reviewer, "------")]
    [InlineData(Role.CaseOfficer, "------")]
    [InlineData(Role.AgencyAdministrator, "xxxx--")]
    [InlineData(Role.SystemAdministrator, "xxxxxx")]
    [InlineData(Role.Auditor, "------")]
    public void Nobody_gives_a_role_beyond_the_own_reach(Role role, string granted)
    {
        foreach (var given in Enum.GetValues<Role>())
            Assert.Equal(granted[(int)given] == 'x', Grants.MayGrant(Caller(role), given));
    }

    [Fact]
    public void An_agency_administrator_reaches_only_accounts_of_the_agency_with_roles_that_it_may_give()
    {
        var caller = Caller(Role.AgencyAdministrator);

        Assert.True(Grants.MayManage(caller, Own, [Role.Author]));
        Assert.False(Grants.MayManage(caller, Other, [Role.Author]));
        Assert.False(Grants.MayManage(caller, null, [Role.Author]));
        Assert.False(Grants.MayManage(caller, Own, [Role.Author, Role.SystemAdministrator]));
    }

    private static Caller Caller(Role role) => new("1", "Li", Own, new HashSet<Role> { role });
}
