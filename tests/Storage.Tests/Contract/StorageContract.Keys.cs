using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Keys;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private const string KeyId = "abcdefghjk";

    [Fact]
    public async Task A_key_is_found_by_its_prefix_alone()
    {
        var key = Key();
        await Here.Get<ApiKeyStore>().AddAsync(key, "maker", Token);

        Assert.Equivalent(key, await Here.Get<ApiKeyStore>().FindAsync(KeyId, Token), strict: true);
        Assert.Null(await Here.Get<ApiKeyStore>().FindAsync("nobody", Token));
    }

    [Fact]
    public async Task A_key_is_revoked_once_and_the_log_says_by_whom()
    {
        var keys = Here.Get<ApiKeyStore>();
        await keys.AddAsync(Key(), "maker", Token);

        Assert.True(await keys.RevokeAsync(KeyId, "officer", Token));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.True(await keys.RevokeAsync(KeyId, "another", Token));
        Assert.False(await keys.RevokeAsync("nobody", "another", Token));

        Assert.Equal(Time.GetUtcNow() - TimeSpan.FromDays(1), (await keys.FindAsync(KeyId, Token))!.RevokedAt);
        var log = await Here.Audit.ReadAsync(new() { EntityId = KeyId }, long.MaxValue, 10, Token);
        Assert.Equal([("officer", "Withdrawn"), ("maker", "Added")], log.Select(entry => (entry.Actor, entry.Action)));
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task Nodes_together_take_no_more_requests_than_a_minute_has()
    {
        var nodes = new[] { StartNode(), StartNode(), StartNode() };

        var lots = await Task.WhenAll(Enumerable.Range(0, 12).Select(turn => Task.Run(
            () => nodes[turn % 3].Get<KeyQuota>().TakeAsync(KeyId, 50, 8, Token), Token)));

        Assert.Equal(50, lots.Sum(lot => lot.Count));
        Assert.Equal(0, lots.Min(lot => lot.Left));
        Time.Advance(KeyQuota.Window);
        Assert.Equal(8, (await nodes[0].Get<KeyQuota>().TakeAsync(KeyId, 50, 8, Token)).Count);
    }

    [Fact]
    public async Task The_last_use_of_a_key_is_written_once_a_minute()
    {
        var start = Time.GetUtcNow();
        await Here.Get<KeyQuota>().TakeAsync(KeyId, 50, 8, Token);
        Time.Advance(TimeSpan.FromSeconds(59));
        await Here.Get<KeyQuota>().TakeAsync(KeyId, 50, 8, Token);
        Assert.Equal(start, await LastUseAsync());

        Time.Advance(TimeSpan.FromSeconds(1));
        await Here.Get<KeyQuota>().TakeAsync(KeyId, 50, 8, Token);

        Assert.Equal(start + TimeSpan.FromMinutes(1), await LastUseAsync());
    }

    private async Task<DateTimeOffset> LastUseAsync() =>
        (await Here.Get<ApiKeyStore>().ReadUsesAsync(Token))[KeyId];

    private ApiKey Key() => new()
    {
        Prefix = KeyId,
        Name = "Nightly upload",
        AccountId = "account-1",
        Scopes = [Permission.DraftNotices, Permission.UploadNotices],
        SecretHash = new('0', 64),
        CreatedAt = Time.GetUtcNow(),
        CreatedBy = "account-1",
        ExpiresAt = Time.GetUtcNow().AddDays(90),
    };
}
