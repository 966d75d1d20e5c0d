using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Accounts.Links;

/// <summary>Makes links with a secret of 256 bits, of which only the hash is kept.</summary>
internal sealed class LinkMaker(IOptions<PublicAddressOptions> address, TimeProvider time)
{
    private const string Path = "/console/set-password?token=";
    private static readonly TimeSpan s_invitationLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_resetLife = TimeSpan.FromHours(1);

    /// <summary>A new link for an account, with its mail, and the address in it.</summary>
    public (AccountLink Link, string Address) Make(Account account, LinkPurpose purpose)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var language = account.Language == "en" ? "/en" : "";
        var target = address.Value.Of(language + Path + secret);
        var now = time.GetUtcNow();
        var end = now + (purpose == LinkPurpose.Invitation ? s_invitationLife : s_resetLife);
        var mail = AccountMails.Create(account, purpose, target);
        return (new(account.Id, Hash(secret), purpose.ToString(), now, end, mail), target);
    }

    /// <summary>The hash of the secret in a link.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The instant now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
