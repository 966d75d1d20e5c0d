using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Domain.Tests.Accounts;

public sealed class ApiKeyScopeTests
{
    private static readonly Caller s_administrator = Person("admin", "samr", Role.AgencyAdministrator);

    [Fact]
    public void A_key_offers_nothing_that_its_account_may_not() => Assert.Equal(
        [
            Permission.ReadDrafts, Permission.DraftNotices, Permission.UploadNotices, Permission.ReportOnCampaigns,
            Permission.ReadSignals,
        ],
        ApiKeyScopes.For(Person("author", "samr", Role.Author), s_administrator));

    [Fact]
    public void Nobody_gets_a_key_to_somebody_else_s_judgement() => Assert.Equal(
        [Permission.ReadDrafts, Permission.ReadSignals],
        ApiKeyScopes.For(Person("reviewer", "samr", Role.Reviewer), s_administrator));

    [Fact]
    public void A_reviewer_can_make_a_key_for_what_that_reviewer_judges()
    {
        var both = Person("both", "samr", Role.Reviewer, Role.AgencyAdministrator);

        Assert.Contains(Permission.ReviewNotices, ApiKeyScopes.For(both, both));
        Assert.Contains(Permission.PublishUrgently, ApiKeyScopes.For(both, both));
    }

    [Theory]
    [InlineData(Role.AgencyAdministrator, "samr")]
    [InlineData(Role.SystemAdministrator, null)]
    public void No_key_makes_keys_or_accounts(Role role, string? agencyId)
    {
        var caller = Person("one", agencyId, role);

        var scopes = ApiKeyScopes.For(caller, caller);

        Assert.DoesNotContain(Permission.ManageKeys, scopes);
        Assert.DoesNotContain(Permission.ManageAccounts, scopes);
    }

    private static Caller Person(string id, string? agencyId, params Role[] roles) =>
        new(id, id, agencyId, roles.ToHashSet());
}
