namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// What of a complaint may tell who the person is. Kept encrypted with a key of its own, and read only with a purpose
/// that is audited (PIPL, articles 6, 28 and 51).
/// </summary>
public sealed record PersonalPart
{
    /// <summary>The name; null when the report is anonymous.</summary>
    public string? Name { get; init; }

    /// <summary>A telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>An e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The number of the order.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Where it happened, in words, up to 300 characters.</summary>
    public string? Address { get; init; }

    /// <summary>Where it happened: degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Where it happened: degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>What happened, in the person's own words, up to 20,000 characters.</summary>
    public string Account { get; init; } = "";

    /// <summary>Whether somebody can be reached.</summary>
    public bool HasContact() => Phone is not null || Email is not null;
}
