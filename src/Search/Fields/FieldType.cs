namespace ConsumerSafety.Search.Fields;

/// <summary>The type of a property, as far as storing, sorting and comparing it goes.</summary>
public enum FieldType
{
    /// <summary>Text, compared by Unicode code point.</summary>
    String,

    /// <summary>A 32-bit integer; its value is <see cref="int"/>.</summary>
    Int32,

    /// <summary>A 64-bit integer; its value is <see cref="long"/>.</summary>
    Int64,

    /// <summary>A number with up to four decimals, exact; its value is <see cref="decimal"/>.</summary>
    Decimal,

    /// <summary>A binary floating-point number; its value is <see cref="double"/>.</summary>
    Double,

    /// <summary>True or false; its value is <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A day; its value is <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>An instant, UTC to the millisecond; its value is <see cref="DateTimeOffset"/>.</summary>
    Instant,

    /// <summary>A span of time, only ever computed; its value is <see cref="TimeSpan"/>.</summary>
    Duration,

    /// <summary>A time of day, only ever computed; its value is <see cref="TimeOnly"/>.</summary>
    TimeOfDay,

    /// <summary>A member of <see cref="Field.EnumType"/>; its value is that enumeration's.</summary>
    Enum,

    /// <summary>A record with <see cref="Field.Members"/> of its own.</summary>
    Complex,
}
