using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private DraftStore Drafts => Here.Get<DraftStore>();

    [Fact]
    public async Task A_file_that_a_draft_attaches_stays_until_the_draft_is_given_up()
    {
        var file = await AddFileAsync(Noise(5));
        var draft = NewDraft("with-file");
        draft = draft with
        {
            Content = draft.Content with
            {
                Attachments = [new() { Name = "报告", Url = "https://safety.example" + FileAddress.Of(file) }],
            },
        };
        await Drafts.AddAsync(draft, Entry(AuditAction.Added), Token);
        Assert.Equal(FileRemoval.Used, await Files.RemoveAsync(file.Id, "editor", Token));

        await Drafts.SaveAsync(
            draft with { State = DraftState.Discarded, Version = draft.Version + 1 }, Entry(AuditAction.Discarded),
            Token);

        Assert.Equal(FileRemoval.Removed, await Files.RemoveAsync(file.Id, "editor", Token));
    }

    [Fact]
    public async Task A_draft_comes_back_as_it_was_saved()
    {
        var draft = NewDraft("d1") with
        {
            Content = Recall("A-1"),
            Comments = [new(new("reviewer", "审核人"), Time.GetUtcNow(), "请补充", "Products[0].Gtin")],
            Urgent = new() { Reason = "起火", By = new("admin", "管理员"), At = Time.GetUtcNow() },
        };

        await Drafts.AddAsync(draft, Entry(AuditAction.Added), Token);

        var found = (await Drafts.FindAsync("d1", Token))!;
        Assert.Equal(Json(draft), Json(found));
        Assert.Null(await Drafts.FindAsync("d2", Token));
    }

    [Fact]
    public async Task A_draft_added_twice_stays_the_one_that_was_added_first()
    {
        await Drafts.AddAsync(NewDraft("d1") with { Reason = "first" }, Entry(AuditAction.Added), Token);

        var second = await StartNode().Get<DraftStore>()
            .AddAsync(NewDraft("d1") with { Reason = "second" }, Entry(AuditAction.Added), Token);

        Assert.Equal("first", second.Reason);
        Assert.Equal("first", (await Drafts.FindAsync("d1", Token))!.Reason);
        Assert.Single(await Drafts.ReadHistoryAsync("d1", Token));
    }

    [Fact]
    public async Task Of_two_who_save_the_same_version_the_second_is_given_what_the_first_saved()
    {
        var draft = await Drafts.AddAsync(NewDraft("d1"), Entry(AuditAction.Added), Token);
        var first = Next(draft) with { Reason = "first" };

        Assert.IsType<DraftSaved>(await Drafts.SaveAsync(first, Entry(AuditAction.Updated), Token));
        var second = await StartNode().Get<DraftStore>()
            .SaveAsync(Next(draft) with { Reason = "second" }, Entry(AuditAction.Updated), Token);

        Assert.Equal("first", Assert.IsType<DraftOvertaken>(second).Current!.Reason);
        Assert.Equal("first", (await Drafts.FindAsync("d1", Token))!.Reason);
        Assert.IsType<DraftOvertaken>(
            await Drafts.SaveAsync(Next(NewDraft("gone")), Entry(AuditAction.Updated), Token));
    }

    [Fact]
    public async Task Lists_give_every_draft_once_page_by_page_last_changed_first()
    {
        for (var i = 0; i < 7; i++)
        {
            await Drafts.AddAsync(NewDraft($"d{i}"), Entry(AuditAction.Added), Token);
            if (i % 2 == 1)
                Time.Advance(TimeSpan.FromMilliseconds(1));
        }
        await Drafts.AddAsync(NewDraft("other") with { AgencyId = "cpsc" }, Entry(AuditAction.Added), Token);
        List<string> ids = [];
        var query = new DraftQuery { AgencyId = "samr", Limit = 2 };

        while (await Drafts.ListAsync(query, Token) is [.., var last] page)
        {
            ids.AddRange(page.Select(draft => draft.Id));
            query = query with { After = new(last.UpdatedAt, last.Id) };
        }

        Assert.Equal(["d6", "d5", "d4", "d3", "d2", "d1", "d0"], ids);
    }

    [Fact]
    public async Task Lists_are_limited_by_state_author_notice_and_awaited_review()
    {
        await Drafts.AddAsync(NewDraft("plain"), Entry(AuditAction.Added), Token);
        await Drafts.AddAsync(NewDraft("review") with { State = DraftState.InReview }, Entry(AuditAction.Added), Token);
        await Drafts.AddAsync(
            NewDraft("hers") with { Author = new("b", "B"), NoticeId = "RC-2024-000009" }, Entry(AuditAction.Added),
            Token);
        await Drafts.AddAsync(
            NewDraft("urgent") with
            {
                State = DraftState.Published, Urgent = new() { Reason = "起火", By = new("c", "C") },
            },
            Entry(AuditAction.Added), Token);

        Assert.Equal("review", await OnlyAsync(new() { States = [DraftState.InReview] }));
        Assert.Equal("hers", await OnlyAsync(new() { AuthorId = "b" }));
        Assert.Equal("hers", await OnlyAsync(new() { NoticeId = "RC-2024-000009" }));
        Assert.Equal("urgent", await OnlyAsync(new() { AwaitsReview = true }));
        Assert.Equal(2, (await Drafts.CountAsync("samr", Token))[DraftState.Draft]);
        Assert.Empty(await Drafts.CountAsync("cpsc", Token));

        async Task<string> OnlyAsync(DraftQuery query) => (await Drafts.ListAsync(query, Token)).Single().Id;
    }

    [Fact]
    public async Task What_is_due_is_told_to_the_millisecond()
    {
        Assert.Null(await Drafts.FindNextDueAsync(Token));
        var due = Time.GetUtcNow().AddMilliseconds(1500);
        await Drafts.AddAsync(
            NewDraft("d1") with { State = DraftState.Scheduled, PublishAt = due }, Entry(AuditAction.Added), Token);

        Assert.Equal(due, await Drafts.FindNextDueAsync(Token));
        Assert.Empty(await Drafts.FindDueAsync(due.AddMilliseconds(-1), 10, Token));
        Assert.Equal("d1", (await Drafts.FindDueAsync(due, 10, Token)).Single().Id);
    }

    [Fact]
    public async Task A_publication_makes_notice_draft_and_entries_in_one_transaction()
    {
        var draft = await Drafts.AddAsync(NewDraft("d1"), Entry(AuditAction.Added), Token);

        var saved = Assert.IsType<DraftSaved>(
            await Drafts.PublishAsync(ToPublished(draft), Entry(AuditAction.Approved), Token));

        Assert.Equal(("CT-2024-000001", 1), (saved.Draft.NoticeId, saved.Draft.PublishedVersion));
        Assert.NotNull(await Notices.FindAsync("CT-2024-000001", Token));
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
        Assert.IsType<DraftOvertaken>(
            await Drafts.PublishAsync(ToPublished(draft), Entry(AuditAction.Approved), Token));
        Assert.Null(await Notices.FindAsync("CT-2024-000002", Token));
    }

    [Fact]
    public async Task A_change_of_a_notice_that_moved_on_is_not_published()
    {
        await RecordAsync(Recall("A-1"));
        var draft = await Drafts.AddAsync(
            NewDraft("d1") with
            {
                Intent = DraftIntent.Correct, NoticeId = "RC-2024-000001", BaseVersion = 1, Reason = "有误",
                Content = Recall("A-1", "更正后"),
            },
            Entry(AuditAction.Added), Token);
        await RecordAsync(Recall("A-1", "又导入"));

        var saving = await Drafts.PublishAsync(ToPublished(draft), Entry(AuditAction.Approved), Token);

        Assert.Equal(2, Assert.IsType<NoticeMovedOn>(saving).Current.Version);
        Assert.Equal("又导入", (await Notices.FindAsync("RC-2024-000001", Token))!.Title);
        Assert.Equal(DraftState.Draft, (await Drafts.FindAsync("d1", Token))!.State);
    }

    [Fact]
    public async Task A_reinstated_notice_is_in_force_with_its_reason_and_its_own_entry_in_the_log()
    {
        await RecordAsync(Recall("A-1"));
        await Notices.WithdrawAsync("RC-2024-000001", "误发", "editor", Token);

        var outcome = await Notices.ReinstateAsync("RC-2024-000001", " 复检合格 ", "editor", Token);

        Assert.Equal(new(RecordAction.Updated, "RC-2024-000001", 3), outcome);
        var stored = (await Notices.FindAsync("RC-2024-000001", Token))!;
        Assert.Equal((NoticeStatus.Corrected, "复检合格"), (stored.Status, stored.ChangeReason));
        Assert.Equal(
            RecordAction.Unchanged,
            (await Notices.ReinstateAsync("RC-2024-000001", "再次", "editor", Token)).Action);
        Assert.Equal(
            RecordAction.Refused, (await Notices.ReinstateAsync("RC-2024-000001", " ", "editor", Token)).Action);
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Theory]
    [InlineData("AgencyId = 'cpsc'")]
    [InlineData("State = 'Published'")]
    [InlineData("NoticeId = 'RC-2024-000001'")]
    [InlineData("AuthorId = 'b'")]
    [InlineData("AwaitsReview = 1")]
    [InlineData("PublishAt = '2024-05-01T08:00:00.000Z'")]
    [InlineData("UpdatedAt = '2024-05-01T07:00:00.000Z'")]
    [InlineData("Content = (SELECT LastHash FROM LogHead)")]
    public async Task A_draft_that_was_changed_behind_the_back_of_the_log_is_found(string change)
    {
        await Drafts.AddAsync(NewDraft("d1"), Entry(AuditAction.Added), Token);
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);

        await RunAsync($"UPDATE Drafts SET {change}");

        Assert.Equal("Draft d1", (await Here.Audit.VerifyAsync(Token)).Fault?.Subject);
    }

    private Draft NewDraft(string id) => new()
    {
        Id = id,
        AgencyId = "samr",
        Content = new ConsumerTip { Title = "提示", PublisherId = "samr", Advice = "小心。" },
        Author = new("a", "A"),
        LastEditor = new("a", "A"),
        CreatedAt = Time.GetUtcNow(),
        UpdatedAt = Time.GetUtcNow(),
    };

    private static Draft Next(Draft draft) => draft with { Version = draft.Version + 1 };

    private static Draft ToPublished(Draft draft) => Next(draft) with { State = DraftState.Published };

    private static DraftEntry Entry(AuditAction action) => new("account:a", action);

    private static byte[] Json(Draft draft) => Domain.Documents.DocumentJson.Write(draft);
}
