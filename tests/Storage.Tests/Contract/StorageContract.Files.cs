using System.Globalization;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Files;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private const long NoLimit = long.MaxValue;

    private FileStore Files => Here.Get<FileStore>();

    private ContentStore Contents => Here.Get<ContentStore>();

    [Theory, InlineData(0), InlineData(1), InlineData(ContentStore.ChunkSize - 1), InlineData(ContentStore.ChunkSize),
        InlineData(ContentStore.ChunkSize * 3 + 17)]
    public async Task A_content_of_any_length_comes_back_as_it_was(int length)
    {
        var bytes = Noise(length);
        var content = await Contents.ReceiveAsync(new MemoryStream(bytes), NoLimit, Token);

        Assert.NotNull(content);
        Assert.Equal(length, content.Length);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), content.Sha256);
        Assert.Equal(bytes, await ReadAsync(content));
    }

    [Fact]
    public async Task A_content_is_read_from_any_place_in_it()
    {
        var bytes = Noise(ContentStore.ChunkSize * 2 + 100);
        var content = await Contents.ReceiveAsync(new MemoryStream(bytes), NoLimit, Token);
        await using var stream = Contents.Open(content!);

        stream.Seek(-150, SeekOrigin.End);
        var end = new byte[150];
        await stream.ReadExactlyAsync(end, Token);
        stream.Position = ContentStore.ChunkSize - 5;
        var middle = new byte[10];
        await stream.ReadExactlyAsync(middle, Token);

        Assert.Equal(bytes[^150..], end);
        Assert.Equal(bytes[(ContentStore.ChunkSize - 5)..(ContentStore.ChunkSize + 5)], middle);
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_is_longer_than_the_limit()
    {
        Assert.Null(await Contents.ReceiveAsync(
            new MemoryStream(new byte[ContentStore.ChunkSize + 1]), ContentStore.ChunkSize, Token));

        Assert.Equal(0, await CountAsync("FileChunks"));
        Assert.Equal(0, await CountAsync("PendingContents"));
    }

    [Fact]
    public async Task What_a_sender_left_behind_is_swept_after_a_day()
    {
        await Assert.ThrowsAsync<IOException>(
            () => Contents.ReceiveAsync(new BrokenStream(ContentStore.ChunkSize + 5), NoLimit, Token));
        Assert.Equal(1, await CountAsync("FileChunks"));
        Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await Contents.SweepAsync(Token));

        Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await Contents.SweepAsync(Token));
        Assert.Equal(0, await CountAsync("FileChunks"));
        Assert.Equal(0, await CountAsync("PendingContents"));
    }

    [Fact]
    public async Task What_a_file_has_taken_over_is_neither_swept_nor_discarded()
    {
        var file = await AddFileAsync(Noise(1000));
        Time.Advance(TimeSpan.FromDays(2));

        await Contents.SweepAsync(Token);
        await Contents.DiscardAsync(file.Content, Token);

        Assert.Equal(1000, (await ReadAsync(file.Content)).Length);
    }

    [Fact]
    public async Task A_content_that_was_swept_makes_no_file()
    {
        var content = await Contents.ReceiveAsync(new MemoryStream(Noise(5)), NoLimit, Token);
        Time.Advance(TimeSpan.FromDays(2));
        await Contents.SweepAsync(Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Files.AddAsync(File(content!), "editor", Token));

        Assert.Equal(0, await CountAsync("Files"));
    }

    [Fact]
    public async Task A_file_is_private_until_its_own_agency_publishes_it()
    {
        var file = await AddFileAsync(Noise(5));
        Assert.Equal(FileState.Private, (await Files.FindAsync(file.Id, Token))!.State);

        await PublishAsync("cpsc", file.Id);
        Assert.Equal(FileState.Private, (await Files.FindAsync(file.Id, Token))!.State);

        await PublishAsync("samr", file.Id);
        Assert.Equal(FileState.Public, (await Files.FindAsync(file.Id, Token))!.State);
    }

    [Fact]
    public async Task A_file_that_nothing_names_is_deleted_with_its_bytes()
    {
        var file = await AddFileAsync(Noise(5));

        Assert.Equal(FileRemoval.Removed, await Files.RemoveAsync(file.Id, "editor", Token));

        Assert.Equal(0, await CountAsync("FileChunks"));
        Assert.Equal(FileRemoval.NotFound, await Files.RemoveAsync(file.Id, "editor", Token));
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task A_file_that_a_draft_names_stays_until_the_draft_names_another()
    {
        var file = await AddFileAsync(Noise(5));
        await UseAsync("d-1", file.Id);
        Assert.Equal(FileRemoval.Used, await Files.RemoveAsync(file.Id, "editor", Token));

        await UseAsync("d-1");

        Assert.Equal(FileRemoval.Removed, await Files.RemoveAsync(file.Id, "editor", Token));
    }

    [Fact]
    public async Task A_public_file_stays()
    {
        var file = await AddFileAsync(Noise(5));
        await PublishAsync("samr", file.Id);

        Assert.Equal(FileRemoval.Public, await Files.RemoveAsync(file.Id, "editor", Token));
    }

    [Theory, InlineData("UPDATE FileChunks SET Bytes = (SELECT LastHash FROM LogHead)"),
        InlineData("DELETE FROM FileChunks"), InlineData("UPDATE Files SET State = 'Public'"),
        InlineData("UPDATE Files SET AgencyId = 'cpsc'")]
    public async Task Tampering_with_a_file_is_found(string statement)
    {
        await AddFileAsync(Noise(32));
        Assert.Equal(new(3, null), await Here.Audit.VerifyAsync(Token));

        await RunAsync(statement);

        Assert.Equal(3, (await Here.Audit.VerifyAsync(Token)).Fault?.Sequence);
    }

    [Fact]
    public async Task Files_that_a_recorded_notice_names_become_public_when_they_are_its_publishers()
    {
        var own = await AddFileAsync(Noise(5));
        var stranger = await AddFileAsync(Noise(6), "cpsc");

        await RecordAsync(Recall("A-1") with
        {
            Attachments =
            [
                new() { Name = "报告", Url = "https://safety.example" + FileAddress.Of(own) },
                new() { Name = "别家", Url = "https://safety.example" + FileAddress.Of(stranger) },
            ],
        });

        Assert.Equal(FileState.Public, (await Files.FindAsync(own.Id, Token))!.State);
        Assert.Equal(FileState.Private, (await Files.FindAsync(stranger.Id, Token))!.State);
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = (byte)(i * 31 + i / 251);
        return bytes;
    }

    private static StoredFile File(StoredContent content) => new()
    {
        Id = content.Id,
        Name = "检验报告.pdf",
        MediaType = "application/pdf",
        Content = content,
        AgencyId = "samr",
        AddedBy = "a-1",
        AddedAt = default,
    };

    private async Task<StoredFile> AddFileAsync(byte[] bytes, string agency = "samr")
    {
        var content = await Contents.ReceiveAsync(new MemoryStream(bytes), NoLimit, Token);
        return await Files.AddAsync(File(content!) with { AgencyId = agency }, "editor", Token);
    }

    private async Task<byte[]> ReadAsync(StoredContent content)
    {
        await using var stream = Contents.Open(content);
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Token);
        return copy.ToArray();
    }

    private Task<bool> PublishAsync(string agencyId, params string[] ids) => Here.Database.WriteAsync(
        "editor",
        async (write, token) =>
        {
            await FileStore.PublishAsync(write, agencyId, ids, token);
            return true;
        },
        Token);

    private Task<bool> UseAsync(string draft, params string[] ids) => Here.Database.WriteAsync(
        "editor",
        async (write, token) =>
        {
            await FileStore.UseAsync(write, EntityType.Draft, draft, ids, token);
            return true;
        },
        Token);

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(Token), CultureInfo.InvariantCulture);
    }
}
