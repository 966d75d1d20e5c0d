using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Deliveries;

/// <summary>Notices that tests publish and change.</summary>
internal static class Notices
{
    public static Recall Recall(string reference, string title = "电动自行车召回", string? reason = null) => new()
    {
        Title = title,
        PublisherId = "samr",
        ReferenceNumber = reference,
        PublishedAt = new(2024, 3, 15, 2, 0, 0, TimeSpan.Zero),
        Summary = "电池可能起火。",
        ChangeReason = reason,
    };
}
