using ConsumerSafety.Domain.Notices;
using CsCheck;

namespace ConsumerSafety.Domain.Tests.Notices;

/// <summary>Random notices of all kinds, with every property now given, now missing.</summary>
internal static class RandomNotices
{
    private static readonly string[] s_oddTexts =
        ["电动自行车", "“引号”\"\\", "a\nb\tc", "𠮷野家", "<script>&amp;", "\u2028", "  "];

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 40],
        Gen.Int[0, s_oddTexts.Length - 1].Select(index => s_oddTexts[index]));

    private static readonly Gen<string?> s_maybe = s_text.Null(0.3);
    private static readonly Gen<DateOnly?> s_day = Gen.DateOnly.Nullable(0.3);
    private static readonly Gen<decimal?> s_sum = Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Nullable(0.3);
    private static readonly Gen<IReadOnlyList<string>> s_texts =
        s_text.Array[0, 4].Select(list => (IReadOnlyList<string>)list);

    private static readonly Gen<DateTimeOffset?> s_instant =
        Gen.Long[0, 4_000_000_000_000].Select(DateTimeOffset.FromUnixTimeMilliseconds).Nullable(0.3);

    private static readonly Gen<IReadOnlyList<Product>> s_products =
        from seed in Gen.Select(s_maybe.Array[10], s_day, s_day).Array[0, 5]
        select (IReadOnlyList<Product>)[.. seed.Select(one => new Product
        {
            Name = one.Item1[0], Brand = one.Item1[1], Model = one.Item1[2], Batch = one.Item1[3], Gtin = one.Item1[4],
            Category = one.Item1[5], Manufacturer = one.Item1[6], Origin = one.Item1[7], Seller = one.Item1[8],
            Platform = one.Item1[9], ProducedFrom = one.Item2, ProducedTo = one.Item3,
        })];

    private static readonly Gen<IReadOnlyList<Attachment>> s_attachments =
        from seed in Gen.Select(s_text, s_text, s_maybe, Gen.Long.Nullable(0.3)).Array[0, 3]
        select (IReadOnlyList<Attachment>)[.. seed.Select(one => new Attachment
        {
            Name = one.Item1, Url = one.Item2, MediaType = one.Item3, Length = one.Item4,
        })];

    private static readonly Gen<IReadOnlyList<TestItem>> s_testItems =
        from seed in Gen.Select(s_text, s_maybe.Array[3], Gen.Bool.Nullable(0.3)).Array[0, 3]
        select (IReadOnlyList<TestItem>)[.. seed.Select(one => new TestItem
        {
            Name = one.Item1, Requirement = one.Item2[0], Measured = one.Item2[1], Unit = one.Item2[2],
            Conforms = one.Item3,
        })];

    private static readonly Gen<SpotCheck> s_spotChecks =
        from texts in s_maybe.Array[3]
        from day in s_day
        from channel in Gen.Enum<SamplingChannel>().Nullable(0.3)
        from verdict in Gen.Enum<Verdict>().Nullable(0.3)
        from items in s_testItems
        select new SpotCheck
        {
            Title = "", PublisherId = "", Round = texts[0], SampledFrom = texts[1], Laboratory = texts[2],
            SampledOn = day, SamplingChannel = channel, Verdict = verdict, TestItems = items,
        };

    private static readonly Gen<RiskAlert> s_riskAlerts =
        from texts in s_maybe.Array[4]
        from platforms in s_texts
        select new RiskAlert
        {
            Title = "", PublisherId = "", Platforms = platforms, HsCode = texts[0], PortOfEntry = texts[1],
            RiskDescription = texts[2], Advice = texts[3],
        };

    private static readonly Gen<Recall> s_recalls =
        from texts in s_maybe.Array[4]
        from units in Gen.Long.Nullable(0.3)
        from days in s_day.Array[2]
        from initiation in Gen.Enum<Initiation>().Nullable(0.3)
        from rate in s_sum
        select new Recall
        {
            Title = "", PublisherId = "", Defect = texts[0], Consequence = texts[1], Remedy = texts[2],
            Hotline = texts[3],
            UnitsAffected = units, StartsOn = days[0], EndsOn = days[1], Initiation = initiation, CompletionRate = rate,
        };

    private static readonly Gen<ElevatorNotice> s_elevatorNotices =
        from texts in s_maybe.Array[5]
        from degrees in Gen.Double[-180, 180].Nullable(0.3).Array[2]
        from days in s_day.Array[3]
        from verdict in Gen.Enum<Verdict>().Nullable(0.3)
        from people in Gen.Int.Nullable(0.3).Array[3]
        select new ElevatorNotice
        {
            Title = "", PublisherId = "", RegistrationCode = texts[0], EquipmentType = texts[1], Address = texts[2],
            UsedBy = texts[3], MaintainedBy = texts[4], Latitude = degrees[0], Longitude = degrees[1],
            InspectedOn = days[0], NextInspectionOn = days[1], IncidentOn = days[2], Verdict = verdict,
            PeopleTrapped = people[0], Injuries = people[1], Deaths = people[2],
        };

    private static readonly Gen<CounterfeitRuling> s_counterfeitRulings =
        from texts in s_maybe.Array[7]
        from day in s_day
        from type in Gen.Enum<CaseType>().Nullable(0.3)
        from trademarks in s_texts
        from sums in s_sum.Array[2]
        select new CounterfeitRuling
        {
            Title = "", PublisherId = "", CaseNumber = texts[0], DecidingBody = texts[1], Respondent = texts[2],
            RightsHolder = texts[3], Currency = texts[4], LegalBasis = texts[5], Outcome = texts[6], DecidedOn = day,
            CaseType = type, Trademarks = trademarks, GoodsValue = sums[0], PenaltyAmount = sums[1],
        };

    private static readonly Gen<ConsumerTip> s_consumerTips =
        from texts in s_maybe.Array[2]
        select new ConsumerTip { Title = "", PublisherId = "", Audience = texts[0], Advice = texts[1] };

    public static readonly Gen<Notice> All =
        from notice in Gen.OneOf(
            s_spotChecks.Select(AsNotice), s_riskAlerts.Select(AsNotice), s_recalls.Select(AsNotice),
            s_elevatorNotices.Select(AsNotice), s_counterfeitRulings.Select(AsNotice), s_consumerTips.Select(AsNotice))
        from required in s_text.Array[3]
        from texts in s_maybe.Array[7]
        from instants in s_instant.Array[2]
        from status in Gen.Enum<NoticeStatus>()
        from version in Gen.Int[1, 9]
        from risk in Gen.Enum<RiskLevel>()
        from lists in s_texts.Array[4]
        from products in s_products
        from attachments in s_attachments
        select notice with
        {
            Title = required[0], PublisherId = required[1], Language = required[2], Id = texts[0], Summary = texts[1],
            Body = texts[2], ChangeReason = texts[3], RegionCode = texts[4], ReferenceNumber = texts[5],
            SourceUrl = texts[6],
            PublishedAt = instants[0], UpdatedAt = instants[1], Status = status, Version = version, RiskLevel = risk,
            CampaignIds = lists[0], HazardTypes = lists[1], Measures = lists[2], Standards = lists[3],
            Products = products, Attachments = attachments,
        };

    private static Notice AsNotice(Notice notice) => notice;
}
