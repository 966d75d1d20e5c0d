using System.Globalization;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Finder;

/// <summary>Reads the query string of the results page. What is wrong or unknown is left out and remarked on.</summary>
public sealed class SearchRequestParser(CatalogueNames names)
{
    /// <summary>How long a search may be, in UTF-16 units.</summary>
    public const int MaxTextLength = 200;

    private const int MaxValues = 50;

    /// <summary>Reads a query string.</summary>
    public ParsedRequest Parse(IQueryCollection query, Language language)
    {
        var remarks = Unknown(query, language);
        var text = ParseText(query["q"].ToString(), language, remarks);
        var selections = FacetParameter.All
            .Select(facet => new FacetSelection(facet, ParseValues(facet, query, language, remarks)))
            .Where(selection => selection.Values.Count > 0)
            .OrderBy(selection => selection.Facet)
            .ToList();
        var request = new SearchRequest(text, selections, ResultOrder.Newest, 1);
        var order = ParseOrder(query["sort"].ToString(), request.DefaultOrder, language, remarks);
        var page = ParsePage(query["page"].ToString(), language, remarks);
        var statuses = ParseStatuses(query, language, remarks);
        return new(request with { Statuses = statuses, Order = order, Page = page }, remarks);
    }

    private static List<ParameterRemark> Unknown(IQueryCollection query, Language language) =>
    [
        .. from parameter in query.Keys
           where !ExpectedValues.Parameters.Contains(parameter, StringComparer.OrdinalIgnoreCase)
               && !ExpectedValues.IsTracking(parameter)
           select new ParameterRemark(
               Shorten(parameter),
               language[ResultTexts.UnknownParameter, Shorten(parameter), language.List(ExpectedValues.Parameters)],
               language[ResultTexts.LeftOut]),
    ];

    private static string? ParseText(string text, Language language, List<ParameterRemark> remarks)
    {
        text = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        if (text.Length > MaxTextLength)
        {
            remarks.Add(new("q", language[ResultTexts.TextTooLong, MaxTextLength], language[ResultTexts.RestLeftOut]));
            text = text[..(char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)].Trim();
        }
        return text.Length == 0 ? null : text;
    }

    private List<string> ParseValues(
        Facet facet, IQueryCollection query, Language language, List<ParameterRemark> remarks)
    {
        var parameter = FacetParameter.Of(facet);
        var given = query[parameter].Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
        var label = language[ResultTexts.Of(facet)];
        if (given.Count > MaxValues)
        {
            var fault = language[ResultTexts.TooManyValues, label, MaxValues];
            remarks.Add(new(parameter, fault, language[ResultTexts.RestLeftOut]));
        }
        var values = new List<string>();
        foreach (var value in given.Take(MaxValues).Select(value => value!.Trim()))
        {
            if (Recognize(facet, value) is not { } known)
                remarks.Add(Unrecognized(parameter, label, value, ExpectedValues.Of(facet, language), language));
            else if (!values.Contains(known))
                values.Add(known);
        }
        return values;
    }

    private static List<NoticeStatus> ParseStatuses(
        IQueryCollection query, Language language, List<ParameterRemark> remarks)
    {
        var statuses = new SortedSet<NoticeStatus>();
        foreach (var value in query[FacetParameter.Status].OfType<string>().Select(value => value.Trim()))
        {
            if (MemberNamed<NoticeStatus>(value) is { } name)
                statuses.Add(Enum.Parse<NoticeStatus>(name));
            else if (value.Length > 0)
                remarks.Add(Unrecognized(
                    FacetParameter.Status, language[PropertyLabels.Of("Status")], value,
                    ExpectedValues.Members<NoticeStatus>(language), language));
        }
        return [.. statuses];
    }

    private static ParameterRemark Unrecognized(
        string parameter, string label, string value, string expected, Language language) =>
        new(
            parameter,
            language[ResultTexts.BadValue, label, Shorten(value), expected],
            language[ResultTexts.LeftOut]);

    private string? Recognize(Facet facet, string value) => facet switch
    {
        Facet.Kind => MemberNamed<NoticeKind>(value),
        Facet.RiskLevel => MemberNamed<RiskLevel>(value),
        Facet.Year => value.Length == 4 && value[0] != '0' && value.All(char.IsAsciiDigit) ? value : null,
        _ => names.Knows(facet, value) ? value : null,
    };

    private static string? MemberNamed<TEnum>(string value)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase));

    private static ResultOrder ParseOrder(
        string value, ResultOrder defaultOrder, Language language, List<ParameterRemark> remarks)
    {
        if (value.Length == 0)
            return defaultOrder;
        if (MemberNamed<ResultOrder>(value) is { } name)
            return Enum.Parse<ResultOrder>(name) is var order and not ResultOrder.Relevance ? order : defaultOrder;
        remarks.Add(new(
            "sort", language[ResultTexts.BadSort, Shorten(value)],
            language[ResultTexts.OrderTaken, language[ResultTexts.Of(defaultOrder)]]));
        return defaultOrder;
    }

    private static int ParsePage(string value, Language language, List<ParameterRemark> remarks)
    {
        if (value.Length == 0)
            return 1;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1)
            return page;
        remarks.Add(new(
            "page", language[ResultTexts.BadPage, Shorten(value)], language[ResultTexts.FirstPageTaken]));
        return 1;
    }

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..39] + "…";
}
