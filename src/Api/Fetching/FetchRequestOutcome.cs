namespace ConsumerSafety.Api.Fetching;

/// <summary>What became of asking for a fetch.</summary>
public enum FetchRequestOutcome
{
    /// <summary>It starts within seconds.</summary>
    Requested,

    /// <summary>The caller may not.</summary>
    Forbidden,

    /// <summary>There is no such source.</summary>
    NotFound,

    /// <summary>The settings do not enable it.</summary>
    SwitchedOff,
}
