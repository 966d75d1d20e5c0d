using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Finder;

namespace ConsumerSafety.Web.Subscriptions;

/// <summary>Where one subscribes to what a page shows; without language.</summary>
internal static class SubscribeLink
{
    private const string Page = "/subscribe";

    /// <summary>To the results of a search.</summary>
    public static string Of(SearchRequest request)
    {
        var topic = (request with { Page = 1, Order = request.DefaultOrder }).ToQueryString();
        return topic.Length == 0 ? Page : $"{Page}?topic={Uri.EscapeDataString(topic)}";
    }

    /// <summary>To notices like one: on its lift, or on the first of its products.</summary>
    public static string Of(Notice notice)
    {
        if (notice is ElevatorNotice { RegistrationCode: { } code })
            return $"{Page}?lift={Uri.EscapeDataString(code)}";
        var product = notice.Products.Count == 0 ? null : notice.Products[0];
        (string Name, string? Value)[] fields =
            product is null ? [("region", notice.RegionCode)]
            : product.Brand is null ? [("product", product.Name), ("category", product.Category)]
            : [("brand", product.Brand), ("category", product.Category)];
        var given = fields.Where(field => field.Value is not null)
            .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}");
        return string.Join('&', given) is { Length: > 0 } query ? $"{Page}?{query}" : Page;
    }
}
