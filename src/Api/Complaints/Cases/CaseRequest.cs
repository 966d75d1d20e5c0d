using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>A move that an officer asks for. <see cref="CaseShape"/> says which properties count.</summary>
/// <param name="Move">The move.</param>
/// <param name="Version">The version of the complaint that the officer saw.</param>
public sealed record CaseRequest(ComplaintMove Move, int Version)
{
    /// <summary>What is said with it.</summary>
    public string? Text { get; init; }

    /// <summary>The key of a <see cref="LegalGround"/>.</summary>
    public string? Ground { get; init; }

    /// <summary>The account of the officer it is handed to.</summary>
    public string? OfficerId { get; init; }

    /// <summary>The agency it is handed to.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The number of the complaint it goes on in.</summary>
    public string? Number { get; init; }

    /// <summary>Every notice it points at from now on.</summary>
    public IReadOnlyList<string> NoticeIds { get; init; } = [];

    /// <summary>The e-mail address of the business; null when it is asked another way.</summary>
    public string? BusinessEmail { get; init; }

    /// <summary>Whether the business is told who complains, to which the person has agreed.</summary>
    public bool TellsWho { get; init; }

    /// <summary>The kind of the part.</summary>
    public ComplaintKind? PartKind { get; init; }

    /// <summary>What the part is about.</summary>
    public string? PartName { get; init; }

    /// <summary>The last day on which it is kept longer than its period; today to keep it so no longer.</summary>
    public DateOnly? Until { get; init; }
}
