using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Domain.Tests.Accounts;

/// <summary>Whoever makes a key for somebody else stands behind what is done with it, and reviews none of it.</summary>
public sealed class KeyMakerTests
{
    private static readonly Caller s_maker =
        new("maker", "Maker", "samr", new HashSet<Role> { Role.AgencyAdministrator, Role.Reviewer });

    private static readonly Caller s_other = s_maker with { AccountId = "other" };

    private static readonly Caller s_program =
        new("author", "Author", "samr", new HashSet<Role> { Role.Author }) { KeyPrefix = "k", KeyMaker = "maker" };

    private static readonly Caller s_author = s_program with { KeyPrefix = null, KeyMaker = null };

    [Theory]
    [InlineData(DraftMove.Approve)]
    [InlineData(DraftMove.Schedule)]
    [InlineData(DraftMove.Return)]
    public void The_maker_of_the_key_a_draft_was_begun_with_does_not_review_it(DraftMove move)
    {
        var draft = Draft(by: s_program, lastBy: s_author);

        Assert.Equal(MoveAnswer.OwnWork, DraftMoves.Judge(draft, move, s_maker));
        Assert.Equal(MoveAnswer.Allowed, DraftMoves.Judge(draft, move, s_other));
    }

    [Fact]
    public void The_maker_of_the_key_a_draft_was_changed_with_last_does_not_review_it() => Assert.Equal(
        MoveAnswer.OwnWork, DraftMoves.Judge(Draft(by: s_author, lastBy: s_program), DraftMove.Approve, s_maker));

    [Fact]
    public void A_key_for_a_reviewer_does_not_review_what_its_maker_wrote()
    {
        var key = s_other with { KeyPrefix = "r", KeyMaker = "author" };

        Assert.Equal(
            MoveAnswer.OwnWork, DraftMoves.Judge(Draft(by: s_author, lastBy: s_author), DraftMove.Approve, key));
    }

    [Fact]
    public void The_maker_of_the_key_a_report_was_written_with_does_not_review_it()
    {
        var report = new CampaignReport
        {
            Id = "r", CampaignId = "c", AgencyId = "samr", State = ReportState.InReview,
            Author = Officer.Of(s_program), LastEditor = Officer.Of(s_author),
        };

        Assert.Equal(ReportAnswer.OwnWork, ReportMoves.Judge(report, ReportMove.Approve, s_maker, []));
        Assert.Equal(ReportAnswer.Allowed, ReportMoves.Judge(report, ReportMove.Approve, s_other, []));
    }

    [Fact]
    public void The_maker_of_a_key_reviews_no_upload_that_was_worked_on_with_it()
    {
        var upload = new Upload("u", "samr", "author", "f", new("", 0, ""), default, default);

        Assert.False(upload.IsWorkOf(s_maker));
        Assert.True(upload.WithWorkOf(s_program).IsWorkOf(s_maker));
        Assert.False(upload.WithWorkOf(s_program).IsWorkOf(s_other));
    }

    private static Draft Draft(Caller by, Caller lastBy) => Publishing.Drafts.In(DraftState.InReview) with
    {
        Author = Officer.Of(by), LastEditor = Officer.Of(lastBy),
    };
}
