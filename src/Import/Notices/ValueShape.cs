namespace ConsumerSafety.Import.Notices;

/// <summary>What a property of a notice holds.</summary>
internal enum ValueShape
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Several texts.</summary>
    Texts,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Decimal,

    /// <summary>A coordinate.</summary>
    Real,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A member of an enumeration.</summary>
    Name,

    /// <summary>Several things with properties of their own.</summary>
    Elements,
}
