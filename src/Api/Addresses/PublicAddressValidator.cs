using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Addresses;

/// <summary>Says what is wrong with the public address.</summary>
internal sealed class PublicAddressValidator : IValidateOptions<PublicAddressOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options)
    {
        var isSound = Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
        return isSound
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"ConsumerSafety:PublicAddress is '{options.PublicAddress}'; it must be an absolute http or https "
                + "address such as https://safety.example.");
    }
}
