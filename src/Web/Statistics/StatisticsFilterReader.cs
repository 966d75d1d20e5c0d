using System.Globalization;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;

namespace ConsumerSafety.Web.Statistics;

/// <summary>Reads a filter from the address of the page. What cannot be read is told and filters nothing.</summary>
public sealed class StatisticsFilterReader(Vocabulary vocabulary)
{
    /// <summary>The filter, and what is wrong in it.</summary>
    public (StatisticsFilter Filter, FormFaults Faults) Read(IQueryCollection query)
    {
        var faults = new FormFaults();
        var filter = new StatisticsFilter
        {
            From = Month(query, "from", faults),
            To = Month(query, "to", faults),
            Kind = Member<ComplaintKind>(query, "kind", faults),
            Region = Code(query, "region", code => vocabulary.FindRegion(code)?.Code, faults),
            Category = Code(query, "category", code => vocabulary.FindProductCategory(code)?.Code, faults),
            Hazard = Code(query, "hazard", code => vocabulary.FindHazardType(code)?.Code, faults),
            Outcome = Member<ComplaintOutcome>(query, "outcome", faults),
        };
        if (filter.From > filter.To)
            faults.Add("to", StatisticsTexts.At("to", StatisticsTexts.Order));
        return (filter, faults);
    }

    private static DateOnly? Month(IQueryCollection query, string name, FormFaults faults) => Read(
        query, name, StatisticsTexts.MonthExpected, faults,
        text => DateOnly.TryParseExact(
            text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : (DateOnly?)null);

    private static T? Member<T>(IQueryCollection query, string name, FormFaults faults) where T : struct, Enum => Read(
        query, name, StatisticsTexts.ListExpected, faults,
        text => Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : (T?)null);

    private static string? Code(IQueryCollection query, string name, Func<string, string?> find, FormFaults faults)
    {
        var text = query[name].ToString().Trim();
        if (text.Length == 0 || find(text) is not null)
            return text.Length == 0 ? null : text;
        faults.Add(name, StatisticsTexts.At(name, StatisticsTexts.ListExpected));
        return null;
    }

    private static T? Read<T>(
        IQueryCollection query, string name, LocalizedText expected, FormFaults faults, Func<string, T?> read)
        where T : struct
    {
        var text = query[name].ToString().Trim();
        var value = text.Length == 0 ? null : read(text);
        if (text.Length > 0 && value is null)
            faults.Add(name, StatisticsTexts.At(name, expected));
        return value;
    }
}
