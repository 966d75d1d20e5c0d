using System.Net;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Limits;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints;

/// <summary>How often people may do what needs no account.</summary>
public sealed class ComplaintPace(IOptions<ComplaintOptions> options, TimeProvider clock)
{
    /// <summary>How long wrong pairs are counted.</summary>
    public static readonly TimeSpan TryStretch = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan s_filingStretch = TimeSpan.FromHours(1);

    /// <summary>The network of an address, which is enough to count by.</summary>
    public static string NetworkOf(IPAddress? address) => AddressPrefix.Of(address);

    /// <summary>In how many seconds a network that handed in too many may go on: when the hour is over.</summary>
    internal int SecondsToNextFilings =>
        (int)Math.Ceiling((s_filingStretch.Ticks - clock.GetUtcNow().Ticks % s_filingStretch.Ticks)
            / (double)TimeSpan.TicksPerSecond);

    /// <summary>Of handing in complaints.</summary>
    internal RateLimit OfFilings(string network) =>
        new($"complaint {Hash(network)}", options.Value.PerHour, s_filingStretch);

    /// <summary>
    /// Of trying a number, whether or not there is one. Counted for each network by itself: whoever knows the number of
    /// somebody else's complaint cannot keep that person out. A passphrase has sixty random bits, which no number of
    /// networks finds by trying.
    /// </summary>
    internal IReadOnlyList<RateLimit> OfTries(string network, string number) =>
    [
        new($"receipt-network {Hash(network)}", options.Value.TriesPerNetwork, TryStretch),
        new($"receipt-number {Hash($"{network} {number}")}", options.Value.TriesPerNumber, TryStretch),
    ];

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    /// <summary>Of beginning uploads of evidence: ten for every complaint.</summary>
    internal RateLimit OfEvidence(string network) =>
        new($"evidence {Hash(network)}", options.Value.PerHour * ComplaintLimits.Evidence, s_filingStretch);
}
