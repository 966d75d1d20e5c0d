using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;
using static ConsumerSafety.Api.Tests.Publishing.Newsroom;

namespace ConsumerSafety.Api.Tests.Publishing;

public sealed class DeskTests : IAsyncLifetime
{
    private Newsroom _room = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _room = await OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task What_two_people_agree_on_is_published_under_the_next_number()
    {
        var draft = await _room.PublishAsync();

        Assert.Equal((DraftState.Published, "CT-2024-000001", 1), (draft.State, draft.NoticeId, draft.PublishedVersion));
        var notice = (await _room.Notices.FindAsync("CT-2024-000001", Token))!;
        Assert.Equal(("雨天骑行提示", "samr", NoticeStatus.Published), (notice.Title, notice.PublisherId, notice.Status));
        Assert.Equal(_room.Clock.GetUtcNow(), notice.PublishedAt);
    }

    [Fact]
    public async Task A_draft_may_be_incomplete_until_it_is_handed_in_and_is_then_told_each_field()
    {
        var draft = await _room.BeginAsync(new Recall { Title = "", PublisherId = "", Products = [new()] });

        var invalid = Assert.IsType<DraftInvalid>(await _room.Review.SubmitAsync(Author, At(draft), null, Token));

        Assert.Equal(
            ["Title", "Products[0].Name", "Defect", "Remedy"], invalid.Faults.Select(fault => fault.Path).Distinct());
        Assert.Equal(draft, await _room.Drafts.FindAsync(draft.Id, Token), SameDraft);
    }

    [Fact]
    public async Task An_author_cannot_give_a_draft_a_number_a_version_a_status_or_another_publisher()
    {
        var draft = await _room.BeginAsync(Tip() with
        {
            Id = "CT-2024-000777", Version = 9, Status = NoticeStatus.Withdrawn, ChangeReason = "x",
            PublisherId = "customs",
        });

        var notice = draft.Content;
        Assert.Equal(
            (null, 1, NoticeStatus.Published, null, "samr"),
            (notice.Id, notice.Version, notice.Status, notice.ChangeReason, notice.PublisherId));
    }

    [Fact]
    public async Task Another_agency_learns_nothing_of_a_draft()
    {
        var draft = await _room.SubmitAsync();

        Assert.Null(await _room.Desk.FindAsync(Stranger, draft.Id, Token));
        Assert.Null(await _room.Desk.ReadHistoryAsync(Stranger, draft.Id, Token));
        Assert.Empty(await _room.Desk.ListAsync(Stranger, new(), Token));
        Assert.Empty(await _room.Desk.ListAsync(Stranger, new() { AgencyId = "samr" }, Token));
        Assert.IsType<DraftNotFound>(await _room.Review.ApproveAsync(Stranger, At(draft), null, Token));
        Assert.IsType<DraftNotFound>(await _room.Desk.SaveAsync(Stranger, At(draft), new(Tip()), Token));
        Assert.IsType<DraftNotFound>(await _room.Review.PublishUrgentlyAsync(Stranger, At(draft), "急", Token));
    }

    [Fact]
    public async Task An_auditor_reads_drafts_of_every_agency_and_moves_none()
    {
        var draft = await _room.SubmitAsync();

        Assert.NotNull(await _room.Desk.FindAsync(Auditor, draft.Id, Token));
        Assert.Single(await _room.Desk.ListAsync(Auditor, new(), Token));
        Assert.IsType<DraftForbidden>(await _room.Review.ApproveAsync(Auditor, At(draft), null, Token));
    }

    [Fact]
    public async Task Nobody_approves_own_work_even_with_the_right_to_review()
    {
        var own = Done(await _room.Desk.BeginAsync(Editor, new(Tip()), Token));
        own = Done(await _room.Review.SubmitAsync(Editor, At(own), null, Token));
        Assert.IsType<DraftForbidden>(await _room.Review.ApproveAsync(Editor, At(own), null, Token));

        var touched = await _room.BeginAsync();
        touched = Done(await _room.Desk.SaveAsync(Editor, At(touched), new(Tip("雾天骑行提示")), Token));
        touched = Done(await _room.Review.SubmitAsync(Author, At(touched), null, Token));
        Assert.IsType<DraftForbidden>(await _room.Review.ApproveAsync(Editor, At(touched), null, Token));
    }

    [Fact]
    public async Task Who_saves_over_a_version_not_seen_is_shown_the_present_one()
    {
        var draft = await _room.BeginAsync();
        var saved = Done(await _room.Desk.SaveAsync(Editor, At(draft), new(Tip("雾天骑行提示")), Token));

        var conflict = Assert.IsType<DraftConflict>(
            await _room.Desk.SaveAsync(Author, At(draft), new(Tip("雪天骑行提示")), Token));

        Assert.Equal(saved, conflict.Current, SameDraft);
        Assert.Equal("雾天骑行提示", (await _room.Drafts.FindAsync(draft.Id, Token))!.Content.Title);
    }

