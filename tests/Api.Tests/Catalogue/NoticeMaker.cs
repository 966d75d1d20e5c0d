using System.Globalization;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Catalogue;

/// <summary>
/// Makes notices of all kinds from a seed. Values come from small pools with many nulls, so that filters hit and ties
/// are frequent.
/// </summary>
internal sealed class NoticeMaker(int seed)
{
    public static IReadOnlyList<string> Words { get; } =
        ["电动", "自行车", "Toy", "toy", "ÄÖ", "it's", "a b", "TDT-1234Z", "100%", "_x_", "😀z", "*", "\"q\"", "\\", ""];

    private static readonly DateTimeOffset s_start = new(2023, 12, 30, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private int _serial;

    public IReadOnlyList<Notice> Make(int count) => [.. Enumerable.Range(0, count).Select(_ => Make())];

    public Notice Make()
    {
        var kind = (NoticeKind)_random.Next(6);
        Notice notice = kind switch
        {
            NoticeKind.SpotCheck => SpotCheck(),
            NoticeKind.RiskAlert => Alert(),
            NoticeKind.Recall => Recall(),
            NoticeKind.ElevatorNotice => Elevator(),
            NoticeKind.CounterfeitRuling => Ruling(),
            _ => new ConsumerTip { Title = "", PublisherId = "", Audience = Maybe(Word), Advice = Maybe(Phrase) },
        };
        return Common(notice);
    }

    private Notice Common(Notice notice) => notice with
    {
        Id = new NoticeNumber(notice.Kind, 2024, ++_serial).ToString(),
        Title = "T " + Phrase(),
        Summary = Maybe(Phrase),
        Body = Maybe(Phrase),
        Language = Pick("zh-CN", "en"),
        PublishedAt = MaybeValue(Instant),
        UpdatedAt = Instant(),
        Status = (NoticeStatus)_random.Next(3),
        ChangeReason = Maybe(Word),
        Version = _random.Next(1, 4),
        PublisherId = Pick("samr", "customs", "beijing-amr", "o'hara"),
        CampaignIds = Some("quality-month-2024", "iron-fist-2024", "lift-week-2023"),
        RegionCode = Maybe(() => Pick("CN", "110000", "110105", "310000", "999999")),
        ReferenceNumber = string.Create(CultureInfo.InvariantCulture, $"REF {_serial}"),
        SourceUrl = Maybe(() => "https://example.org/" + _random.Next(3).ToString(CultureInfo.InvariantCulture)),
        RiskLevel = (RiskLevel)_random.Next(5),
        HazardTypes = Some("Fire", "ElectricShock", "Choking"),
        Products = Few(3, Product),
        Measures = Texts(),
        Standards = Texts(),
        Attachments = Few(2, Attachment),
    };

    private SpotCheck SpotCheck() => new()
    {
        Title = "",
        PublisherId = "",
        Round = Maybe(Word),
        SampledOn = MaybeValue(Day),
        SampledFrom = Maybe(Word),
        SamplingChannel = MaybeValue(() => (SamplingChannel)_random.Next(6)),
        Laboratory = Maybe(Word),
        Verdict = MaybeValue(() => (Verdict)_random.Next(3)),
        TestItems = Few(3, TestItem),
    };

    private RiskAlert Alert() => new()
    {
        Title = "",
        PublisherId = "",
        Platforms = Texts(),
        HsCode = Maybe(Word),
        PortOfEntry = Maybe(Word),
        RiskDescription = Maybe(Phrase),
        Advice = Maybe(Phrase),
    };

    private TestItem TestItem() => new()
    {
        Name = Word() + "?",
        Requirement = Maybe(Word),
        Measured = Maybe(Word),
        Unit = Maybe(Word),
        Conforms = MaybeValue(() => _random.Next(2) == 0),
    };

    private Attachment Attachment() => new()
    {
        Name = Word() + "!",
        Url = "https://example.org/a",
        MediaType = Maybe(Word),
        Length = MaybeValue(() => (long)_random.Next(3) * 3_000_000_000),
    };

    private Recall Recall() => new()
    {
        Title = "",
        PublisherId = "",
        Defect = Maybe(Phrase),
        Consequence = Maybe(Phrase),
        Remedy = Maybe(Phrase),
        UnitsAffected = MaybeValue(() => (long)_random.Next(4) * 1_500_000_000),
        StartsOn = MaybeValue(Day),
        EndsOn = MaybeValue(Day),
        Initiation = MaybeValue(() => (Initiation)_random.Next(2)),
        CompletionRate = MaybeValue(Amount),
        Hotline = Maybe(Word),
    };

    private ElevatorNotice Elevator() => new()
    {
        Title = "",
        PublisherId = "",
        RegistrationCode = Maybe(Word),
        EquipmentType = Maybe(Word),
        Address = Maybe(Phrase),
        Latitude = MaybeValue(() => Pick(39.9, -12.25, 0.1, 1e-7)),
        Longitude = MaybeValue(() => Pick(116.4, -0.3, 0)),
        UsedBy = Maybe(Word),
        MaintainedBy = Maybe(Word),
        InspectedOn = MaybeValue(Day),
        Verdict = MaybeValue(() => (Verdict)_random.Next(3)),
        NextInspectionOn = MaybeValue(Day),
        IncidentOn = MaybeValue(Day),
        PeopleTrapped = MaybeValue(() => _random.Next(3)),
        Injuries = MaybeValue(() => _random.Next(3)),
        Deaths = MaybeValue(() => _random.Next(2)),
    };

    private CounterfeitRuling Ruling() => new()
    {
        Title = "",
        PublisherId = "",
        CaseNumber = Maybe(Word),
        DecidingBody = Maybe(Word),
        DecidedOn = MaybeValue(Day),
        CaseType = MaybeValue(() => (CaseType)_random.Next(4)),
        Respondent = Maybe(Word),
        RightsHolder = Maybe(Word),
        Trademarks = Texts(),
        GoodsValue = MaybeValue(Amount),
        PenaltyAmount = MaybeValue(Amount),
        Currency = Maybe(() => Pick("CNY", "EUR")),
        LegalBasis = Maybe(Phrase),
        Outcome = Maybe(Phrase),
    };

    private Product Product() => new()
    {
        Name = Maybe(Word),
        Brand = Maybe(Word),
        Model = Maybe(Word),
        Batch = Maybe(Word),
        Gtin = Maybe(Word),
        Category = Maybe(() => Pick("Toys", "Dolls", "ElectricBicycles")),
        Manufacturer = Maybe(Word),
        Origin = Maybe(Word),
        Seller = Maybe(Word),
        Platform = Maybe(Word),
        ProducedFrom = MaybeValue(Day),
        ProducedTo = MaybeValue(Day),
    };

    private string Word() => Pick([.. Words]);

    private string Phrase() => Word() + Pick(" ", "") + Word();

    private IReadOnlyList<string> Texts() => Few(3, Word);

    private IReadOnlyList<T> Few<T>(int bound, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(bound)).Select(_ => make())];

    private IReadOnlyList<string> Some(params string[] values) => [.. values.Where(_ => _random.Next(3) == 0)];

    private decimal Amount() => Pick(0m, 0.0001m, 33.3m, 33.3333m, 100m, 12_345_678.9m);

    private DateOnly Day() => DateOnly.FromDateTime(s_start.UtcDateTime).AddDays(_random.Next(5));

    private DateTimeOffset Instant() => s_start.AddHours(_random.Next(96)).AddMilliseconds(_random.Next(3) * 500);

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private string? Maybe(Func<string> make) => _random.Next(4) == 0 ? null : make();

    private T? MaybeValue<T>(Func<T> make)
        where T : struct => _random.Next(4) == 0 ? null : make();
}
