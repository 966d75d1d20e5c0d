using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Reference;

namespace ConsumerSafety.Bench;

/// <summary>
/// Notices of the size and variety of real ones, the same for the same count: six kinds as often as authorities
/// publish them, about 480 regions and 120 agencies of which few have much, ten years of instants that are all
/// different, mostly in the order in which the notices are recorded.
/// </summary>
internal sealed class SyntheticNotices
{
    /// <summary>Changes when other notices come out, so that kept data sets are made anew.</summary>
    public const int Edition = 1;

    private const double LateShare = 0.1;
    private const double WordShare = 0.3;
    private static readonly DateTimeOffset s_start = new(2014, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_span = TimeSpan.FromDays(3652);
    private static readonly int[] s_riskWeights = [40, 20, 22, 14, 4];

    private readonly int _count;
    private readonly Random _random = new(2024);
    private readonly int[] _places;
    private readonly string[] _regions;
    private readonly string[] _publishers;
    private readonly string[] _hazards;
    private readonly (string Code, string Name)[] _categories;

    private SyntheticNotices(int count, ReferenceData reference)
    {
        _count = count;
        _regions = Shuffle(reference.Vocabulary.Regions.Select(region => region.Code).Where(code => code.Length == 6));
        _publishers = [.. reference.Agencies.Select(agency => agency.Id)];
        _hazards = [.. reference.Vocabulary.HazardTypes.Select(hazard => hazard.Code)];
        _categories = Shuffle(reference.Vocabulary.ProductCategories.Select(category => (category.Code, category.Name)));
        _places = Places(count);
    }

    public static IEnumerable<Notice> Create(int count, ReferenceData reference)
    {
        var notices = new SyntheticNotices(count, reference);
        for (var i = 0; i < count; i++)
            yield return notices.Create(i);
    }

    private Notice Create(int number)
    {
        var published = PublishedAt(number);
        var (category, thing) = Pick(_categories, 0.6);
        var subject = new Subject(
            category, thing, SyntheticWords.Brand(_random), Pick(SyntheticWords.Faults, 0.8), published,
            _random.NextDouble() < WordShare ? SyntheticWords.Rare(_random) : null);
        var notice = SyntheticKinds.Create(subject, _random);
        return notice with
        {
            Body = SyntheticKinds.Body(subject, _random),
            Language = "zh-CN",
            PublisherId = Pick(_publishers, 0.9),
            ReferenceNumber = FormattableString.Invariant($"BENCH-{number:D7}"),
            PublishedAt = published,
            RegionCode = Pick(_regions, 0.8),
            RiskLevel = (RiskLevel)SyntheticWords.Weighted(_random, s_riskWeights),
            HazardTypes = _random.Next(4) == 0
                ? [.. new[] { Pick(_hazards, 0.8), Pick(_hazards, 0.8) }.Distinct()]
                : [Pick(_hazards, 0.8)],
            Standards = [FormattableString.Invariant($"GB {_random.Next(100, 900) * 37}-{_random.Next(2003, 2024)}")],
            SourceUrl = FormattableString.Invariant($"https://example.org/{published.Year}/notice/{number}.html"),
        };
    }

    // Every notice has a slot of its own in the ten years, so that no two instants are equal.
    private DateTimeOffset PublishedAt(int number)
    {
        var slot = s_span.Ticks / _count / TimeSpan.TicksPerMillisecond;
        return s_start.AddMilliseconds(_places[number] * slot + _random.NextInt64(slot));
    }

    private int[] Places(int count)
    {
        var places = Enumerable.Range(0, count).ToArray();
        for (var i = 0; i < count; i++)
            if (_random.NextDouble() < LateShare)
            {
                var other = _random.Next(count);
                (places[i], places[other]) = (places[other], places[i]);
            }
        return places;
    }

    private T[] Shuffle<T>(IEnumerable<T> values)
    {
        T[] all = [.. values];
        _random.Shuffle(all);
        return all;
    }

    private T Pick<T>(T[] values, double skew) => SyntheticWords.Skewed(_random, values, skew);
}
