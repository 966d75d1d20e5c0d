using ConsumerSafety.Api.Tests.Oracle;
using ConsumerSafety.Domain.Notices;
using static ConsumerSafety.Api.Tests.Clauses.Clause;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>URL conventions 5.1.1.1, 5.1.1.12, 5.1.1.14 and 5.1.1.17.</summary>
internal static class OperatorClauses
{
    public static IReadOnlyList<Condition> All { get; } =
    [
        // Null compares (5.1.1.1.1 to 5.1.1.1.6).
        On("null eq null", _ => true),
        On("Summary ge null", notice => notice.Summary is null),
        On("Summary gt null", _ => false),
        On("null le Summary", notice => notice.Summary is null),
        On("ConsumerSafety.Recall/StartsOn ge ConsumerSafety.Recall/EndsOn", notice =>
            notice.AsRecall() is not { } recall || (recall.StartsOn is null && recall.EndsOn is null)
            || recall.StartsOn >= recall.EndsOn),
        On("ConsumerSafety.Recall/StartsOn gt ConsumerSafety.Recall/EndsOn", notice =>
            notice.AsRecall() is { } recall && recall.StartsOn > recall.EndsOn),
        On("NaN eq NaN", _ => false),
        On("NaN ne NaN", _ => true),
        On("INF eq INF", _ => true),
        On("ConsumerSafety.ElevatorNotice/Latitude lt INF", notice => notice.AsElevator()?.Latitude is not null),
        On("true gt false", _ => true),

        // And, or and not with null (5.1.1.1.7 to 5.1.1.1.9).
        On("null and Version eq 1", notice => notice.Version == 1 ? null : false),
        On("null or Version eq 1", notice => notice.Version == 1 ? true : null),
        On("not null", _ => null),
        On("contains(Summary,'a') and Version gt 1", notice =>
            Truths.And(notice.Summary?.Contains('a', StringComparison.Ordinal), notice.Version > 1)),
        On("contains(Summary,'a') or Version gt 1", notice =>
            Truths.Or(notice.Summary?.Contains('a', StringComparison.Ordinal), notice.Version > 1)),

        // Has (5.1.1.1.10): no enumeration is one of flags, so it has the member it is.
        On("RiskLevel has ConsumerSafety.RiskLevel'High'", notice => notice.RiskLevel == RiskLevel.High),
        On("RiskLevel has 'High'", notice => notice.RiskLevel == RiskLevel.High),
        On("ConsumerSafety.Recall/Initiation has 'Ordered'", notice =>
            notice.AsRecall()?.Initiation is { } initiation ? initiation == Initiation.Ordered : null),

        // In (5.1.1.1.11).
        On("Version in (1,3)", notice => notice.Version is 1 or 3),
        On("Version in (1.0,2.5)", notice => notice.Version == 1),
        On("Title in (Summary,Body)", notice => notice.Title == notice.Summary || notice.Title == notice.Body),
        On("Summary in ('a',null)", notice => notice.Summary is null or "a"),
        On("Version in [1,2]", notice => notice.Version is 1 or 2),
        On("RegionCode in [\"110000\",\"CN\"]", notice => notice.RegionCode is "110000" or "CN"),
        On("[Language,PublisherId] in [['en','samr'],['zh-CN','customs']]", notice =>
            (notice.Language, notice.PublisherId) is ("en", "samr") or ("zh-CN", "customs")),
        On("'Fire' in HazardTypes", notice => notice.HazardTypes.Contains("Fire")),
        On("PublisherId in HazardTypes", notice => notice.HazardTypes.Contains(notice.PublisherId)),
        On("Version in ()", _ => false),

        // Choice (5.1.1.12.1).
        On("case(Version eq 1:'a',Version eq 2:'b') eq 'b'", notice => notice.Version == 2),
        On("case(Version eq 1:'a',Version eq 2:'b') eq null", notice => notice.Version == 3),
        On("case(Version gt 2:1,Version gt 1:2.5,true:0) gt 2", notice => notice.Version == 2),
        On("case(contains(Summary,'a'):true,true:false)", notice =>
            notice.Summary?.Contains('a', StringComparison.Ordinal) == true),

        // Precedence (5.1.1.17) and grouping (5.1.1.3).
        On("Version eq 1 or Version eq 2 and Language eq 'en'", notice =>
            notice.Version == 1 || (notice.Version == 2 && notice.Language == "en")),
        On("(Version eq 1 or Version eq 2) and Language eq 'en'", notice =>
            notice.Version is 1 or 2 && notice.Language == "en"),
        On("Version add 1 mul 2 eq 4", notice => notice.Version == 2),
        On("(Version add 1) mul 2 eq 4", notice => notice.Version == 1),
        On("10 sub Version sub 1 eq 7", notice => notice.Version == 2),
        On("Version gt 1 eq true", notice => notice.Version > 1),
        On("not (Version gt 1) and Language eq 'en'", notice => notice.Version <= 1 && notice.Language == "en"),
        On("not contains(Title,'a') or Version eq 3", notice =>
            !notice.Title.Contains('a', StringComparison.Ordinal) || notice.Version == 3),
        On("Version EQ 1 AND Not contains(Title,'a')", notice =>
            notice.Version == 1 && !notice.Title.Contains('a', StringComparison.Ordinal)),
    ];
}
