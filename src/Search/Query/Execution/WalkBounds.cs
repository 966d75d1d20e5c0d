namespace ConsumerSafety.Search.Query.Execution;

/// <summary>How many documents a walk may still look at before going through all that match would be cheaper.</summary>
internal sealed class WalkBounds(long most)
{
    private long _left = most;

    /// <summary>False once there are no more.</summary>
    public bool Take(int documents) => (_left -= documents) >= 0;

    public bool IsSpent => _left < 0;
}
