using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Signals;

/// <summary>Settings of the search for signals among complaints, section <c>ConsumerSafety:Signals</c>.</summary>
public sealed class SignalOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Signals";

    /// <summary>Whether signals are searched for each night; on demand they always are.</summary>
    public bool IsNightly { get; set; } = true;

    /// <summary>From which hour on in China's time, 0 to 23.</summary>
    [Range(0, 23)]
    public int Hour { get; set; } = 3;

    /// <summary>The share of false alarms among signals that is put up with, 0.001 to 0.5.</summary>
    [Range(0.001, 0.5)]
    public double FalseDiscoveryRate { get; set; } = 0.05;
}
