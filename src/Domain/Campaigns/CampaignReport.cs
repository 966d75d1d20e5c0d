using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Domain.Campaigns;

/// <summary>What a region reports on its part in a campaign. Immutable; every move makes a next version.</summary>
public sealed record CampaignReport
{
    /// <summary>Its key: 32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The campaign.</summary>
    public required string CampaignId { get; init; }

    /// <summary>The agency that reports.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The region it reports on: GB/T 2260.</summary>
    public string? RegionCode { get; init; }

    /// <summary>First day reported on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day reported on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Activities held.</summary>
    public long? Activities { get; init; }

    /// <summary>People reached by them.</summary>
    public long? PeopleReached { get; init; }

    /// <summary>Inspections made.</summary>
    public long? Inspections { get; init; }

    /// <summary>Cases opened.</summary>
    public long? CasesOpened { get; init; }

    /// <summary>Value of the goods concerned, in yuan (CNY), at most two decimals.</summary>
    public decimal? GoodsValue { get; init; }

    /// <summary>What was done, in Chinese, up to 20,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The same in English, or null.</summary>
    public string? EnglishText { get; init; }

    /// <summary>Up to 12 pictures.</summary>
    public IReadOnlyList<ReportPicture> Pictures { get; init; } = [];

    /// <summary>Up to 10 typical cases.</summary>
    public IReadOnlyList<TypicalCase> TypicalCases { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public ReportState State { get; init; }

    /// <summary>Who began it.</summary>
    public required Officer Author { get; init; }

    /// <summary>Who changed last what it says.</summary>
    public required Officer LastEditor { get; init; }

    /// <summary>Who approved, returned or withdrew it last; null until then.</summary>
    public Officer? Reviewer { get; init; }

    /// <summary>Why it was returned or withdrawn last; null when it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>Counts every move, from 1, so that nobody overwrites what they have not seen.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was begun, UTC to the millisecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was moved last, UTC to the millisecond.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>
    /// Whether somebody began it or changed it last, in person or with a key, and so must not review it.
    /// </summary>
    public bool IsWorkOf(Caller caller) => Author.IsBehind(caller) || LastEditor.IsBehind(caller);
}
