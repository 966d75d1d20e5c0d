namespace ConsumerSafety.Domain.Files;

/// <summary>Who may read a file kept here.</summary>
public enum FileState
{
    /// <summary>Callers of the agency it belongs to.</summary>
    Private,

    /// <summary>Everybody: something published names it. There is no way back.</summary>
    Public,
}
