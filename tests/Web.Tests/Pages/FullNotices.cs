using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Tests.Pages;

/// <summary>
/// One notice of each kind in which every property is set, every text of it hostile: the property's name in a
/// script element, so that a page shows whether it is there and whether it is harmless.
/// </summary>
internal static class FullNotices
{
    public static IReadOnlyList<Notice> All { get; } =
    [
        Common(new SpotCheck
        {
            Title = "", PublisherId = "", Id = "SC-2024-000001",
            Round = Hostile("Round"), SampledOn = new(2024, 3, 5), SampledFrom = Hostile("SampledFrom"),
            SamplingChannel = SamplingChannel.Online,
            Laboratory = Hostile("Laboratory"), Verdict = Verdict.Nonconforming,
            TestItems =
            [
                new()
                {
                    Name = Hostile("ItemName"), Requirement = Hostile("Requirement"), Measured = Hostile("Measured"),
                    Unit = Hostile("Unit"), Conforms = false,
                },
                new() { Name = "标识", Conforms = true },
                new() { Name = "耐压" },
            ],
        }),
        Common(new RiskAlert
        {
            Title = "", PublisherId = "", Id = "RA-2024-000001",
            Platforms = [Hostile("Platforms")], HsCode = "87116000", PortOfEntry = Hostile("PortOfEntry"),
            RiskDescription = Hostile("RiskDescription"), Advice = Hostile("Advice"),
        }),
        Common(new Recall
        {
            Title = "", PublisherId = "", Id = TestCatalogue.RecallId,
            Defect = Hostile("Defect"), Consequence = Hostile("Consequence"), Remedy = Hostile("Remedy"),
            UnitsAffected = 12345, StartsOn = new(2024, 4, 1), EndsOn = new(2025, 4, 1),
            Initiation = Initiation.Ordered,
            CompletionRate = 37.5m, Hotline = Hostile("Hotline"),
        }),
        Common(new ElevatorNotice
        {
            Title = "", PublisherId = "", Id = "EL-2024-000001",
            RegistrationCode = Hostile("RegistrationCode"), EquipmentType = Hostile("EquipmentType"),
            Address = Hostile("Address"), Latitude = 30.25, Longitude = 120.125, UsedBy = Hostile("UsedBy"),
            MaintainedBy = Hostile("MaintainedBy"), InspectedOn = new(2024, 1, 2), Verdict = Verdict.Conforming,
            NextInspectionOn = new(2025, 1, 2), IncidentOn = new(2024, 2, 3),
            PeopleTrapped = 4, Injuries = 3, Deaths = 0,
        }),
        Common(new CounterfeitRuling
        {
            Title = "", PublisherId = "", Id = "CR-2024-000001",
            CaseNumber = Hostile("CaseNumber"), DecidingBody = Hostile("DecidingBody"), DecidedOn = new(2024, 6, 7),
            CaseType = CaseType.CivilJudgment, Respondent = Hostile("Respondent"),
            RightsHolder = Hostile("RightsHolder"),
            Trademarks = [Hostile("Trademarks")], GoodsValue = 1234567.5m, PenaltyAmount = 50000m, Currency = "CNY",
            LegalBasis = Hostile("LegalBasis"), Outcome = Hostile("Outcome"),
        }),
        Common(new ConsumerTip
        {
            Title = "", PublisherId = "", Id = "CT-2024-000001",
            Audience = Hostile("Audience"), Advice = Hostile("Advice"),
        }),
    ];

    public static string Hostile(string name) => $"""<script>alert("{name}")</script>""";

    private static Notice Common(Notice notice) => notice with
    {
        Title = Hostile("Title"),
        Summary = Hostile("Summary"),
        Body = Hostile("Body") + "\n\n第二段 " + Hostile("Second"),
        PublishedAt = new DateTimeOffset(2024, 8, 31, 17, 0, 0, TimeSpan.Zero),
        PublisherId = "samr",
        CampaignIds = ["quality-month-2024"],
        RegionCode = "330100",
        ReferenceNumber = Hostile("ReferenceNumber" + notice.Id),
        SourceUrl = "javascript:alert('SourceUrl')",
        RiskLevel = RiskLevel.High,
        HazardTypes = ["Fire", Hostile("HazardTypes")],
        Products =
        [
            new()
            {
                Name = Hostile("ProductName"), Brand = Hostile("Brand"), Model = Hostile("Model"),
                Batch = Hostile("Batch"),
                Gtin = "6901234567891", Category = "ElectricBicycles", Manufacturer = Hostile("Manufacturer"),
                Origin = Hostile("Origin"), Seller = Hostile("Seller"), Platform = Hostile("Platform"),
                ProducedFrom = new(2023, 1, 2), ProducedTo = new(2023, 3, 4),
            },
        ],
        Measures = [Hostile("Measures")],
        Standards = [Hostile("Standards")],
        Attachments =
        [
            new()
            {
                Name = Hostile("Attachment"), Url = "javascript:alert('Url')", MediaType = "application/pdf",
                Length = 2048,
            },
        ],
    };
}
