using System.Net;
using System.Net.Sockets;

namespace ConsumerSafety.Api.Accounts.Sessions;

/// <summary>The network of an address, which is enough to recognize a sign-in and says less of the person.</summary>
internal static class AddressPrefix
{
    /// <summary><c>203.0.113.0/24</c>, <c>2001:db8:1::/48</c>; empty when there is no address.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var kept = plain.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
