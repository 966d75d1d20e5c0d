using System.Net;
using System.Net.Sockets;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>
/// Which network addresses are on the public internet: all but those of IANA's special-purpose registries (RFC 6890 and
/// its updates) and multicast. Addresses in which an IPv4 address is wrapped are judged by that one.
/// </summary>
internal static class PublicNetworks
{
    private static readonly IPNetwork[] s_special =
    [
        // This host, private use, shared with carriers, loopback, link-local with the metadata services of clouds.
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"),
        // Protocols, examples, old relays, private use, benchmarks, examples, multicast, reserved, broadcast.
        IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        // The metadata service of one cloud stands among public addresses.
        IPNetwork.Parse("168.63.129.16/32"),
    ];

    // Of IPv6 only this is given out; everything special within it is taken away again.
    private static readonly IPNetwork s_global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] s_specialWithinGlobal =
    [
        // Protocols (with Teredo), examples twice, segment routing.
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20"),
    ];

    private static readonly IPNetwork s_translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork s_sixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address may be called from here without reaching anything inside.</summary>
    public static bool Contain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Contain(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(s_special, network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return false;
        var bytes = address.GetAddressBytes();
        if (s_translated.Contains(address))
            return Contain(new IPAddress(bytes.AsSpan(12, 4)));
        if (s_sixToFour.Contains(address))
            return Contain(new IPAddress(bytes.AsSpan(2, 4)));
        return s_global.Contains(address) && !Array.Exists(s_specialWithinGlobal, network => network.Contains(address));
    }
}
