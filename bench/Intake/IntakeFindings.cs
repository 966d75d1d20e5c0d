namespace ConsumerSafety.Intake;

/// <summary>What a trial of the intake found.</summary>
internal sealed record IntakeFindings
{
    /// <summary>How many complaints were to be sent.</summary>
    public required int Wanted { get; init; }

    /// <summary>How many were acknowledged.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>How often one was sent again, as no answer came or it said to try later.</summary>
    public required int Retries { get; init; }

    /// <summary>How often the program was killed.</summary>
    public required int Kills { get; init; }

    /// <summary>How many are kept.</summary>
    public int Kept { get; init; }

    /// <summary>How many files went with them.</summary>
    public int Files { get; init; }

    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Whether everything that was acknowledged is there, once and whole.</summary>
    public bool IsSound => Acknowledged == Wanted && Kept == Wanted && Faults.Count == 0;
}
