namespace ConsumerSafety.Storage.Idempotency;

/// <summary>What became of the wish to carry out a request that may have come before.</summary>
public abstract record Reservation
{
    private Reservation()
    {
    }

    /// <summary>It is to be carried out now, by this caller alone.</summary>
    public sealed record Reserved(IdempotentWork Work) : Reservation;

    /// <summary>It was carried out before; this was the answer.</summary>
    public sealed record Answered(int Status, byte[] Answer) : Reservation;

    /// <summary>It is being carried out.</summary>
    public sealed record Running : Reservation;

    /// <summary>Another request came with the same key.</summary>
    public sealed record Different : Reservation;

    /// <summary>
    /// It was carried out, but the process ended before its answer could be kept: the last thing it changed.
    /// </summary>
    public sealed record Unanswered(string ChangeType, string ChangeId) : Reservation;
}
