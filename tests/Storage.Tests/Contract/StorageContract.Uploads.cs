using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Uploads;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private UploadStore Uploads => Here.Get<UploadStore>();

    private UploadWork UploadWork => Here.Get<UploadWork>();

    [Fact]
    public async Task An_upload_is_kept_with_its_content_and_is_found_by_its_agency()
    {
        var upload = await AddUploadAsync(UploadState.Mapping);

        Assert.Equal(upload.Id, (await Uploads.FindAsync(upload.Id, Token))?.Id);
        Assert.Equal(upload.Id, Assert.Single(await Uploads.ReadNewestAsync("samr", 10, Token)).Id);
        Assert.Empty(await Uploads.ReadNewestAsync("cpsc", 10, Token));
        Assert.Null(await UploadWork.ClaimAsync("node", Token));
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task Of_two_nodes_one_gets_the_work()
    {
        await AddUploadAsync(UploadState.Checking);
        var other = StartNode().Get<UploadWork>();

        var leases = await Task.WhenAll(UploadWork.ClaimAsync("a", Token), other.ClaimAsync("b", Token));

        Assert.Single(leases.OfType<UploadLease>());
    }

    [Fact]
    public async Task A_change_that_may_not_be_made_changes_nothing()
    {
        var upload = await AddUploadAsync(UploadState.Mapping);

        var change = await Uploads.ChangeAsync(upload.Id, _ => null, AuditAction.Approved, null, "x", Token);
        var unknown = await Uploads.ChangeAsync("none", found => found, AuditAction.Approved, null, "x", Token);

        Assert.Equal((UploadState.Mapping, false), (change.Upload!.State, change.IsMade));
        Assert.Null(unknown.Upload);
    }

    [Fact]
    public async Task A_batch_and_its_place_are_recorded_together_and_once()
    {
        var lease = await BeginRecordingAsync();
        var batch = UploadBatch("A-1", "A-2");

        var moved = await UploadWork.RecordAsync(lease, batch, "uploader", "why", Token);
        var again = await UploadWork.RecordAsync(lease, batch, "uploader", "why", Token);

        Assert.Equal((2, 2), (moved!.NoticesDone, moved.RowsDone));
        Assert.Null(again);
        var rows = await Uploads.ReadRowsAsync(lease.Upload.Id, default, null, 10, Token);
        Assert.Equal(
            [(UploadAction.Added, "RC-2024-000001", 0, 1), (UploadAction.Added, "RC-2024-000002", 0, 1)],
            rows.Select(row => (row.Action, row.NoticeId, row.VersionBefore, row.VersionAfter)));
        Assert.Equal(2, (await Uploads.FindProgressAsync(lease.Upload.Id, Token))?.RowsDone);
    }

    [Fact]
    public async Task What_would_come_of_a_batch_is_kept_while_the_catalogue_stays_as_it_is()
    {
        await RecordAsync(Recall("A-1"));
        var upload = await AddUploadAsync(UploadState.Checking);
        var lease = (await UploadWork.ClaimAsync("node", Token))!;

        lease = (await UploadWork.PlanAsync(lease, UploadBatch("A-1", "A-2"), Token))!;
        Assert.True(await UploadWork.FinishAsync(lease, UploadMove.Check, null, "node", Token));

        var found = (await Uploads.FindAsync(upload.Id, Token))!;
        Assert.Equal((UploadState.Checked, new(1, 0, 1, 0, 0, 2)), (found.State, found.Counts));
        Assert.Null(await Notices.FindAsync("RC-2024-000002", Token));
        Assert.Null(await UploadWork.ClaimAsync("node", Token));
    }

    [Fact]
    public async Task All_is_recorded_with_the_end_of_the_upload_or_nothing()
    {
        await RecordAsync(new ConsumerTip { Title = "提示", PublisherId = "samr", ReferenceNumber = "A-2" });
        var lease = await BeginRecordingAsync(UploadMode.AllOrNothing);

        Assert.False(await UploadWork.RecordAllAsync(lease, UploadBatch("A-1", "A-2"), "uploader", "why", Token));

        Assert.Null(await Notices.FindAsync("RC-2024-000001", Token));
        var found = (await Uploads.FindAsync(lease.Upload.Id, Token))!;
        Assert.Equal((UploadState.Failed, 1L), (found.State, found.Counts?.RejectedRows));
        Assert.NotNull(found.Failure);
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task What_an_agency_said_of_headings_is_kept_and_replaced()
    {
        var mapping = new UploadMapping(
            NoticeKind.Recall, "zh-CN", new Dictionary<string, string> { ["文号"] = "ReferenceNumber" });
        await Uploads.SaveMappingAsync("samr", "h", mapping, "x", Token);
        await Uploads.SaveMappingAsync("samr", "h", mapping with { Language = "en" }, "x", Token);

        Assert.Equal("en", (await Uploads.FindMappingAsync("samr", "h", Token))?.Language);
        Assert.Null(await Uploads.FindMappingAsync("cpsc", "h", Token));
    }

    private async Task<Upload> AddUploadAsync(UploadState state)
    {
        var content = await Here.Get<ContentStore>().ReceiveAsync(new MemoryStream("x"u8.ToArray()), 10, Token);
        var upload = new Upload(
            Guid.NewGuid().ToString("N"), "samr", "uploader", "a.csv", content!, UploadShape.Csv, Time.GetUtcNow())
        {
            State = state,
        };
        await Uploads.AddAsync(upload, "uploader", Token);
        return upload;
    }

    private async Task<UploadLease> BeginRecordingAsync(UploadMode mode = UploadMode.GoodRowsOnly)
    {
        var upload = await AddUploadAsync(UploadState.InReview);
        await Uploads.ChangeAsync(
            upload.Id, before => before.After(UploadMove.Approve)! with { Mode = mode }, AuditAction.Approved, null,
            "reviewer", Token);
        return (await UploadWork.ClaimAsync("node", Token))!;
    }

    private static List<UploadNotice> UploadBatch(params string[] references) =>
        [.. references.Select((reference, i) => new UploadNotice(Recall(reference), [new(i, 0, $"{i + 2}", reference)]))];
}
