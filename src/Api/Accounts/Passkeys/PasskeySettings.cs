using ConsumerSafety.Api.Addresses;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Accounts.Passkeys;

/// <summary>
/// Passkeys belong to the host of the public address, can be found by themselves, and check who holds them.
/// </summary>
internal sealed class PasskeySettings(IOptions<PublicAddressOptions> address)
    : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = new Uri(address.Value.PublicAddress).Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
    }
}
