using System.Security.Cryptography;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Protection;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private AccountStore Accounts => Here.Get<AccountStore>();

    [Fact]
    public async Task An_account_is_found_by_its_address_however_it_is_written()
    {
        await Accounts.AddAsync(Account("1", "Li@agency.example"), "test", null, null, Token);

        Assert.Equal("1", (await Accounts.FindByEmailAsync(" lI@AGENCY.example", Token))!.Id);
    }

    [Fact]
    public async Task Two_accounts_cannot_have_one_address()
    {
        await Accounts.AddAsync(Account("1", "li@agency.example"), "test", null, null, Token);

        var write = await Accounts.AddAsync(Account("2", "LI@agency.example"), "test", null, null, Token);

        Assert.Equal(AccountWrite.EmailTaken, write);
        Assert.Null(await Accounts.FindAsync("2", Token));
    }

    [Fact]
    public async Task An_account_that_somebody_else_has_changed_is_not_overwritten()
    {
        var read = Account("1", "li@agency.example");
        await Accounts.AddAsync(read, "test", null, null, Token);
        await Accounts.UpdateAsync(read, read with { Name = "First" }, "test", null, null, Token);

        var write = await Accounts.UpdateAsync(read, read with { Name = "Second" }, "test", null, null, Token);

        Assert.Equal(AccountWrite.Stale, write);
        Assert.Equal("First", (await Accounts.FindAsync("1", Token))!.Name);
    }

    [Fact]
    public async Task A_link_changes_an_account_once()
    {
        var account = Account("1", "li@agency.example");
        var link = Link("1", 1);
        await Accounts.AddAsync(account, "test", null, link, Token);
        Assert.Equal("1", (await Accounts.FindByLinkAsync(link.TokenHash, Time.GetUtcNow(), Token))!.Id);
        var changed = account with { PasswordHash = "x" };

        var first = await Accounts.UpdateAsync(account, changed, "test", null, link.TokenHash, Token);
        var second = await Accounts.UpdateAsync(
            changed, changed with { PasswordHash = "y" }, "test", null, link.TokenHash, Token);

        Assert.Equal(AccountWrite.Done, first);
        Assert.Equal(AccountWrite.Stale, second);
        Assert.Equal("x", (await Accounts.FindAsync("1", Token))!.PasswordHash);
    }

    [Fact]
    public async Task A_link_is_over_after_its_time_and_when_another_is_sent()
    {
        await Accounts.AddAsync(Account("1", "li@agency.example"), "test", null, Link("1", 1), Token);
        await Accounts.SendLinkAsync(Link("1", 2), "test", TimeSpan.Zero, Token);
        var tooSoon = await Accounts.SendLinkAsync(Link("1", 3), "test", TimeSpan.FromMinutes(5), Token);

        Assert.False(tooSoon);
        Assert.Null(await Accounts.FindByLinkAsync(Link("1", 1).TokenHash, Time.GetUtcNow(), Token));
        Assert.NotNull(await Accounts.FindByLinkAsync(Link("1", 2).TokenHash, Time.GetUtcNow(), Token));
        Assert.Null(await Accounts.FindByLinkAsync(Link("1", 2).TokenHash, Time.GetUtcNow().AddHours(2), Token));
    }

    [Fact]
    public async Task A_passkey_belongs_to_one_account_until_it_is_removed()
    {
        var account = Account("1", "li@agency.example");
        var passkeys = Here.Get<PasskeyStore>();
        await Accounts.AddAsync(account, "test", null, null, Token);
        var with = account with { Passkeys = [Passkey(7)] };
        await Accounts.UpdateAsync(account, with, "test", null, null, Token);
        await passkeys.UseAsync("1", [7], 41, Token);

        Assert.Equal("1", await passkeys.FindOwnerAsync([7], Token));
        Assert.Equal((41u, Time.GetUtcNow()), await passkeys.FindUseAsync([7], Token));

        await Accounts.UpdateAsync(with, account, "test", null, null, Token);

        Assert.Null(await passkeys.FindOwnerAsync([7], Token));
    }

    [Fact]
    public async Task A_code_is_used_once_until_it_would_be_over()
    {
        await Accounts.AddAsync(Account("1", "li@agency.example"), "test", null, null, Token);
        byte[] code = SHA256.HashData([1]);

        var first = await Accounts.UseCodeAsync("1", code, Time.GetUtcNow().AddMinutes(3), Token);
        var second = await Accounts.UseCodeAsync("1", code, Time.GetUtcNow().AddMinutes(3), Token);
        Time.Advance(TimeSpan.FromMinutes(4));
        var later = await Accounts.UseCodeAsync("1", code, Time.GetUtcNow().AddMinutes(3), Token);

        Assert.True(first);
        Assert.False(second);
        Assert.True(later);
    }

    [Fact]
    public async Task A_session_that_one_node_ends_is_over_on_every_node()
    {
        await Accounts.AddAsync(Account("1", "li@agency.example"), "test", null, null, Token);
        await Accounts.AddAsync(Account("2", "wang@agency.example"), "test", null, null, Token);
        var here = Here.Get<SessionStore>();
        var there = StartNode().Get<SessionStore>();
        await here.BeginAsync(SessionOf("1", "a"), Token);

        var byAnother = await there.EndAsync("2", "a", Token);
        var byOwner = await there.EndAsync("1", "a", Token);

        Assert.False(byAnother);
        Assert.True(byOwner);
        Assert.NotNull((await here.FindAsync("a", Token))!.Value.Session.EndedAt);
        Assert.Empty(await here.ReadAsync("1", DateTimeOffset.MinValue, DateTimeOffset.MinValue, Token));
    }

    [Fact]
    public async Task All_sessions_but_one_are_ended()
    {
        await Accounts.AddAsync(Account("1", "li@agency.example"), "test", null, null, Token);
        var sessions = Here.Get<SessionStore>();
        foreach (var id in new[] { "a", "b", "c" })
            await sessions.BeginAsync(SessionOf("1", id), Token);

        await sessions.EndOthersAsync("1", "b", Token);

        var left = await sessions.ReadAsync("1", DateTimeOffset.MinValue, DateTimeOffset.MinValue, Token);
        Assert.Equal(["b"], left.Select(session => session.Id));
    }

    [Fact]
    public async Task Keys_of_one_node_are_there_for_every_node()
    {
        await Here.Get<ProtectionKeyStore>().AddAsync("key-1", "<key id=\"1\"/>", Token);

        Assert.Equal(["<key id=\"1\"/>"], await StartNode().Get<ProtectionKeyStore>().ReadAllAsync(Token));
    }

    private static Account Account(string id, string email) => new()
    {
        Id = id,
        Email = email,
        Name = "Li Wei",
        AgencyId = "samr",
        Roles = [Role.Author],
        SecurityStamp = "s",
        CreatedAt = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static Passkey Passkey(byte id) => new()
    {
        CredentialId = [id],
        PublicKey = [1],
        CreatedAt = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private AccountLink Link(string account, byte secret) => new(
        account, SHA256.HashData([secret]), "Invitation", Time.GetUtcNow(), Time.GetUtcNow().AddHours(1),
        new OutgoingMail("li@agency.example", "en", "Invitation", "Text"));

    private AccountSession SessionOf(string account, string id) => new()
    {
        Id = id,
        AccountId = account,
        Method = "pwd",
        CreatedAt = Time.GetUtcNow(),
        LastSeenAt = Time.GetUtcNow(),
        AddressPrefix = "203.0.113.0/24",
        UserAgent = "Browser",
    };
}
