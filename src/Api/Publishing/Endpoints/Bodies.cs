using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>What an author says in a draft.</summary>
/// <param name="Content">The notice, without what the catalogue gives it; null or missing for a withdrawal.</param>
/// <param name="Reason">Why a published notice is changed.</param>
/// <param name="BaseVersion">
/// The version of the notice that the content was made from, or merged with; the draft's own when it is missing.
/// </param>
internal sealed record DraftBody(JsonObject? Content = null, string? Reason = null, int? BaseVersion = null);

/// <summary>The beginning of a correction.</summary>
/// <param name="Reason">Why, up to 2,000 characters; shown to everybody.</param>
/// <param name="Content">The whole notice as it is to be; as it is published when it is missing.</param>
internal sealed record CorrectionBody(string? Reason = null, JsonObject? Content = null);

/// <summary>Why a notice is withdrawn or reinstated.</summary>
/// <param name="Reason">Up to 2,000 characters; shown to everybody.</param>
internal sealed record ReasonBody(string? Reason = null);

/// <summary>What is said with a move.</summary>
/// <param name="Comment">Up to 2,000 characters.</param>
internal sealed record CommentBody(string? Comment = null);

/// <summary>Nothing is said with the move.</summary>
internal sealed record EmptyBody;

/// <summary>Why a draft is returned.</summary>
/// <param name="Comments">At least one, each of the whole or of a field.</param>
internal sealed record ReturnBody(IReadOnlyList<Remark?> Comments);

/// <summary>An approval.</summary>
/// <param name="PublishAt">When it is to be published, within 366 days; now when it is missing.</param>
/// <param name="Comment">Up to 2,000 characters.</param>
internal sealed record ApprovalBody(
    [property: JsonConverter(typeof(InstantConverter))] DateTimeOffset? PublishAt = null, string? Comment = null);

/// <summary>Why a publication cannot wait for its review.</summary>
/// <param name="Reason">1 to 2,000 characters.</param>
internal sealed record UrgencyBody(string Reason);

/// <summary>What the review of an urgent publication came to.</summary>
/// <param name="Verdict">Confirmed, or Objected with a comment.</param>
/// <param name="Comment">Up to 2,000 characters.</param>
internal sealed record VerdictBody(UrgentVerdict Verdict, string? Comment = null);
