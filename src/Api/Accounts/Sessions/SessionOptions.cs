using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Accounts.Sessions;

/// <summary>How long a sign-in lasts.</summary>
public sealed class SessionOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "ConsumerSafety:Sessions";

    /// <summary>Minutes without a request after which it is over, 5 to 1440.</summary>
    [Range(5, 1440, ErrorMessage = "ConsumerSafety:Sessions:IdleMinutes must be 5 to 1440.")]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Hours after which it is over in any case, 1 to 168.</summary>
    [Range(1, 168, ErrorMessage = "ConsumerSafety:Sessions:LongestHours must be 1 to 168.")]
    public int LongestHours { get; set; } = 12;

    /// <summary>After which time without a request it is over.</summary>
    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    /// <summary>After which time it is over in any case.</summary>
    public TimeSpan Longest => TimeSpan.FromHours(LongestHours);
}
