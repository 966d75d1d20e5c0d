namespace ConsumerSafety.Domain.Signals;

/// <summary>Complaints that gather around something beyond what its history lets expect.</summary>
public sealed record Signal
{
    /// <summary>The greatest length of a label.</summary>
    public const int MaxLabelLength = 300;

    /// <summary>Its key: 32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted by.</summary>
    public SignalSubject Subject { get; init; }

    /// <summary>What is counted: a code, or 32 hexadecimal digits made of a name.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called: a code, or a name as somebody wrote it, up to 300 characters.</summary>
    public required string Label { get; init; }

    /// <summary>The agency that judges it: the one with which most of the complaints lie.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The agencies with which any of the complaints lie; they see it.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>What was made of it.</summary>
    public SignalState State { get; init; }

    /// <summary>What it rests on, as of the last run that found it with other complaints.</summary>
    public required SignalEvidence Evidence { get; init; }

    /// <summary>What somebody made of it last; kept when it came back after that.</summary>
    public SignalJudgement? Judgement { get; init; }

    /// <summary>When it was found, or came back, UTC to the millisecond.</summary>
    public DateTimeOffset FoundAt { get; init; }

    /// <summary>When it was changed last, UTC to the millisecond.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts every change, from 1, so that nobody judges what they have not seen.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether it had been judged and came back.</summary>
    public bool HasReturned() => State == SignalState.Open && Judgement is not null;
}
