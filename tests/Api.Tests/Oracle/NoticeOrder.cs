using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>The order OData asks for: key by key, null lowest, the entity's key last.</summary>
internal static class NoticeOrder
{
    public static IEnumerable<string> Keys(
        IEnumerable<Notice> notices, params IReadOnlyList<(string Name, bool IsDescending)> keys)
    {
        var properties = keys
            .Select(key => (Properties.OfNotices.Single(property => property.Text == key.Name), key.IsDescending))
            .ToList();
        return notices
            .Order(Comparer<Notice>.Create((left, right) => Compare(left, right, properties)))
            .Select(notice => notice.Id!);
    }

    private static int Compare(Notice left, Notice right, List<(Value Property, bool IsDescending)> keys)
    {
        foreach (var (property, isDescending) in keys)
        {
            var (a, b) = (property.Of(left), property.Of(right));
            var order = a is null || b is null ? (a is null ? 0 : 1) - (b is null ? 0 : 1) : Truths.Compare(a, b);
            if (order != 0)
                return isDescending ? -order : order;
        }
        return Truths.Compare(left.Id!, right.Id!);
    }
}
