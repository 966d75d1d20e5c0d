using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Search.Analysis;

namespace ConsumerSafety.Api.Signals;

/// <summary>
/// Counts complaints week by week. Keeps counts, and of single complaints only those of the latest week, so that its
/// memory follows the number of different things that are complained about.
/// </summary>
internal sealed class ComplaintCounter(TextFolding folding, DateTimeOffset until)
{
    private const int PrefectureDigits = 4;
    private readonly Dictionary<(SignalSubject Subject, string Key), CountedSeries> _series = [];
    private readonly Dictionary<ProductDescription, CountedSeries> _descriptions = [];

    /// <summary>The counts of all complaints, the latest week first.</summary>
    public int[] Totals { get; } = new int[SignalWeeks.Count];

    /// <summary>Counts one; what lies outside the weeks is left out.</summary>
    public void Add(Complaint complaint)
    {
        var week = SignalWeeks.Of(complaint.ReceivedAt, until);
        if (week < 0)
            return;
        Totals[week]++;
        var subject = complaint.Subject;
        if (ProductDescription.Of(subject, folding) is { } description)
        {
            if (!_descriptions.TryGetValue(description, out var series))
                _descriptions.Add(description, series = new(LabelOf(subject)));
            series.Add(complaint, week);
        }
        Count(SignalSubject.Brand, folding.Fold(subject.Brand), subject.Brand, isName: true);
        Count(SignalSubject.Seller, folding.Fold(complaint.Purchase.Seller), complaint.Purchase.Seller, isName: true);
        foreach (var hazard in complaint.Incident.HazardTypes.Distinct())
            Count(SignalSubject.Hazard, hazard, hazard, isName: false);
        var region = PrefectureOf(complaint.Incident.RegionCode ?? complaint.Purchase.RegionCode);
        Count(SignalSubject.Region, region, region, isName: false);

        void Count(SignalSubject counted, string key, string? label, bool isName)
        {
            if (key.Length == 0)
                return;
            key = isName ? HashOf(key) : key;
            if (!_series.TryGetValue((counted, key), out var series))
                _series.Add((counted, key), series = new(Shorten(label!.Trim())));
            series.Add(complaint, week);
        }
    }

    /// <summary>Every series there is, with its keys; near-duplicate products are one.</summary>
    public IEnumerable<(SignalSubject Subject, IReadOnlyList<string> Keys, CountedSeries Series)> Finish()
    {
        foreach (var ((subject, key), series) in _series)
            yield return (subject, [key], series);
        foreach (var product in ProductJoin.Join(_descriptions.ToDictionary(one => one.Key, one => one.Value.Total)))
        {
            var joined = new CountedSeries(_descriptions[product[0]].Label);
            foreach (var description in product)
                joined.Add(_descriptions[description]);
            yield return (SignalSubject.Product, [.. product.Select(one => HashOf(one.ToString()))], joined);
        }
    }

    // Counties are too small to show anything; GB/T 2260 has the prefecture in the first four digits.
    private static string PrefectureOf(string? code) => code switch
    {
        null => "",
        { Length: 6 } when char.IsAsciiDigit(code[0]) => code[..PrefectureDigits] + "00",
        _ => code,
    };

    private static string LabelOf(ComplaintSubject subject) => Shorten(string.Join(
        ' ', new[] { subject.Brand, subject.Name, subject.Model, subject.LiftRegistrationCode }
            .Where(part => !string.IsNullOrWhiteSpace(part)).DefaultIfEmpty(subject.Gtin)));

    private static string Shorten(string label) =>
        label.Length <= Signal.MaxLabelLength ? label : label[..Signal.MaxLabelLength];

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
