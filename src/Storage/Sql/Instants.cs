using System.Data;
using System.Globalization;
using Dapper;

namespace ConsumerSafety.Storage.Sql;

/// <summary>
/// Instants are kept as text, UTC to the millisecond, <c>2024-05-01T08:00:00.000Z</c>: the same on both servers, sorts
/// by time, and can be read by people.
/// </summary>
internal sealed class Instants : SqlMapper.TypeHandler<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly Lazy<bool> s_isRegistered = new(AddHandler);

    /// <summary>The instant as it is kept.</summary>
    public static string ToText(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The instant in UTC, cut to the millisecond.</summary>
    public static DateTimeOffset Round(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>Tells Dapper of it, once.</summary>
    public static void Register() => _ = s_isRegistered.Value;

    /// <inheritdoc/>
    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = ToText(value);

    /// <inheritdoc/>
    public override DateTimeOffset Parse(object value) => DateTimeOffset.ParseExact(
        (string)value, Format, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static bool AddHandler()
    {
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new Instants());
        return true;
    }
}
