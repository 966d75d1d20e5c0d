using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Open311.Answers;
using ConsumerSafety.Api.Open311.Catalogue;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Open311.Reading;

/// <summary>
/// Requests as GeoReport v2 shows them. What the person said, where it happened and what was sent with it is told to
/// nobody again: whoever has the key of an app is not the person.
/// </summary>
internal static class RequestNodes
{
    private static readonly TimeOnly s_lastSecond = new(23, 59, 59);

    /// <summary>The requests.</summary>
    public static Node.Rows Of(
        IReadOnlyList<SentRequest> requests, IReadOnlyList<Agency> agencies, LegalGrounds grounds, string language) =>
        new("request", [.. requests.Select(request => Of(request, agencies, grounds, language))]);

    private static Node.Fields Of(
        SentRequest request, IReadOnlyList<Agency> agencies, LegalGrounds grounds, string language)
    {
        var complaint = request.Complaint;
        var isOpen = ComplaintMoves.IsOpen(complaint.State);
        var agency = agencies.FirstOrDefault(one => one.Id == complaint.AgencyId);
        var changed = isOpen ? complaint.UpdatedAt : complaint.DecidedAt ?? complaint.UpdatedAt;
        return Node.Of(
            ("service_request_id", complaint.Number),
            ("status", isOpen ? "open" : "closed"),
            ("status_notes", NotesOf(complaint, grounds, language)),
            ("service_name", ServiceTable.Find(request.ServiceCode)?.Name.In(language)),
            ("service_code", request.ServiceCode),
            ("description", null),
            ("agency_responsible", language == "en" ? agency?.EnglishName : agency?.Name),
            ("service_notice", null),
            ("requested_datetime", W3CInstant.Write(complaint.ReceivedAt)),
            ("updated_datetime", W3CInstant.Write(changed)),
            ("expected_datetime", isOpen ? ExpectedOf(complaint) : null),
            ("address", null),
            ("address_id", null),
            ("zipcode", null),
            ("lat", null),
            ("long", null),
            ("media_url", null));
    }

    private static string NotesOf(Complaint complaint, LegalGrounds grounds, string language)
    {
        var state = ComplaintNames.Of(complaint.State).In(language);
        return grounds.Find(complaint.LegalGround) is { } ground && !ComplaintMoves.IsOpen(complaint.State)
            ? $"{state}: {ground.Text.In(language)} ({ground.Source.In(language)})"
            : state;
    }

    // The end of the last day that the law leaves, in China.
    private static string? ExpectedOf(Complaint complaint) =>
        complaint.Deadlines.Min(deadline => deadline.DueOn) is { } day
            ? W3CInstant.Write(new DateTimeOffset(day.ToDateTime(s_lastSecond), ChinaTime.Offset))
            : null;
}
