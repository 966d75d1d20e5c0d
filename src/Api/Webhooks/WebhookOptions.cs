using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>Settings of webhooks, section <c>ConsumerSafety:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Webhooks";

    /// <summary>Whether addresses on private networks may be called: for tests, and for services next door.</summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>Whether http may be used beside https.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>The ports that may be called; without any, 443, and 80 where http may be used.</summary>
    public int[] Ports { get; set; } = [];

    /// <summary>How long a call may take, 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many webhooks are called at the same time, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int Parallelism { get; set; } = 128;

    /// <summary>How many more of those whose last call failed are called at the same time, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int ParallelismOfFailing { get; set; } = 32;

    /// <summary>The ports that may be called.</summary>
    internal IReadOnlyList<int> AllowedPorts => Ports.Length > 0 ? Ports : AllowHttp ? [443, 80] : [443];
}
