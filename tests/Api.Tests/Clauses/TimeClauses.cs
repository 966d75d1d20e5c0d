using ConsumerSafety.Api.Tests.Oracle;
using static ConsumerSafety.Api.Tests.Clauses.Clause;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>URL conventions 5.1.1.8, and 5.1.1.2 on days, instants and durations.</summary>
internal static class TimeClauses
{
    private const string Starts = "ConsumerSafety.Recall/StartsOn";
    private const string Ends = "ConsumerSafety.Recall/EndsOn";

    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    public static IReadOnlyList<Condition> All { get; } =
    [
        On("date(PublishedAt) eq 2023-12-31", notice =>
            notice.PublishedAt?.UtcDateTime.Date == new DateTime(2023, 12, 31)),
        On("year(PublishedAt) eq 2024", notice => notice.PublishedAt?.UtcDateTime.Year == 2024),
        On($"month({Starts}) eq 1", notice => notice.AsRecall()?.StartsOn?.Month == 1),
        On("day(PublishedAt) gt 29", notice => notice.PublishedAt?.UtcDateTime.Day > 29),
        On("hour(PublishedAt) lt 6", notice => notice.PublishedAt?.UtcDateTime.Hour < 6),
        On("minute(UpdatedAt) eq 0", notice => notice.UpdatedAt?.UtcDateTime.Minute == 0),
        On("second(PublishedAt) eq 1", notice => notice.PublishedAt?.UtcDateTime.Second == 1),
        On("fractionalseconds(PublishedAt) eq 0.5", notice => notice.PublishedAt?.Millisecond == 500),
        On("time(PublishedAt) ge 12:00:00", notice => notice.PublishedAt?.UtcDateTime.Hour >= 12),
        On("time(PublishedAt) lt 12:00", notice => notice.PublishedAt?.UtcDateTime.Hour < 12),
        On("hour(time(PublishedAt)) eq 3", notice => notice.PublishedAt?.UtcDateTime.Hour == 3),
        On("totaloffsetminutes(PublishedAt) eq 0", notice => notice.PublishedAt is not null),
        On("totaloffsetminutes(PublishedAt) eq null", notice => notice.PublishedAt is null),
        On("PublishedAt lt now()", notice => notice.PublishedAt is not null),
        On("PublishedAt lt maxdatetime() and PublishedAt gt mindatetime()", notice =>
            notice.PublishedAt is not null),
        On("UpdatedAt sub PublishedAt gt duration'P1D'", notice => notice.UpdatedAt - notice.PublishedAt > s_day),
        On("UpdatedAt sub PublishedAt gt 'P1D'", notice => notice.UpdatedAt - notice.PublishedAt > s_day),
        On("totalseconds(UpdatedAt sub PublishedAt) lt -86400.5", notice =>
            (notice.UpdatedAt - notice.PublishedAt)?.TotalSeconds < -86400.5),
        On("totalseconds(duration'PT1.5S') eq 1.5", _ => true),
        On("PublishedAt add duration'PT12H' gt UpdatedAt", notice =>
            notice.PublishedAt + TimeSpan.FromHours(12) > notice.UpdatedAt),
        On("PublishedAt sub duration'P1D' gt UpdatedAt", notice => notice.PublishedAt - s_day > notice.UpdatedAt),
        On($"{Starts} add duration'P1D' eq {Ends}", notice => notice.AsRecall() is not { } recall
            || (recall.StartsOn is null && recall.EndsOn is null) || recall.StartsOn?.AddDays(1) == recall.EndsOn),
        On($"{Starts} add duration'PT23H' eq {Starts}", _ => true),
        On($"{Starts} sub duration'PT1H' eq 2023-12-30", notice =>
            notice.AsRecall()?.StartsOn?.AddDays(-1) == new DateOnly(2023, 12, 30)),
        On($"{Ends} sub {Starts} ge duration'P2D'", notice =>
            notice.AsRecall()?.EndsOn?.DayNumber - notice.AsRecall()?.StartsOn?.DayNumber >= 2),
        On($"-({Ends} sub {Starts}) eq duration'P1D'", notice =>
            notice.AsRecall()?.StartsOn?.DayNumber - notice.AsRecall()?.EndsOn?.DayNumber == 1),
        On("(UpdatedAt sub PublishedAt) mul 2 gt duration'P3D'", notice =>
            (notice.UpdatedAt - notice.PublishedAt) * 2 > s_day * 3),
        On("(UpdatedAt sub PublishedAt) div 2 gt duration'P1D'", notice =>
            (notice.UpdatedAt - notice.PublishedAt) / 2 > s_day),
        On("(UpdatedAt sub PublishedAt) add duration'P1D' gt duration'P3D'", notice =>
            notice.UpdatedAt - notice.PublishedAt + s_day > s_day * 3),
        On("PublishedAt ge 2023-12-31T08:00:00+08:00", notice =>
            notice.PublishedAt >= new DateTimeOffset(2023, 12, 31, 0, 0, 0, TimeSpan.Zero)),
        On("PublishedAt ge 2023-12-31T00:00Z", notice =>
            notice.PublishedAt >= new DateTimeOffset(2023, 12, 31, 0, 0, 0, TimeSpan.Zero)),
    ];
}
