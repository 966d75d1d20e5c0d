using System.Globalization;
using ConsumerSafety.Api.Tests.Oracle;
using ConsumerSafety.Domain.Notices;
using static ConsumerSafety.Api.Tests.Clauses.Clause;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>URL conventions 5.1.1.10: cast and isof, and type-cast segments.</summary>
internal static class TypeClauses
{
    private const string Amount = "ConsumerSafety.CounterfeitRuling/GoodsValue";

    public static IReadOnlyList<Condition> All { get; } =
    [
        On("cast(Version,Edm.String) eq '2'", notice => notice.Version == 2),
        On("cast(Version,'Edm.String') eq '2'", notice => notice.Version == 2),
        On($"cast({Amount},Edm.String) eq '33.3'", notice => notice.AsRuling()?.GoodsValue == 33.3m),
        On("cast(RiskLevel,Edm.String) eq 'High'", notice => notice.RiskLevel == RiskLevel.High),
        On("startswith(cast(PublishedAt,Edm.String),'2024-')", notice => notice.PublishedAt?.UtcDateTime
            .ToString("yyyy-", CultureInfo.InvariantCulture).StartsWith("2024", StringComparison.Ordinal)),
        On("cast(RegionCode,Edm.Int32) eq 110000", notice => notice.RegionCode == "110000"),
        On("cast(RegionCode,Edm.Int64) gt 110000", notice => int.TryParse(notice.RegionCode, out var code)
            && code > 110000),
        On("cast(RegionCode,Edm.Int32) eq null", notice => !int.TryParse(notice.RegionCode, out _)),
        On("cast(RegionCode,Edm.Decimal) divby 100 eq 1100", notice => notice.RegionCode == "110000"),
        On($"cast({Amount},Edm.Int32) eq 33", notice => notice.AsRuling()?.GoodsValue is 33.3m or 33.3333m),
        On("cast(ConsumerSafety.Recall/UnitsAffected,Edm.Int32) eq null", notice =>
            notice.AsRecall()?.UnitsAffected is null or > int.MaxValue),
        On("cast(Version,Edm.Double) eq 2", notice => notice.Version == 2),
        On("cast('2024-01-01',Edm.Date) gt ConsumerSafety.Recall/StartsOn", notice =>
            notice.AsRecall()?.StartsOn < new DateOnly(2024, 1, 1)),
        On("cast('2024-01-01T00:00:00',Edm.DateTimeOffset) gt PublishedAt", notice =>
            notice.PublishedAt < new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        On("cast(RiskLevel,Edm.Int32) ge 3", notice => (int)notice.RiskLevel >= 3),
        On("cast(Version,ConsumerSafety.RiskLevel) eq RiskLevel", notice => notice.Version == (int)notice.RiskLevel),
        On("cast('High',ConsumerSafety.RiskLevel) eq RiskLevel", notice => notice.RiskLevel == RiskLevel.High),
        On("cast('Nope',ConsumerSafety.RiskLevel) eq null", _ => true),
        On("cast(null,Edm.String) eq null", _ => true),
        On("cast(Edm.String) eq null", _ => true),

        On("isof(ConsumerSafety.Recall)", notice => notice is Recall),
        On("isof('ConsumerSafety.Recall')", notice => notice is Recall),
        On("isof($it,ConsumerSafety.Recall)", notice => notice is Recall),
        On("isof(ConsumerSafety.Notice)", _ => true),
        On("isof(ConsumerSafety.Recall) eq false", notice => notice is not Recall),
        On("isof(Publisher,ConsumerSafety.Agency)", notice => notice.Publisher() is not null),
        On("isof(RegionCode,Edm.Int32)", notice =>
            notice.RegionCode is null || int.TryParse(notice.RegionCode, out _)),
        On("isof(Edm.String)", _ => false),

        On("ConsumerSafety.Recall/UnitsAffected gt 5", notice => notice.AsRecall()?.UnitsAffected > 5),
        On("cast(ConsumerSafety.Recall)/UnitsAffected gt 5", notice => notice.AsRecall()?.UnitsAffected > 5),
        On("cast($it,ConsumerSafety.Recall)/UnitsAffected gt 5", notice => notice.AsRecall()?.UnitsAffected > 5),
        On("ConsumerSafety.Recall/Title ne 'x'", _ => true),
        On("ConsumerSafety.Recall/Title eq Title", notice => notice is Recall),
        On("length(ConsumerSafety.Recall/Title) eq null", notice => notice is not Recall),
        On("concat(ConsumerSafety.Recall/Title,Language) eq null", notice => notice is not Recall),
        On("ConsumerSafety.Recall/Publisher/Id eq 'samr'", notice => notice is Recall { PublisherId: "samr" }),
    ];
}
