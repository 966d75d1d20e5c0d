using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311;

/// <summary>The one jurisdiction that is served here. Nobody has to name it; who does has to name this one.</summary>
internal static class Jurisdiction
{
    private const string Argument = "jurisdiction_id";

    /// <summary>Its identifier: the host of the public address, as GeoReport v2 suggests.</summary>
    public static string Of(PublicAddressOptions address) => new Uri(address.PublicAddress).Host;

    /// <summary>Notes a fault when another one is asked for.</summary>
    public static void Check(Arguments arguments, PublicAddressOptions address)
    {
        var own = Of(address);
        if (arguments.Take(Argument) is { } asked && !string.Equals(asked, own, StringComparison.OrdinalIgnoreCase))
            arguments.Refuse(Open311Fault.Of(
                Argument, new LocalizedText($"{own}，或不填", $"{own}, or nothing"), StatusCodes.Status404NotFound));
    }
}
