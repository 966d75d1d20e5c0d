using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>A draft as programs read it.</summary>
internal sealed record DraftView
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>Counts its moves; also its ETag.</summary>
    public int Version { get; init; }

    /// <summary>The agency it publishes for.</summary>
    public required string AgencyId { get; init; }

    /// <summary>What it is to do.</summary>
    public DraftIntent Intent { get; init; }

    /// <summary>Where it stands.</summary>
    public DraftState State { get; init; }

    /// <summary>The moves the caller may make now.</summary>
    public required IReadOnlyList<DraftMove> Moves { get; init; }

    /// <summary>The notice it changes or has become.</summary>
    public string? NoticeId { get; init; }

    /// <summary>The version of the notice it was made from.</summary>
    public int? BaseVersion { get; init; }

    /// <summary>What the notice is to say.</summary>
    public required JsonObject Content { get; init; }

    /// <summary>Why a published notice is changed.</summary>
    public string? Reason { get; init; }

    /// <summary>Who began it.</summary>
    public required Officer Author { get; init; }

    /// <summary>Who changed it last.</summary>
    public required Officer LastEditor { get; init; }

    /// <summary>Who approved or returned it last.</summary>
    public Officer? Reviewer { get; init; }

    /// <summary>What was said about it, oldest first.</summary>
    public required IReadOnlyList<DraftComment> Comments { get; init; }

    /// <summary>When it is to be published.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>Its publication without review.</summary>
    public UrgentPublication? Urgent { get; init; }

    /// <summary>Whether it was published urgently and waits for its review.</summary>
    public bool AwaitsReview { get; init; }

    /// <summary>The version of the notice it became.</summary>
    public int? PublishedVersion { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was moved last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The draft for a caller.</summary>
    public static DraftView Of(Draft draft, Caller caller) => new()
    {
        Id = draft.Id,
        Version = draft.Version,
        AgencyId = draft.AgencyId,
        Intent = draft.Intent,
        State = draft.State,
        Moves = DraftMoves.OpenTo(draft, caller),
        NoticeId = draft.NoticeId,
        BaseVersion = draft.BaseVersion,
        Content = ContentReader.Write(draft.Content),
        Reason = draft.Reason,
        Author = draft.Author,
        LastEditor = draft.LastEditor,
        Reviewer = draft.Reviewer,
        Comments = draft.Comments,
        PublishAt = draft.PublishAt,
        Urgent = draft.Urgent,
        AwaitsReview = draft.AwaitsReview(),
        PublishedVersion = draft.PublishedVersion,
        PublishedAt = draft.PublishedAt,
        CreatedAt = draft.CreatedAt,
        UpdatedAt = draft.UpdatedAt,
    };
}
