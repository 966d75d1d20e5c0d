namespace ConsumerSafety.Storage.Resilience;

/// <summary>
/// How long callers wait for a database that is locked, slow or away. Work that nobody waits for tries for minutes;
/// somebody who waits for a page or an answer is better told soon, while what was typed still stands there.
/// </summary>
public static class DatabasePatience
{
    /// <summary>How long a caller in haste waits for what is not begun by then.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(6);

    private static readonly AsyncLocal<bool> s_isShort = new();

    internal static bool IsShort => s_isShort.Value;

    /// <summary>Puts everything in haste that is called from here on, until the calling method returns.</summary>
    public static void Shorten() => s_isShort.Value = true;
}
