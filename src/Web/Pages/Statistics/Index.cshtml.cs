using ConsumerSafety.Api.Figures;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Site;
using ConsumerSafety.Web.Statistics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Pages.Statistics;

/// <summary>How many complaints there were, of what, and how they ended.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class IndexModel(
    Language language, StatisticsFilterReader reader, StatisticsFinder finder, StatisticsChoices choices,
    IOptions<FigureOptions> options)
    : SitePage(language)
{
    /// <summary>The figures; null when the filter cannot be read.</summary>
    public StatisticsView? View { get; private set; }

    /// <summary>What is wrong with the filter.</summary>
    public FormFaults Faults { get; private set; } = new();

    /// <summary>Whether the figures are narrowed down.</summary>
    public bool IsNarrowed { get; private set; }

    /// <summary>What they can be narrowed to.</summary>
    public StatisticsChoices Choices => choices;

    /// <summary>The fewest complaints a figure may tell of.</summary>
    public int Least => options.Value.SmallestCount;

    /// <summary>What was asked for in a field.</summary>
    public string Typed(string name) => Request.Query[name].ToString();

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        Head = new(Language[StatisticsTexts.Heading], Language[StatisticsTexts.Lead], "/statistics");
        (var filter, Faults) = reader.Read(Request.Query);
        IsNarrowed = filter != new StatisticsFilter();
        if (Faults.Any)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        View = await finder.FindAsync(Request, filter, Language);
        return View is null ? this.UnavailablePage() : Page();
    }
}
