using ConsumerSafety.Api.Tests.Oracle;
using static ConsumerSafety.Api.Tests.Clauses.Clause;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>URL conventions 5.1.1.2, 5.1.1.9 and 5.1.1.18.</summary>
internal static class ArithmeticClauses
{
    private const string Amount = "ConsumerSafety.CounterfeitRuling/GoodsValue";
    private const string Latitude = "ConsumerSafety.ElevatorNotice/Latitude";
    private const string Units = "ConsumerSafety.Recall/UnitsAffected";

    public static IReadOnlyList<Condition> All { get; } =
    [
        On("Version add 2 eq 4", notice => notice.Version + 2 == 4),
        On("Version sub 2 lt 0", notice => notice.Version - 2 < 0),
        On("Version mul Version gt 3", notice => notice.Version * notice.Version > 3),
        On("7 div Version eq 3", notice => 7 / notice.Version == 3),
        On("-7 div Version eq -3", notice => -7 / notice.Version == -3),
        On("7 divby Version eq 3.5", notice => 7m / notice.Version == 3.5m),
        On("7 mod Version eq 1", notice => 7 % notice.Version == 1),
        On("-7 mod Version eq -1", notice => -7 % notice.Version == -1),
        On("-Version eq -2", notice => notice.Version == 2),
        On("-(Version sub 3) eq 1", notice => notice.Version == 2),
        On($"{Units} add 1 eq 1500000001", notice => Same(notice.AsRecall()?.UnitsAffected + 1, 1500000001)),
        On($"{Units} add Version gt 3000000001", notice => notice.AsRecall()?.UnitsAffected + notice.Version > 3000000001),
        On($"{Units} mul 1.5 eq 2250000000", notice => Same(notice.AsRecall()?.UnitsAffected * 1.5m, 2250000000m)),
        On($"{Amount} add 0.0001 eq 33.3334", notice => Same(notice.AsRuling()?.GoodsValue + 0.0001m, 33.3334m)),
        On($"{Amount} mul 3 eq 99.9999", notice => Same(notice.AsRuling()?.GoodsValue * 3, 99.9999m)),
        On($"{Amount} div 3 gt 11.1", notice => notice.AsRuling()?.GoodsValue / 3 > 11.1m),
        On($"{Amount} mod 33 gt 0.3", notice => notice.AsRuling()?.GoodsValue % 33 > 0.3m),
        On($"{Amount} sub ConsumerSafety.CounterfeitRuling/PenaltyAmount gt 0", notice =>
            notice.AsRuling()?.GoodsValue - notice.AsRuling()?.PenaltyAmount > 0),
        On($"{Amount} add null eq null", _ => true),
        On($"{Amount} mul 12345678901234567890 gt 1e20", notice =>
            (double?)(notice.AsRuling()?.GoodsValue * 12345678901234567890m) > 1e20),
        On($"{Latitude} mul 2 gt 70", notice => notice.AsElevator()?.Latitude * 2 > 70),
        On($"{Latitude} div 0 eq INF", notice => notice.AsElevator()?.Latitude > 0),
        On($"{Latitude} add 1.5 eq 41.4", notice => Same(notice.AsElevator()?.Latitude + 1.5, 41.4)),
        On("(Version sub 2) divby 0 eq INF", notice => notice.Version == 3),
        On("(Version sub 2) divby 0 lt 0", notice => notice.Version == 1),
        On("2 add 3 eq 5", _ => true),
        On("length(Title) add Version gt 8", notice => notice.Title.Length + notice.Version > 8),

        On($"round({Amount}) eq 33", notice => Same(Rounded(notice.AsRuling()?.GoodsValue), 33)),
        On($"round({Amount} add 0.2) eq 34", notice => Same(Rounded(notice.AsRuling()?.GoodsValue + 0.2m), 34)),
        On("round(Version divby 2) eq 2", notice => notice.Version is 3),
        On("round(Version divby -2) eq -1", notice => notice.Version is 1 or 2),
        On($"floor({Amount}) eq 33", notice => Same(Floored(notice.AsRuling()?.GoodsValue), 33)),
        On($"ceiling({Amount}) eq 34", notice => Same(Raised(notice.AsRuling()?.GoodsValue), 34)),
        On($"floor({Latitude}) eq -13", notice => Same(Floor(notice.AsElevator()?.Latitude), -13)),
        On($"ceiling({Latitude}) eq 40", notice => Same(Ceiling(notice.AsElevator()?.Latitude), 40)),
        On("round(Version) eq 2", notice => notice.Version == 2),

        // A number of one type compares with one of another.
        On("Version lt 2.5", notice => notice.Version < 2.5m),
        On($"{Units} gt Version", notice => notice.AsRecall()?.UnitsAffected > notice.Version),
        On($"{Amount} gt {Units}", _ => false),
        On($"Version gt {Latitude}", notice => notice.Version > notice.AsElevator()?.Latitude),
    ];

    private static bool Same<T>(T? value, T other)
        where T : struct => value is { } known && known.Equals(other);

    private static decimal? Rounded(decimal? value) =>
        value is { } known ? Math.Round(known, MidpointRounding.AwayFromZero) : null;

    private static decimal? Floored(decimal? value) => value is { } known ? Math.Floor(known) : null;

    private static decimal? Raised(decimal? value) => value is { } known ? Math.Ceiling(known) : null;

    private static double? Floor(double? value) => value is { } known ? Math.Floor(known) : null;

    private static double? Ceiling(double? value) => value is { } known ? Math.Ceiling(known) : null;
}
