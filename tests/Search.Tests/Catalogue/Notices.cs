using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Search.Tests.Catalogue;

/// <summary>Small notices to search for.</summary>
internal static class Notices
{
    public static Recall Recall(int serial, string title, Func<Recall, Recall>? with = null)
    {
        var recall = new Recall
        {
            Id = $"RC-2024-{serial:D6}",
            Title = title,
            PublisherId = "samr",
            PublishedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(serial),
            UpdatedAt = new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero),
        };
        return with is null ? recall : with(recall);
    }
}
