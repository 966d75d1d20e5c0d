using System.Globalization;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Formats;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Notices;

/// <summary>
/// What an authority has published about products, shops or lifts. Immutable; a change is a new version.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = nameof(Kind))]
[JsonDerivedType(typeof(SpotCheck), nameof(SpotCheck))]
[JsonDerivedType(typeof(RiskAlert), nameof(RiskAlert))]
[JsonDerivedType(typeof(Recall), nameof(Recall))]
[JsonDerivedType(typeof(ElevatorNotice), nameof(ElevatorNotice))]
[JsonDerivedType(typeof(CounterfeitRuling), nameof(CounterfeitRuling))]
[JsonDerivedType(typeof(ConsumerTip), nameof(ConsumerTip))]
public abstract record Notice
{
    /// <summary>The public number, <c>SC-2024-000123</c>; null until it has been recorded.</summary>
    public string? Id { get; init; }

    /// <summary>Which of the six kinds it is.</summary>
    [JsonIgnore]
    public abstract NoticeKind Kind { get; }

    /// <summary>The headline, 1 to 500 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What it says in a paragraph, up to 2,000 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>The full text, plain, paragraphs parted by blank lines; up to 200,000 characters.</summary>
    public string? Body { get; init; }

    /// <summary>The language of the text, a BCP 47 tag.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>When the authority published it, UTC to the millisecond; null where its record does not say.</summary>
    public DateTimeOffset? PublishedAt { get; init => field = Instant.Normalize(value); }

    /// <summary>When this version was recorded here, UTC to the millisecond; null until then.</summary>
    public DateTimeOffset? UpdatedAt { get; init => field = Instant.Normalize(value); }

    /// <summary>Published, corrected or withdrawn.</summary>
    public NoticeStatus Status { get; init; }

    /// <summary>Why this version corrects or withdraws the one before; up to 2,000 characters.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The <see cref="Agencies.Agency"/> that published it.</summary>
    public required string PublisherId { get; init; }

    /// <summary>The campaigns it belongs to, up to 1,000.</summary>
    public IReadOnlyList<string> CampaignIds { get; init; } = [];

    /// <summary>The place it concerns: GB/T 2260 inside China, ISO 3166-1 alpha-2 outside.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The publisher's own number, unique per publisher; up to 200 characters.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>The publisher's original, an absolute http or https address.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>How grave the risk is.</summary>
    public RiskLevel RiskLevel { get; init; }

    /// <summary>Codes of <see cref="Vocabularies.HazardType"/>, each once.</summary>
    public IReadOnlyList<string> HazardTypes { get; init; } = [];

    /// <summary>The products concerned, up to 5,000.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>What was done or ordered; up to 1,000 entries of 20,000 characters.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>The standards that apply, <c>GB 17761-2018</c>; up to 1,000 of 2,000 characters.</summary>
    public IReadOnlyList<string> Standards { get; init; } = [];

    /// <summary>Files that belong to it, up to 1,000.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Every fault in it, in the order of the fields.</summary>
    /// <param name="mode">Whether a person types it or a published record is taken over.</param>
    /// <param name="vocabulary">The lists its codes point into.</param>
    /// <param name="clock">What "today" is; the clock of the system when it is not given.</param>
    public ValidationResult Validate(EntryMode mode, Vocabulary vocabulary, TimeProvider? clock = null)
    {
        var check = new RuleCheck(mode, vocabulary, (clock ?? TimeProvider.System).GetUtcNow());
        CheckText(check);
        CheckRecord(check);
        CheckLists(check);
        CheckKind(check);
        return check.Result;
    }

    /// <summary>The rules of the kind.</summary>
    internal abstract void CheckKind(RuleCheck check);

    private void CheckText(RuleCheck check)
    {
        check.Indispensable(nameof(Title), Title);
        check.Line(nameof(Title), Title, Limits.Title);
        check.Text(nameof(Summary), Summary, Limits.Summary);
        check.Text(nameof(Body), Body, Limits.Body);
        check.Shape(nameof(Language), Language, LanguageTag.IsValid(Language), Limits.Code, Expected.Language);
    }

    private void CheckRecord(RuleCheck check)
    {
        if (Id is not null && (!NoticeNumber.TryParse(Id, out var number) || number.Kind != Kind))
            check.Refuse(nameof(Id), Expected.NoticeId, Id);
        check.Published(nameof(PublishedAt), PublishedAt);
        check.Member<NoticeStatus>(nameof(Status), Status);
        check.Text(nameof(ChangeReason), ChangeReason, Limits.Summary);
        check.Required(
            nameof(ChangeReason), Status == NoticeStatus.Published || ChangeReason is not null, Expected.Reason);
        if (Version < 1)
            check.Refuse(nameof(Version), Expected.Version, Version.ToString(CultureInfo.InvariantCulture));
        check.Identifier(nameof(PublisherId), PublisherId);
        check.Region(nameof(RegionCode), RegionCode);
        check.Line(nameof(ReferenceNumber), ReferenceNumber, Limits.Reference);
        check.Address(nameof(SourceUrl), SourceUrl);
        check.Member<RiskLevel>(nameof(RiskLevel), RiskLevel);
    }

    private void CheckLists(RuleCheck check)
    {
        check.Identifiers(nameof(CampaignIds), CampaignIds, Limits.Elements);
        check.HazardTypes(nameof(HazardTypes), HazardTypes);
        check.Count(nameof(Products), Products.Count, Limits.Products);
        for (var i = 0; i < Products.Count; i++)
        {
            check.Enter(nameof(Products), i);
            Product.Check(Products[i], check);
        }
        check.Leave();
        check.Texts(nameof(Measures), Measures, Limits.Elements, Limits.Passage);
        check.Texts(nameof(Standards), Standards, Limits.Elements, Limits.Name);
        check.Attachments(nameof(Attachments), Attachments);
    }
}
