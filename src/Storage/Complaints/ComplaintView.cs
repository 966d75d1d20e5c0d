namespace ConsumerSafety.Storage.Complaints;

/// <summary>A view of the queue that somebody keeps.</summary>
public sealed class ComplaintView
{
    /// <summary>What its owner calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it shows, as in the address of the page.</summary>
    public string Filter { get; init; } = "";
}
