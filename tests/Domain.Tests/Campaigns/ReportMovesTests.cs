using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Domain.Tests.Campaigns;

public sealed class ReportMovesTests
{
    private const string Author = "author";

    /// <summary>From each state, each move: where it leads, or null where it cannot be made.</summary>
    private static readonly Dictionary<ReportState, Dictionary<ReportMove, ReportState>> s_expected = new()
    {
        [ReportState.Draft] = new()
        {
            [ReportMove.Save] = ReportState.Draft,
            [ReportMove.Submit] = ReportState.InReview,
            [ReportMove.Discard] = ReportState.Withdrawn,
        },
        [ReportState.InReview] = new()
        {
            [ReportMove.TakeBack] = ReportState.Draft,
            [ReportMove.Return] = ReportState.Returned,
            [ReportMove.Approve] = ReportState.Published,
        },
        [ReportState.Returned] = new()
        {
            [ReportMove.Save] = ReportState.Returned,
            [ReportMove.Submit] = ReportState.InReview,
            [ReportMove.Discard] = ReportState.Withdrawn,
        },
        [ReportState.Published] = new() { [ReportMove.Withdraw] = ReportState.Withdrawn },
        [ReportState.Withdrawn] = new() { [ReportMove.Reopen] = ReportState.Draft },
    };

    public static TheoryData<ReportState, ReportMove> Pairs =>
    [
        .. from state in Enum.GetValues<ReportState>()
           from move in Enum.GetValues<ReportMove>()
           select (state, move),
    ];

    /// <summary>Role, agency, and whether it may write (save, submit …) and review (approve, return …).</summary>
    public static TheoryData<Role, string?, bool, bool> Rows => new()
    {
        { Role.Author, "region", true, false },
        { Role.Author, "organiser", false, false },
        { Role.Author, "other", false, false },
        { Role.Reviewer, "region", false, true },
        { Role.Reviewer, "organiser", false, true },
        { Role.Reviewer, "other", false, false },
        { Role.CaseOfficer, "region", false, false },
        { Role.CaseOfficer, "organiser", false, false },
        { Role.AgencyAdministrator, "region", false, false },
        { Role.AgencyAdministrator, "organiser", false, false },
        { Role.SystemAdministrator, null, false, false },
        { Role.Auditor, null, false, false },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void A_move_leads_where_the_table_says_and_nowhere_else(ReportState state, ReportMove move) =>
        Assert.Equal(
            s_expected[state].TryGetValue(move, out var to) ? to : (ReportState?)null,
            ReportMoves.Find(state, move)?.To);

    [Theory, MemberData(nameof(Rows))]
    public void Who_may_make_a_move_follows_from_role_and_agency(
        Role role, string? agency, bool mayWrite, bool mayReview)
    {
        var caller = Caller(role, agency);
        foreach (var rule in ReportMoves.All)
        {
            var isReview = rule.Move
                is ReportMove.Approve or ReportMove.Return or ReportMove.Withdraw;
            Assert.Equal(
                (isReview ? mayReview : mayWrite) ? ReportAnswer.Allowed : ReportAnswer.NoRight,
                ReportMoves.Judge(Report(rule.From), rule.Move, caller, ["organiser"]));
        }
    }

    [Theory]
    [InlineData(ReportMove.Approve)]
    [InlineData(ReportMove.Return)]
    public void Nobody_reviews_what_they_began_or_changed(ReportMove move)
    {
        var reviewer = Caller(Role.Reviewer, "region");
        var begun = Report(ReportState.InReview) with { Author = new(reviewer.AccountId, "Reviewer") };
        var changed = Report(ReportState.InReview) with { LastEditor = new(reviewer.AccountId, "Reviewer") };

        Assert.Equal(ReportAnswer.OwnWork, ReportMoves.Judge(begun, move, reviewer, []));
        Assert.Equal(ReportAnswer.OwnWork, ReportMoves.Judge(changed, move, reviewer, []));
    }

    [Theory]
    [InlineData(ReportState.Draft, false)]
    [InlineData(ReportState.Returned, false)]
    [InlineData(ReportState.InReview, true)]
    [InlineData(ReportState.Published, true)]
    [InlineData(ReportState.Withdrawn, false)]
    public void An_organiser_sees_a_report_from_the_moment_it_is_handed_in(ReportState state, bool isSeen)
    {
        Assert.Equal(
            isSeen, ReportMoves.IsVisibleTo(Report(state), Caller(Role.Reviewer, "organiser"), ["organiser"]));
        Assert.False(ReportMoves.IsVisibleTo(Report(state), Caller(Role.Reviewer, "other"), ["organiser"]));
        Assert.True(ReportMoves.IsVisibleTo(Report(state), Caller(Role.Author, "region"), ["organiser"]));
        Assert.True(ReportMoves.IsVisibleTo(Report(state), Caller(Role.Auditor, null), ["organiser"]));
    }

    [Fact]
    public void A_key_does_no_more_than_its_scopes()
    {
        var key = Caller(Role.Author, "region") with
        {
            Scopes = new HashSet<Permission> { Permission.DraftNotices }, KeyPrefix = "abc",
        };

        Assert.Equal(ReportAnswer.NoRight, ReportMoves.Judge(Report(ReportState.Draft), ReportMove.Save, key, []));
    }

    private static Caller Caller(Role role, string? agency) =>
        new($"{role}-{agency}", "Somebody", agency, new HashSet<Role> { role });

    private static CampaignReport Report(ReportState state) => new()
    {
        Id = "r", CampaignId = "c", AgencyId = "region", State = state, Author = new(Author, "Author"),
        LastEditor = new(Author, "Author"),
    };
}
