using System.Globalization;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Finder;

/// <summary>Reads the query string of the results page. Whatever is wrong is left out and remarked on.</summary>
public sealed class SearchRequestParser(CatalogueNames names)
{
    /// <summary>How long a search may be, in UTF-16 units.</summary>
    public const int MaxTextLength = 200;

    private const int MaxValues = 50;

    /// <summary>Reads a query string.</summary>
    public ParsedRequest Parse(IQueryCollection query, Language language)
    {
        var remarks = new List<string>();
        var text = ParseText(query["q"].ToString(), language, remarks);
        var selections = FacetParameter.All
            .Select(facet => new FacetSelection(facet, ParseValues(facet, query, language, remarks)))
            .Where(selection => selection.Values.Count > 0)
            .OrderBy(selection => selection.Facet)
            .ToList();
        var request = new SearchRequest(text, selections, ResultOrder.Newest, 1);
        var order = ParseOrder(query["sort"].ToString(), request.DefaultOrder, language, remarks);
        var page = ParsePage(query["page"].ToString(), language, remarks);
        return new(request with { Order = order, Page = page }, remarks);
    }

    private static string? ParseText(string text, Language language, List<string> remarks)
    {
        text = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        if (text.Length > MaxTextLength)
        {
            remarks.Add(language[ResultTexts.TextTooLong, MaxTextLength]);
            text = text[..(char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)].Trim();
        }
        return text.Length == 0 ? null : text;
    }

    private List<string> ParseValues(Facet facet, IQueryCollection query, Language language, List<string> remarks)
    {
        var given = query[FacetParameter.Of(facet)].Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
        if (given.Count > MaxValues)
            remarks.Add(language[ResultTexts.TooManyValues, language[ResultTexts.Of(facet)], MaxValues]);
        var values = new List<string>();
        foreach (var value in given.Take(MaxValues).Select(value => value!.Trim()))
        {
            if (Recognize(facet, value) is not { } known)
                remarks.Add(language[ResultTexts.BadValue, language[ResultTexts.Of(facet)], Shorten(value)]);
            else if (!values.Contains(known))
                values.Add(known);
        }
        return values;
    }

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
        string value, ResultOrder defaultOrder, Language language, List<string> remarks)
    {
        if (value.Length == 0)
            return defaultOrder;
        if (MemberNamed<ResultOrder>(value) is { } name)
            return Enum.Parse<ResultOrder>(name) is var order and not ResultOrder.Relevance ? order : defaultOrder;
        remarks.Add(language[ResultTexts.BadSort, Shorten(value)]);
        return defaultOrder;
    }

    private static int ParsePage(string value, Language language, List<string> remarks)
    {
        if (value.Length == 0)
            return 1;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1)
        {
            remarks.Add(language[ResultTexts.BadPage, Shorten(value)]);
            return 1;
        }
        if (page <= SearchRequest.LastPage)
            return page;
        remarks.Add(language[ResultTexts.DepthReached, SearchRequest.LastPage * SearchRequest.PageSize]);
        return SearchRequest.LastPage;
    }

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..39] + "…";
}
