using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Import.Reference;

/// <summary>What ships with the program: the lists that notices point into, the agencies and the campaigns.</summary>
/// <param name="Vocabulary">Regions, hazard types, product categories.</param>
/// <param name="Agencies">The agencies, parents first where the file has them so.</param>
/// <param name="Campaigns">The campaigns.</param>
public sealed record ReferenceData(
    Vocabulary Vocabulary, IReadOnlyList<Agency> Agencies, IReadOnlyList<Campaign> Campaigns)
{
    /// <summary>What other authorities offer to be fetched.</summary>
    public IReadOnlyList<FetchSource> FetchSources { get; init; } = [];

    /// <summary>Which agency complaints go to.</summary>
    public IReadOnlyList<Competence> Competences { get; init; } = [];

    /// <summary>How long authorities have for what.</summary>
    public IReadOnlyList<DeadlineRule> DeadlineRules { get; init; } = [];

    /// <summary>On which days work differs from the week.</summary>
    public IReadOnlyList<CalendarSpan> WorkingDays { get; init; } = [];

    /// <summary>On what grounds complaints are not taken on.</summary>
    public IReadOnlyList<LegalGround> LegalGrounds { get; init; } = [];

    /// <summary>How long what is personal in complaints is kept once they have ended.</summary>
    public IReadOnlyList<RetentionPeriod> RetentionPeriods { get; init; } = [];

    /// <summary>
    /// Reads the files of a directory. Throws <see cref="ReferenceDataException"/>, which names file, line and column.
    /// </summary>
    public static ReferenceData Load(string directory)
    {
        var vocabulary = new Vocabulary(
            ReferenceTable.Read(directory, "regions.csv", ReadRegion, region => (region.Code, region.ParentCode)),
            ReferenceTable.Read(directory, "hazard-types.csv", ReadHazardType, hazard => (hazard.Code, null)),
            ReferenceTable.Read(
                directory, "product-categories.csv", ReadCategory, category => (category.Code, category.ParentCode)));
        var agencies = ReferenceTable.Read(
            directory, "agencies.csv", row => Checked(row, ReadAgency(row), vocabulary),
            agency => (agency.Id, agency.ParentId));
        return new(vocabulary, agencies,
            CampaignFile.Read(Path.Combine(directory, "campaigns.jsonl"), vocabulary, agencies))
        {
            FetchSources = ReferenceTable.Read(
                directory, "fetch-sources.csv", ReadFetchSource, source => (source.Id, null)),
            Competences = ComplaintTables.ReadCompetences(directory, vocabulary, agencies),
            DeadlineRules = ComplaintTables.ReadDeadlineRules(directory),
            WorkingDays = ComplaintTables.ReadWorkingDays(directory),
            LegalGrounds = ComplaintTables.ReadLegalGrounds(directory),
            RetentionPeriods = ComplaintTables.ReadRetention(directory),
        };
    }

    private static Region ReadRegion(ReferenceRow row) => new()
    {
        Code = row.Required(nameof(Region.Code)),
        Name = row.Required(nameof(Region.Name)),
        EnglishName = row.Required(nameof(Region.EnglishName)),
        ParentCode = row.Optional(nameof(Region.ParentCode)),
    };

    private static HazardType ReadHazardType(ReferenceRow row) => new()
    {
        Code = row.Required(nameof(HazardType.Code)),
        Name = row.Required(nameof(HazardType.Name)),
        EnglishName = row.Required(nameof(HazardType.EnglishName)),
        Description = row.Optional(nameof(HazardType.Description)),
        EnglishDescription = row.Optional(nameof(HazardType.EnglishDescription)),
    };

    private static ProductCategory ReadCategory(ReferenceRow row) => new()
    {
        Code = row.Required(nameof(ProductCategory.Code)),
        Name = row.Required(nameof(ProductCategory.Name)),
        EnglishName = row.Required(nameof(ProductCategory.EnglishName)),
        ParentCode = row.Optional(nameof(ProductCategory.ParentCode)),
    };

    private static Agency ReadAgency(ReferenceRow row) => new()
    {
        Id = row.Required(nameof(Agency.Id)),
        Name = row.Required(nameof(Agency.Name)),
        EnglishName = row.Required(nameof(Agency.EnglishName)),
        ParentId = row.Optional(nameof(Agency.ParentId)),
        RegionCode = row.Optional(nameof(Agency.RegionCode)),
        Website = row.Optional(nameof(Agency.Website)),
    };

    private static FetchSource ReadFetchSource(ReferenceRow row) => new()
    {
        Id = row.Required(nameof(FetchSource.Id)),
        Name = row.Required(nameof(FetchSource.Name)),
        EnglishName = row.Required(nameof(FetchSource.EnglishName)),
        Format = row.Required(nameof(FetchSource.Format)),
        Address = row.Optional(nameof(FetchSource.Address)),
        Interval = TimeSpan.FromHours(row.Whole("IntervalHours")),
        Overlap = TimeSpan.FromDays(row.Whole("OverlapDays")),
    };

    private static Agency Checked(ReferenceRow row, Agency agency, Vocabulary vocabulary)
    {
        foreach (var fault in agency.Validate(EntryMode.Typed, vocabulary).Faults)
            throw row.Fault(fault.Path, $"'{fault.Value}' where {fault.Expected.English} was expected");
        return agency;
    }
}
