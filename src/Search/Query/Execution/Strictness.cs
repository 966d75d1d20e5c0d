namespace ConsumerSafety.Search.Query.Execution;

/// <summary>How closely a text has to be met, from the closest on.</summary>
internal enum Strictness
{
    /// <summary>Every word as it is.</summary>
    Exact,

    /// <summary>Every word as it is, and after those most of the words.</summary>
    Widened,

    /// <summary>Words that are nowhere give way to what was probably meant.</summary>
    Repaired,

    /// <summary>Words that are nowhere mended, and after that most of the terms.</summary>
    Nearest,
}
