namespace ConsumerSafety.Domain.Complaints;

/// <summary>What a complaint is about, as the person knows it.</summary>
public sealed record ComplaintSubject
{
    /// <summary>What it is, up to 300 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Up to 200 characters.</summary>
    public string? Brand { get; init; }

    /// <summary>Up to 200 characters.</summary>
    public string? Model { get; init; }

    /// <summary>Up to 200 characters.</summary>
    public string? Batch { get; init; }

    /// <summary>The digits of the barcode.</summary>
    public string? Gtin { get; init; }

    /// <summary>A code of <see cref="Vocabularies.ProductCategory"/>.</summary>
    public string? Category { get; init; }

    /// <summary>Of a lift: its equipment code or the number of its use registration.</summary>
    public string? LiftRegistrationCode { get; init; }

    /// <summary>The notices it points at.</summary>
    public IReadOnlyList<string> NoticeIds { get; init; } = [];
}
