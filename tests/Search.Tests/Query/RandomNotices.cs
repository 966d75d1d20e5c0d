using System.Globalization;
using ConsumerSafety.Domain.Notices;
using CsCheck;

namespace ConsumerSafety.Search.Tests.Query;

/// <summary>Notices with few different values, so that conditions often meet, and with much missing.</summary>
internal static class RandomNotices
{
    private static readonly Gen<string?> s_text = OneOf.These<string?>(null, "", "a", "ab", "abc", "锂电池", "电池", "B-1");
    private static readonly Gen<DateOnly?> s_day =
        OneOf.These<DateOnly?>(null, new(2023, 12, 31), new(2024, 1, 1), new(2024, 2, 29));

    private static readonly Gen<DateTimeOffset?> s_instant = OneOf.These<DateTimeOffset?>(
        null,
        new(2023, 12, 31, 23, 59, 59, 999, TimeSpan.Zero),
        new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly Gen<Product> s_product = Gen.Select(s_text, s_text, s_day, (brand, model, day) =>
        new Product { Brand = brand, Model = model, ProducedFrom = day });

    private static readonly Gen<TestItem> s_item =
        Gen.Select(s_text, OneOf.These<bool?>(null, true, false), (text, conforms) =>
            new TestItem { Name = text ?? "x", Measured = text, Conforms = conforms });

    private static readonly Gen<(long? Whole, decimal? Scaled, double? Binary)> s_numbers = Gen.Select(
        OneOf.These<long?>(null, 0, 5, 6, long.MaxValue),
        OneOf.These<decimal?>(null, 0m, 5.5m, 5.4999m, 100m),
        OneOf.These<double?>(null, -1.5, 0, 39.9));

    public static Gen<Notice> Notice { get; } = Gen.Int[0, 3].SelectMany(kind =>
        Gen.Select(s_text, s_instant, Gen.Enum<RiskLevel>(), s_product.List[0, 3], s_item.List[0, 2],
            OneOf.These("Fire", "Choking", "Lead").List[0, 2], s_day, s_numbers,
            (text, instant, risk, products, items, hazards, day, numbers) => (Notice)(kind switch
            {
                0 => new Recall
                {
                    Title = text ?? "t", PublisherId = "p", Body = text, Summary = text,
                    UnitsAffected = numbers.Whole, CompletionRate = numbers.Scaled, StartsOn = day,
                    Initiation = day is null ? null : Initiation.Ordered,
                },
                1 => new SpotCheck
                {
                    Title = text ?? "t", PublisherId = "p", TestItems = items, Laboratory = text, SampledOn = day,
                    Verdict = day is null ? null : Verdict.Nonconforming,
                },
                2 => new ElevatorNotice
                {
                    Title = text ?? "t", PublisherId = "p", Latitude = numbers.Binary, Address = text,
                },
                _ => new CounterfeitRuling
                {
                    Title = text ?? "t", PublisherId = "p", Trademarks = hazards, GoodsValue = numbers.Scaled,
                },
            }) with
            {
                PublishedAt = instant, RiskLevel = risk, Products = products, HazardTypes = hazards, RegionCode = text,
            }));

    /// <summary>The same notices for the same seed, numbered.</summary>
    public static List<Notice> Many(int count, uint seed) =>
    [
        .. Notice.List[count].Generate(new PCG(seed, 2024), null, out _)
            .Select((notice, index) => notice with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"RC-2024-{index + 1:D6}"),
            }),
    ];
}
