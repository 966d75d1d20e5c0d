using ConsumerSafety.Api.Open311.Catalogue;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Complaints;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311.Reading;

/// <summary>Reads which requests are asked for.</summary>
internal static class RequestFilter
{
    /// <summary>How many requests are given at most, as GeoReport v2 has it.</summary>
    public const int Most = 1000;

    private const string Open = "open";
    private const string Closed = "closed";

    private static readonly TimeSpan s_longest = TimeSpan.FromDays(90);

    private static readonly LocalizedText s_ids = new(
        $"至多 {Most} 个编号，以逗号分隔", $"at most {Most} numbers, separated by commas");
    private static readonly LocalizedText s_service = new(
        "services 列出的服务代码", "codes of services that the list of services has");
    private static readonly LocalizedText s_status = new("open 或 closed", "open or closed");
    private static readonly LocalizedText s_instant = new(
        "带时区的时间，如 2026-01-31T08:00:00Z", "an instant with its zone, such as 2026-01-31T08:00:00Z");
    private static readonly LocalizedText s_span = new(
        "不早于 start_date、且相隔不超过 90 天的时间", "an instant not before start_date and at most 90 days after it");

    /// <summary>Reads it, and notes what is wrong.</summary>
    public static SentRequestQuery Read(Arguments arguments, string accountId, DateTimeOffset now)
    {
        var numbers = List(arguments, "service_request_id");
        var services = List(arguments, "service_code");
        var states = List(arguments, "status");
        var (from, to) = Period(arguments, now);
        if (numbers is { Count: > Most })
            arguments.Refuse("service_request_id", s_ids);
        if (services?.Any(code => ServiceTable.Find(code) is null) == true)
            arguments.Refuse(Open311Fault.Of("service_code", s_service, StatusCodes.Status404NotFound));
        if (states?.Any(state => state is not (Open or Closed)) == true)
            arguments.Refuse("status", s_status);
        var query = new SentRequestQuery { AccountId = accountId, Limit = Most };
        return numbers is not null
            ? query with { Numbers = [.. numbers.Select(ComplaintNumber.Read).OfType<string>()] }
            : query with
            {
                ServiceCodes = services,
                States = states is null ? null : [.. Enum.GetValues<ComplaintState>().Where(
                    state => states.Contains(ComplaintMoves.IsOpen(state) ? Open : Closed))],
                From = from,
                To = to,
            };
    }

    private static (DateTimeOffset From, DateTimeOffset To) Period(Arguments arguments, DateTimeOffset now)
    {
        var from = Instant(arguments, "start_date");
        var to = Instant(arguments, "end_date");
        var latest = from + s_longest ?? now;
        var last = to ?? (latest < now ? latest : now);
        var first = from ?? last - s_longest;
        if (from is not null && to is not null && (first > last || last - first > s_longest))
            arguments.Refuse("end_date", s_span);
        return (first, last);
    }

    private static DateTimeOffset? Instant(Arguments arguments, string name)
    {
        if (arguments.Take(name) is not { } text)
            return null;
        var instant = W3CInstant.Read(text);
        if (instant is null)
            arguments.Refuse(name, s_instant);
        return instant;
    }

    private static List<string>? List(Arguments arguments, string name) =>
        arguments.Take(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct().ToList();
}