    [Fact]
    public async Task Saving_what_is_saved_already_makes_no_version_and_no_entry()
    {
        var draft = await _room.BeginAsync();

        var same = Done(await _room.Desk.SaveAsync(Author, At(draft), new(Tip()), Token));

        Assert.Equal(1, same.Version);
        Assert.Single(await _room.Drafts.ReadHistoryAsync(draft.Id, Token));
    }

    [Fact]
    public async Task A_returned_draft_carries_the_comments_and_can_be_handed_in_again()
    {
        var draft = await _room.SubmitAsync();
        Assert.IsType<DraftInvalid>(await _room.Review.ReturnAsync(Reviewer, At(draft), [], Token));

        var returned = Done(await _room.Review.ReturnAsync(
            Reviewer, At(draft), [new("请写明适用范围", "Audience"), new("标题过短")], Token));

        Assert.Equal(DraftState.Returned, returned.State);
        Assert.Equal(
            [("reviewer", "Audience", "请写明适用范围"), ("reviewer", null, "标题过短")],
            returned.Comments.Select(comment => (comment.Author!.AccountId, comment.Path, comment.Text)));
        Assert.Equal(
            DraftState.InReview, Done(await _room.Review.SubmitAsync(Author, At(returned), null, Token)).State);
    }

    [Fact]
    public async Task An_urgent_publication_needs_a_reason_and_waits_for_its_review()
    {
        var draft = await _room.BeginAsync();
        Assert.IsType<DraftInvalid>(await _room.Review.PublishUrgentlyAsync(Administrator, At(draft), " ", Token));

        var urgent = Done(await _room.Review.PublishUrgentlyAsync(Administrator, At(draft), "已发生爆炸", Token));

        Assert.NotNull(await _room.Notices.FindAsync(urgent.NoticeId!, Token));
        Assert.Equal([draft.Id], (await ListAwaitingAsync()).Select(one => one.Id));
        Assert.IsType<DraftInvalid>(await _room.Review.ReviewAfterwardsAsync(
            Reviewer, At(urgent), UrgentVerdict.Objected, null, Token));
        var reviewed = Done(await _room.Review.ReviewAfterwardsAsync(
            Reviewer, At(urgent), UrgentVerdict.Confirmed, "属实", Token));
        Assert.Equal(("reviewer", UrgentVerdict.Confirmed),
            (reviewed.Urgent!.ReviewedBy!.AccountId, reviewed.Urgent.Verdict));
        Assert.Empty(await ListAwaitingAsync());

        Task<IReadOnlyList<Draft>> ListAwaitingAsync() =>
            _room.Desk.ListAsync(Reviewer, new DraftQuery { AwaitsReview = true }, Token);
    }

    [Fact]
    public async Task A_correction_is_a_new_version_with_its_reason()
    {
        var published = await _room.PublishAsync();
        var draft = await _room.SubmitChangeAsync(
            published.NoticeId!, DraftIntent.Correct, notice => notice with { Title = "雨雪天骑行提示" });

        Done(await _room.Review.ApproveAsync(Reviewer, At(draft), null, Token));

        var notice = (await _room.Notices.FindAsync(published.NoticeId!, Token))!;
        Assert.Equal(
            (2, NoticeStatus.Corrected, "检测有误", "雨雪天骑行提示"),
            (notice.Version, notice.Status, notice.ChangeReason, notice.Title));
    }

