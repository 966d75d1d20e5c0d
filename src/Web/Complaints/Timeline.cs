using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Search;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Complaints;

/// <summary>Says in plain words what happened to a complaint and what happens next.</summary>
public sealed class Timeline(CatalogueSearch search, CatalogueNames names)
{
    /// <summary>What happened, oldest first; moves that only officers see are left out.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Text)> Past(PersonView view, Language language) =>
    [
        .. view.Steps
            .Select(step => (step.RecordedAt, Text: ComplaintTexts.OfMove(step.Detail)))
            .Where(line => line.Text is not null)
            .Select(line => (line.RecordedAt, language[line.Text!])),
    ];

    /// <summary>What happens next, and by when.</summary>
    public string Next(Complaint complaint, Language language)
    {
        var agency = Agency(complaint.AgencyId, language);
        var text = language[ComplaintTexts.Next(complaint.Kind, complaint.State), agency];
        return string.Join(' ', complaint.Deadlines.Select(deadline => When(deadline, language)).Prepend(text));
    }

    /// <summary>By when something has to be done.</summary>
    public static string When(Deadline deadline, Language language) => deadline switch
    {
        { DueOn: { } day } => language[ComplaintTexts.By(deadline.Id), language.Date(day)],
        { MissingYear: { } year } => language[ComplaintTexts.YearMissing, year],
        _ => "",
    };

    /// <summary>The name of the agency it lies with, which is not known until the catalogue is prepared.</summary>
    public string Agency(string id, Language language) => search.Status.IsReady
        ? names.Agency(id, language)
        : language[ComplaintTexts.CompetentAgency];
}
