using System.Text;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
using Dapper;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private EvidenceUploads EvidenceFiles => Here.Get<EvidenceUploads>();

    private EvidenceReceiver Receiver => Here.Get<EvidenceReceiver>();

    private EvidenceMaking Making => Here.Get<EvidenceMaking>();

    private EvidenceShelf Shelf => Here.Get<EvidenceShelf>();

    [Theory, InlineData(1, 1), InlineData(ContentStore.ChunkSize, 30_011), InlineData(ContentStore.ChunkSize + 1, 100_000),
        InlineData(ContentStore.ChunkSize * 2 + 17, ContentStore.ChunkSize + 3)]
    public async Task Evidence_comes_back_as_it_was_in_whatever_pieces_it_came(int length, int piece)
    {
        var bytes = Noise(length);
        var id = (await CreateAsync(length)).Id;
        for (var at = 0; at < length; at += piece)
            Assert.Equal(
                EvidenceAppending.Kept, await AppendAsync(id, bytes[at..Math.Min(length, at + piece)]));

        var upload = (await EvidenceFiles.FindAsync(id, Token))!;
        Assert.True(upload.IsComplete);
        await using var stream = EvidenceFiles.Open(upload);
        Assert.Equal(bytes, await ReadAsync(stream));
    }

    [Fact]
    public async Task What_came_before_a_sender_broke_off_is_kept_and_gone_on_from()
    {
        var upload = await CreateAsync(ContentStore.ChunkSize * 2);
        await Assert.ThrowsAsync<IOException>(
            () => Receiver.AppendAsync(upload, new BrokenStream(ContentStore.ChunkSize + 5), Token));

        Assert.Equal(ContentStore.ChunkSize + 5, (await EvidenceFiles.FindAsync(upload.Id, Token))!.Received);
        Assert.Equal(EvidenceAppending.Kept, await AppendAsync(upload.Id, new byte[ContentStore.ChunkSize - 5]));
        Assert.True((await EvidenceFiles.FindAsync(upload.Id, Token))!.IsComplete);
    }

    [Fact]
    public async Task Of_two_who_send_the_same_bytes_one_is_told_that_it_was_overtaken()
    {
        var upload = await CreateAsync(10);

        Assert.Equal(EvidenceAppending.Kept, await Receiver.AppendAsync(upload, new MemoryStream(Noise(5)), Token));
        Assert.Equal(
            EvidenceAppending.Overtaken, await Receiver.AppendAsync(upload, new MemoryStream(new byte[5]), Token));

        await using var stream = EvidenceFiles.Open((await EvidenceFiles.FindAsync(upload.Id, Token))!);
        Assert.Equal(Noise(5), await ReadAsync(stream));
    }

    [Fact]
    public async Task More_bytes_than_were_to_come_are_not_kept()
    {
        var upload = await CreateAsync(10);

        Assert.Equal(
            EvidenceAppending.TooLong, await Receiver.AppendAsync(upload, new MemoryStream(new byte[11]), Token));
        Assert.Equal(0, (await EvidenceFiles.FindAsync(upload.Id, Token))!.Received);
    }

    [Fact]
    public async Task Neither_name_nor_bytes_of_evidence_lie_in_the_database_as_they_are()
    {
        var id = await UploadAsync("王小明的发票", Encoding.UTF8.GetBytes("王小明 13800138000"));
        await ComplainWithAsync(id);

        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        foreach (var content in (await connection.QueryAsync<byte[]>("SELECT Content FROM Evidence"))
            .Concat(await connection.QueryAsync<byte[]>("SELECT Bytes FROM EvidenceChunks")))
            Assert.DoesNotContain("王小明", Encoding.UTF8.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_of_one_complaint_and_read_by_no_other_key()
    {
        var id = await UploadAsync("a", Noise(300_000));
        var added = await ComplainWithAsync(id);

        Assert.Equal("a", Assert.Single(await Shelf.ReadAsync(added.Id, Token)).Name);
        var read = (await Shelf.OpenAsync(added.Id, id, false, Token))!;
        await using (read.Content)
            Assert.Equal(Noise(300_000), await ReadAsync(read.Content));
        Assert.Null(await Shelf.OpenAsync((await ComplainAsync()).Id, id, false, Token));
        Assert.Null(await Shelf.OpenAsync(added.Id, id, true, Token));
        Assert.Null(await EvidenceFiles.FindAsync(id, Token));
        Assert.False(await EvidenceFiles.RemoveAsync(id, Token));
        Assert.Equal([id], Assert.IsType<ComplaintAdding.Unfit>(await TryComplainAsync(id)).EvidenceIds);
    }

    [Fact]
    public async Task A_complaint_whose_evidence_is_not_there_is_not_taken_in()
    {
        var begun = (await CreateAsync(10)).Id;
        var ready = await UploadAsync("a", Noise(5));
        var before = await CountAsync("Complaints");

        foreach (var wrong in new[] { begun, new string('0', 32) })
            Assert.Equal(
                [wrong], Assert.IsType<ComplaintAdding.Unfit>(await TryComplainAsync(ready, wrong)).EvidenceIds);

        Assert.Equal(before, await CountAsync("Complaints"));
        Assert.True((await EvidenceFiles.FindAsync(ready, Token))!.IsReady);
        Assert.IsType<ComplaintAdding.Added>(await TryComplainAsync(ready));
    }

    [Fact]
    public async Task Evidence_that_nobody_claims_is_swept_and_what_is_claimed_stays()
    {
        var claimed = await UploadAsync("a", Noise(10));
        var added = await ComplainWithAsync(claimed);
        await UploadAsync("b", Noise(10));
        await AppendAsync((await CreateAsync(600_000)).Id, Noise(300_000));
        Assert.Equal(0, await EvidenceFiles.SweepAsync(Token));

        Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(2, await EvidenceFiles.SweepAsync(Token));
        Assert.Equal((1, 1), (await CountAsync("Evidence"), await CountAsync("EvidenceChunks")));
        Assert.Single(await Shelf.ReadAsync(added.Id, Token));
    }

    [Fact]
    public async Task Evidence_goes_with_the_key_of_its_complaint_unless_a_part_has_it_too()
    {
        var id = await UploadAsync("a", Noise(10));
        var whole = await ComplainWithAsync(id);
        var part = whole with { Id = Guid.NewGuid().ToString("N"), Number = ComplaintNumber.Create() };
        var split = new CaseChange(whole with { Version = 2 }, Entry("Split"))
        {
            Part = new(part, "other", Entry("SplitFrom", AuditAction.Added)),
        };
        Assert.IsType<CaseSaving.Saved>(await Here.Get<ComplaintCasework>().SaveAsync([split], Token));

        await Erasure.EraseAsync(whole with { Version = 3 }, "retention", "期满", null, Token);

        Assert.Empty(await Shelf.ReadAsync(whole.Id, Token));
        Assert.Equal(id, Assert.Single(await Shelf.ReadAsync(part.Id, Token)).Id);
        await Erasure.EraseAsync(part with { Version = 2 }, "retention", "期满", null, Token);
        Assert.Equal(
            (0, 0, 0),
            (await CountAsync("Evidence"), await CountAsync("EvidenceChunks"), await CountAsync("EvidenceClaims")));
    }

    [Fact]
    public async Task Evidence_is_added_to_a_complaint_that_is_there()
    {
        var added = await ComplainAsync();
        var id = await UploadAsync("a", Noise(10));
        var entry = Entry("AddEvidence") with { EvidenceIds = [id] };

        Assert.True((await Complaints.SaveAsync(added with { Version = 2, EvidenceIds = [id] }, entry, Token)).IsSaved);
        var again = await Complaints.SaveAsync(added with { Version = 3, EvidenceIds = [id] }, entry, Token);

        Assert.Equal((false, id), (again.IsSaved, Assert.Single(again.UnfitEvidenceIds)));
        Assert.Single(await Shelf.ReadAsync(added.Id, Token));
    }

    [Fact]
    public async Task Reading_evidence_leaves_its_purpose_in_the_audit_log()
    {
        var id = await UploadAsync("a", Noise(10));
        var added = await ComplainWithAsync(id);

        Assert.Single((await Shelf.ReadAsync(added.Id, "officer", "核实", Token))!);
        Assert.True(await Shelf.NoteReadingAsync(added.Id, id, "officer", "核实", Token));

        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        Assert.Equal(
            ["Evidence: 核实", $"Evidence {id}: 核实"],
            await connection.QueryAsync<string>(
                "SELECT Detail FROM AuditEntries WHERE Action = 'Viewed' ORDER BY Sequence"));
        await Erasure.EraseAsync(added with { Version = 2 }, "retention", "期满", null, Token);
        Assert.Null(await Shelf.ReadAsync(added.Id, "officer", "核实", Token));
    }

    [Fact]
    public async Task There_is_only_so_much_room_for_what_nobody_claims()
    {
        Assert.IsType<EvidenceCreating.Created>(await TryCreateAsync(60, 100));
        Assert.IsType<EvidenceCreating.NoRoom>(await TryCreateAsync(60, 100));
        Time.Advance(TimeSpan.FromDays(2));
        await EvidenceFiles.SweepAsync(Token);
        Assert.IsType<EvidenceCreating.Created>(await TryCreateAsync(60, 100));
    }

    [Fact]
    public async Task Who_examines_a_file_last_goes_on_and_the_other_makes_nothing_of_it()
    {
        var upload = await CreateAsync(5);
        await AppendAsync(upload.Id, Noise(5));
        var first = (await Making.BeginAsync(upload.Id, Token))!.Value;
        await Making.AddAsync(upload, first, EvidencePart.Remade, new MemoryStream(new byte[600_000]), Token);
        var second = (await Making.BeginAsync(upload.Id, Token))!.Value;

        Assert.Null(await Making.AddAsync(upload, first, EvidencePart.Preview, new MemoryStream(Noise(9)), Token));
        Assert.False(await Making.FinishAsync(upload, first, upload.File, Token));
        Assert.Equal(4, await Making.AddAsync(
            upload, second, EvidencePart.Remade, new MemoryStream(Noise(4)), Token));
        Assert.True(await Making.FinishAsync(
            upload, second, upload.File with { IsRemade = true, Length = 4 }, Token));
        Assert.Null(await Making.BeginAsync(upload.Id, Token));
        Assert.Equal(1, await CountAsync("EvidenceChunks"));
    }

    [Fact]
    public async Task A_form_has_ten_files_at_most_and_none_of_another_form()
    {
        for (var i = 0; i < ComplaintLimits.Evidence; i++)
            Assert.True(await EvidenceFiles.AttachAsync(
                (await CreateAsync(1)).Id, "form", TimeSpan.FromDays(3), Token));
        var more = (await CreateAsync(1)).Id;

        Assert.False(await EvidenceFiles.AttachAsync(more, "form", TimeSpan.FromDays(3), Token));
        Assert.True(await EvidenceFiles.AttachAsync(more, "other", TimeSpan.FromDays(3), Token));
        Assert.False(await EvidenceFiles.AttachAsync(more, "third", TimeSpan.FromDays(3), Token));
        Assert.Equal(10, (await EvidenceFiles.FindOfFormAsync("form", Token)).Count);
        Time.Advance(TimeSpan.FromDays(2));
        await EvidenceFiles.SweepAsync(Token);
        Assert.Equal(more, Assert.Single(await EvidenceFiles.FindOfFormAsync("other", Token)).Id);
    }

    private async Task<EvidenceUpload> CreateAsync(long length, string name = "file") =>
        Assert.IsType<EvidenceCreating.Created>(await TryCreateAsync(length, long.MaxValue, name)).Upload;

    private Task<EvidenceCreating> TryCreateAsync(long length, long room, string name = "file") =>
        EvidenceFiles.CreateAsync(name, length, TimeSpan.FromDays(1), [], room, Token);

    private async Task<EvidenceAppending> AppendAsync(string id, byte[] bytes) =>
        await Receiver.AppendAsync((await EvidenceFiles.FindAsync(id, Token))!, new MemoryStream(bytes), Token);

    private async Task<string> UploadAsync(string name, byte[] bytes)
    {
        var upload = await CreateAsync(bytes.Length, name);
        await AppendAsync(upload.Id, bytes);
        var attempt = await Making.BeginAsync(upload.Id, Token);
        Assert.True(await Making.FinishAsync(
            upload, attempt!.Value, upload.File with { Length = bytes.Length, MediaType = "application/pdf" }, Token));
        return upload.Id;
    }

    private async Task<Complaint> ComplainWithAsync(params string[] ids) =>
        Assert.IsType<ComplaintAdding.Added>(await TryComplainAsync(ids)).Complaint;

    private Task<ComplaintAdding> TryComplainAsync(params string[] ids) => Complaints.AddAsync(
        new()
        {
            Id = Guid.NewGuid().ToString("N"), Number = ComplaintNumber.Create(), AgencyId = "samr", EvidenceIds = ids,
        },
        s_person, Passphrase, Entry("Received", AuditAction.Added) with { EvidenceIds = ids }, new(), Token);

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Token);
        return copy.ToArray();
    }
}
