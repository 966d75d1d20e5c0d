namespace ConsumerSafety.Web.Subscriptions;

/// <summary>What to be told of, as the form of the subscription page has it.</summary>
public sealed class TopicForm
{
    /// <summary>A whole topic, from a page of results; then the other fields are not shown.</summary>
    public string? Topic { get; set; }

    /// <summary>Words.</summary>
    public string? Q { get; set; }

    /// <summary>A product or model.</summary>
    public string? Product { get; set; }

    /// <summary>A brand.</summary>
    public string? Brand { get; set; }

    /// <summary>The code of a category.</summary>
    public string? Category { get; set; }

    /// <summary>The code of a region.</summary>
    public string? Region { get; set; }

    /// <summary>The registration code of a lift.</summary>
    public string? Lift { get; set; }

    /// <summary>The topic as a query string.</summary>
    public string ToTopic()
    {
        if (!string.IsNullOrWhiteSpace(Topic))
            return Topic;
        (string Name, string? Value)[] fields =
        [
            ("q", Q), ("category", Category), ("region", Region), (ExactTopic.Product, Product),
            (ExactTopic.Brand, Brand), (ExactTopic.Lift, Lift),
        ];
        var given = fields.Where(field => !string.IsNullOrWhiteSpace(field.Value))
            .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!.Trim())}");
        return string.Join('&', given) is { Length: > 0 } query ? $"?{query}" : "";
    }
}
