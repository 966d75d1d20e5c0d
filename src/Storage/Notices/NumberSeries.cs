using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>
/// Gives out public numbers within one transaction, counted per kind and year. A number that a notice brings along
/// moves its series up, so that it is not given out again; serials from 900,000 to 999,999 are kept for numbers that
/// are brought along (samples have them), are never given out and move nothing.
/// </summary>
internal sealed class NumberSeries
{
    public const long ReservedFrom = 900_000;
    public const long ReservedTo = 999_999;

    private static readonly Statement s_read = new("""
        SELECT
            Kind,
            Year,
            LastSerial,
            LastSerial AS StoredSerial
        FROM
            NumberSeries
        """);

    private static readonly Statement s_update = new("""
        UPDATE
            NumberSeries
        SET
            LastSerial = @LastSerial
        WHERE
            Kind = @Kind
            AND Year = @Year
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            NumberSeries (Kind, Year, LastSerial)
        VALUES
        """);

    private readonly Dictionary<(NoticeKind Kind, int Year), Series> _series;

    private NumberSeries(IEnumerable<Series> series) =>
        _series = series.ToDictionary(row => (row.Kind, row.Year));

    /// <summary>Reads the series; the caller holds the lock on the log's head.</summary>
    public static async Task<NumberSeries> ReadAsync(Session session, CancellationToken cancellationToken) =>
        new(await session.QueryAsync<Series>(s_read, null, cancellationToken));

    /// <summary>The next number of a series.</summary>
    public NoticeNumber Next(NoticeKind kind, int year)
    {
        var series = Find(kind, year);
        series.LastSerial = series.LastSerial + 1 is >= ReservedFrom and <= ReservedTo
            ? ReservedTo + 1
            : series.LastSerial + 1;
        return new(kind, year, series.LastSerial);
    }

    /// <summary>Takes note of a number that a notice brings along.</summary>
    public void Take(NoticeNumber number)
    {
        if (number.Serial is >= ReservedFrom and <= ReservedTo)
            return;
        var series = Find(number.Kind, number.Year);
        series.LastSerial = Math.Max(series.LastSerial, number.Serial);
    }

    /// <summary>Writes what has moved.</summary>
    public async Task SaveAsync(Session session, CancellationToken cancellationToken)
    {
        var moved = _series.Values.Where(series => series.LastSerial != series.StoredSerial).ToList();
        foreach (var series in moved.Where(series => series.StoredSerial > 0))
            await session.ExecuteOneAsync(
                s_update, new { Kind = series.Kind.ToString(), series.Year, series.LastSerial }, cancellationToken);
        List<object?[]> added =
        [
            .. moved.Where(series => series.StoredSerial == 0)
                .Select(series => new object?[] { series.Kind.ToString(), series.Year, series.LastSerial }),
        ];
        await session.InsertAsync(s_insert, added, cancellationToken);
    }

    private Series Find(NoticeKind kind, int year)
    {
        if (!_series.TryGetValue((kind, year), out var series))
            _series.Add((kind, year), series = new() { Kind = kind, Year = year });
        return series;
    }

    private sealed class Series
    {
        public NoticeKind Kind { get; init; }

        public int Year { get; init; }

        /// <summary>What the row has; 0 when there is none.</summary>
        public long StoredSerial { get; init; }

        public long LastSerial { get; set; }
    }
}
