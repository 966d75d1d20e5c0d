using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Domain.Tests.Publishing;

public sealed class DraftMoveTests
{
    // The whole table written out once more, by hand: state, move, where it leads, who may, under which condition.
    private const string Expected = """
        Draft     Save             Draft     DraftNotices    None
        Draft     Rebase           Draft     DraftNotices    None
        Draft     Submit           InReview  DraftNotices    Complete
        Draft     PublishUrgently  Published PublishUrgently Complete
        Draft     Discard          Discarded DraftNotices    None
        Returned  Save             Returned  DraftNotices    None
        Returned  Rebase           Returned  DraftNotices    None
        Returned  Submit           InReview  DraftNotices    Complete
        Returned  PublishUrgently  Published PublishUrgently Complete
        Returned  Discard          Discarded DraftNotices    None
        InReview  TakeBack         Draft     DraftNotices    None
        InReview  Rebase           Draft     DraftNotices    None
        InReview  Return           Returned  ReviewNotices   OtherOfficer
        InReview  Approve          Published ReviewNotices   OtherOfficer, Complete
        InReview  Schedule         Scheduled ReviewNotices   OtherOfficer, Complete
        InReview  PublishUrgently  Published PublishUrgently Complete
        Scheduled TakeBack         Draft     DraftNotices    None
        Scheduled Rebase           Draft     DraftNotices    None
        Scheduled CallBack         InReview  ReviewNotices   None
        Scheduled PublishDue       Published -               Complete
        Scheduled ReturnDue        Returned  -               None
        Scheduled PublishUrgently  Published PublishUrgently Complete
        Published ReviewAfterwards Published ReviewNotices   OtherOfficer, AwaitsReview
        """;

    private static readonly Role[] s_roles = Enum.GetValues<Role>();

    [Fact]
    public void The_table_of_moves_is_the_one_that_was_agreed()
    {
        var lines = DraftMoves.All.Select(rule =>
            $"{rule.From,-9} {rule.Move,-16} {rule.To,-9} {rule.Permission?.ToString() ?? "-",-15} {rule.Condition}");

        Assert.Equal(Expected.ReplaceLineEndings("\n"), string.Join('\n', lines));
    }

    [Fact]
    public void What_is_not_in_the_table_can_be_done_by_nobody()
    {
        var everybody = Drafts.Caller("a-all", "samr", s_roles);
        foreach (var state in Enum.GetValues<DraftState>())
            foreach (var move in Enum.GetValues<DraftMove>().Where(move => DraftMoves.Find(state, move) is null))
                Assert.Equal(
                    MoveAnswer.NotInThisState, DraftMoves.Judge(Drafts.In(state), move, everybody));
    }

    [Fact]
    public void Every_role_may_do_in_its_agency_exactly_what_its_rights_say_and_nothing_in_another()
    {
        foreach (var rule in DraftMoves.All.Where(rule => rule.Permission is not null))
            foreach (var role in s_roles)
            {
                var draft = Drafts.In(rule.From) with { Urgent = Awaiting(rule) };
                var expected = Rights.AllowsInOwnAgency(role, rule.Permission!.Value)
                    ? MoveAnswer.Allowed
                    : MoveAnswer.NoRight;
                Assert.Equal(expected, DraftMoves.Judge(draft, rule.Move, Drafts.Caller("b", "samr", role)));
                Assert.Equal(
                    MoveAnswer.NoRight, DraftMoves.Judge(draft, rule.Move, Drafts.Caller("b", "gacc", role)));
            }
    }

    [Fact]
    public void Nobody_reviews_own_work()
    {
        var draft = Drafts.In(DraftState.InReview, "begun", "edited");
        foreach (var move in new[] { DraftMove.Approve, DraftMove.Schedule, DraftMove.Return })
        {
            Assert.Equal(MoveAnswer.OwnWork, Judge("begun"));
            Assert.Equal(MoveAnswer.OwnWork, Judge("edited"));
            Assert.Equal(MoveAnswer.Allowed, Judge("another"));

            MoveAnswer Judge(string id) => DraftMoves.Judge(draft, move, Drafts.Caller(id, "samr", s_roles));
        }
    }

    [Fact]
    public void Only_the_service_publishes_what_is_due()
    {
        var everybody = Drafts.Caller("a-all", "samr", s_roles);

        Assert.Equal(
            MoveAnswer.NoRight,
            DraftMoves.Judge(Drafts.In(DraftState.Scheduled), DraftMove.PublishDue, everybody));
    }

    [Fact]
    public void What_was_published_urgently_is_reviewed_once_and_not_by_who_published_it()
    {
        var draft = Drafts.In(DraftState.Published) with
        {
            Urgent = new() { Reason = "爆炸", By = new("admin", "admin"), At = Drafts.Now },
        };

        Assert.Equal(MoveAnswer.OwnWork, Judge(draft, "admin"));
        Assert.Equal(MoveAnswer.Allowed, Judge(draft, "reviewer"));
        Assert.Equal(
            MoveAnswer.NotInThisState,
            Judge(draft with { Urgent = draft.Urgent with { ReviewedAt = Drafts.Now } }, "reviewer"));
        Assert.Equal(MoveAnswer.NotInThisState, Judge(draft with { Urgent = null }, "reviewer"));

        static MoveAnswer Judge(Draft draft, string id) =>
            DraftMoves.Judge(draft, DraftMove.ReviewAfterwards, Drafts.Caller(id, "samr", s_roles));
    }

    [Fact]
    public void A_key_does_only_what_it_is_limited_to()
    {
        var key = Drafts.Caller("b", "samr", Role.Author) with
        {
            Scopes = new HashSet<Permission> { Permission.ReadDrafts },
        };

        Assert.Equal(MoveAnswer.NoRight, DraftMoves.Judge(Drafts.In(DraftState.Draft), DraftMove.Save, key));
        Assert.Empty(DraftMoves.OpenTo(Drafts.In(DraftState.Draft), key));
    }

    private static UrgentPublication? Awaiting(DraftRule rule) =>
        rule.Condition.HasFlag(DraftCondition.AwaitsReview)
            ? new() { Reason = "爆炸", By = new("admin", "admin"), At = Drafts.Now }
            : null;
}
