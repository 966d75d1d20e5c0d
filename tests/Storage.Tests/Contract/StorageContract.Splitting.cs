using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;
using CsCheck;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    /// <summary>Few references, numbers and titles, so that notices meet in every way there is.</summary>
    private static readonly Gen<Notice> s_notices = Gen.Select(
        OneOf<string?>(null, "1", "2", "3"),
        OneOf<string?>(null, null, "RC-2024-000001", "RC-2024-000002", "RC-2024-000007"),
        OneOf("甲", "乙"),
        Gen.Bool,
        Gen.Int[1, 3],
        Gen.Enum<NoticeStatus>(),
        (reference, id, title, isExported, version, status) => (Notice)Recall(reference, title) with
        {
            Id = id,
            UpdatedAt = isExported ? new(2024, 4, version, 0, 0, 0, TimeSpan.Zero) : null,
            Version = isExported ? version : 1,
            Status = isExported ? status : NoticeStatus.Published,
        });

    [Fact]
    public async Task It_makes_no_difference_how_notices_are_split_into_batches() =>
        await Gen.Select(s_notices.Array[1, 12], Gen.Int[2, 12]).SampleAsync(
            async (notices, size) =>
            {
                await using var oneByOne = await CreateDatabaseAsync();
                await using var together = await CreateDatabaseAsync();
                Assert.Equal(
                    await RecordAsync(oneByOne, notices.Chunk(1)),
                    await RecordAsync(together, notices.Chunk(size)));
            },
            iter: 25, threads: 1);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private async Task<string> RecordAsync(ITestDatabase database, IEnumerable<Notice[]> batches)
    {
        await using var node = new Node(database, Time);
        await node.Migrator.MigrateAsync(Token);
        await node.Agencies.SaveAsync([Agency("samr")], "setup", Token);
        var outcomes = new List<RecordOutcome>();
        foreach (var batch in batches)
            outcomes.AddRange(await node.Notices.RecordAsync(batch, Importer, Token));
        var verification = await node.Audit.VerifyAsync(Token);
        var states = await node.Notices.ReadAllAsync(Token)
            .Select(notice => Encoding.UTF8.GetString(NoticeJson.Write(notice))).ToListAsync(Token);
        return string.Join('\n', [.. outcomes.Select(outcome => outcome.ToString()), .. states, $"{verification}"]);
    }
}