    [Fact]
    public async Task A_notice_is_withdrawn_and_reinstated_each_with_its_reason()
    {
        var id = (await _room.PublishAsync()).NoticeId!;
        var withdrawal = await _room.SubmitChangeAsync(id, DraftIntent.Withdraw);
        Done(await _room.Review.ApproveAsync(Reviewer, At(withdrawal), null, Token));
        Assert.Equal(NoticeStatus.Withdrawn, (await _room.Notices.FindAsync(id, Token))!.Status);
        Assert.IsType<DraftRefused>(
            await _room.Desk.BeginChangeAsync(Author, id, DraftIntent.Correct, "x", Token));

        var reinstatement = await _room.SubmitChangeAsync(id, DraftIntent.Reinstate);
        Done(await _room.Review.ApproveAsync(Reviewer, At(reinstatement), null, Token));

        var notice = (await _room.Notices.FindAsync(id, Token))!;
        Assert.Equal(
            (3, NoticeStatus.Corrected, "检测有误"), (notice.Version, notice.Status, notice.ChangeReason));
        Assert.True((await _room.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_approval_of_what_was_made_from_an_older_version_shows_all_three_and_publishes_nothing()
    {
        var id = (await _room.PublishAsync()).NoticeId!;
        var mine = await _room.SubmitChangeAsync(
            id, DraftIntent.Correct, notice => notice with { Summary = "我方摘要" });
        var theirs = await _room.SubmitChangeAsync(
            id, DraftIntent.Correct, notice => notice with { Title = "对方标题" });
        Done(await _room.Review.ApproveAsync(Reviewer, At(theirs), null, Token));

        var moved = Assert.IsType<DraftMovedOn>(await _room.Review.ApproveAsync(Reviewer, At(mine), null, Token));

        Assert.Equal(("雨天骑行提示", 1), (moved.Base.Title, moved.Base.Version));
        Assert.Equal(("对方标题", 2), (moved.Theirs.Title, moved.Theirs.Version));
        Assert.Equal("我方摘要", moved.Draft.Content.Summary);
        Assert.Equal(2, (await _room.Notices.FindAsync(id, Token))!.Version);
        Assert.Equal(mine, await _room.Drafts.FindAsync(mine.Id, Token), SameDraft);
    }

    [Fact]
    public async Task A_merged_draft_goes_through_review_once_more_and_is_published()
    {
        var id = (await _room.PublishAsync()).NoticeId!;
        var mine = await _room.SubmitChangeAsync(
            id, DraftIntent.Correct, notice => notice with { Summary = "我方摘要" });
        var theirs = await _room.SubmitChangeAsync(
            id, DraftIntent.Correct, notice => notice with { Title = "对方标题" });
        Done(await _room.Review.ApproveAsync(Reviewer, At(theirs), null, Token));
        var merged = mine.Content with { Title = "对方标题" };

        var rebased = Done(await _room.Desk.RebaseAsync(Author, At(mine), 2, new(merged, mine.Reason), Token));
        Assert.Equal((DraftState.Draft, 2), (rebased.State, rebased.BaseVersion));
        rebased = Done(await _room.Review.SubmitAsync(Author, At(rebased), null, Token));
        Done(await _room.Review.ApproveAsync(Reviewer, At(rebased), null, Token));

        var notice = (await _room.Notices.FindAsync(id, Token))!;
        Assert.Equal((3, "对方标题", "我方摘要"), (notice.Version, notice.Title, notice.Summary));
    }

    [Fact]
    public async Task A_publication_that_the_catalogue_refuses_leaves_the_draft_and_everything_else_as_it_was()
    {
        await _room.PublishAsync(Tip("第一条") with { ReferenceNumber = "A-1" });
        var draft = await _room.SubmitAsync(Tip("第二条") with { ReferenceNumber = "A-1" });
        var before = await _room.VerifyAsync();

        var refused = Assert.IsType<DraftRefused>(await _room.Review.ApproveAsync(Reviewer, At(draft), null, Token));

        Assert.Contains("CT-2024-000001", refused.Reason.English, StringComparison.Ordinal);
        Assert.Equal(draft, await _room.Drafts.FindAsync(draft.Id, Token), SameDraft);
        Assert.Equal(before, await _room.VerifyAsync());
        Assert.Null(await _room.Notices.FindAsync("CT-2024-000002", Token));
    }

    [Fact]
    public async Task A_notice_joins_campaigns_that_exist()
    {
        var wrong = await _room.BeginAsync(Tip() with { CampaignIds = ["quality-month-2024", "no-such"] });
        var invalid = Assert.IsType<DraftInvalid>(await _room.Review.SubmitAsync(Author, At(wrong), null, Token));
        Assert.Equal(["CampaignIds[1]"], invalid.Faults.Select(fault => fault.Path));

        var published = await _room.PublishAsync(Tip() with { CampaignIds = ["quality-month-2024"] });

        Assert.Equal(
            ["quality-month-2024"], (await _room.Notices.FindAsync(published.NoticeId!, Token))!.CampaignIds);
    }

    [Fact]
    public async Task Of_two_reviewers_at_two_nodes_one_approves_and_the_other_is_told_so()
    {
        await using var other = _room.OpenNode();
        var draft = await _room.SubmitAsync();
        var second = Person("second", "samr", Domain.Accounts.Role.Reviewer);

        var outcomes = await Task.WhenAll(
            _room.Review.ApproveAsync(Reviewer, At(draft), null, Token),
            other.Review.ApproveAsync(second, At(draft), null, Token));

        Assert.Single(outcomes.OfType<DraftDone>());
        Assert.Single(outcomes.OfType<DraftConflict>());
        Assert.Null(await _room.Notices.FindAsync("CT-2024-000002", Token));
    }

    [Fact]
    public async Task The_log_of_drafts_and_what_they_published_is_sound()
    {
        var published = await _room.PublishAsync();
        await _room.SubmitChangeAsync(published.NoticeId!, DraftIntent.Withdraw);
        var discarded = await _room.BeginAsync();
        Done(await _room.Review.DiscardAsync(Author, At(discarded), Token));

        var verification = await _room.VerifyAsync();

        Assert.Null(verification.Fault);
        Assert.Equal(
            ["Added", "Submitted", "Approved"],
            (await _room.Desk.ReadHistoryAsync(Auditor, published.Id, Token))!.Select(line => line.Action));
    }

    private static bool SameDraft(Draft? one, Draft? other) =>
        Domain.Documents.DocumentJson.Write(one).AsSpan()
            .SequenceEqual(Domain.Documents.DocumentJson.Write(other));
}
