namespace ConsumerSafety.Web.Finder;

/// <summary>How results are ordered; the names in small letters are the values of <c>sort</c>.</summary>
public enum ResultOrder
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Latest publication first.</summary>
    Newest,

    /// <summary>Earliest publication first.</summary>
    Oldest,

    /// <summary>Gravest risk first, then the latest.</summary>
    Risk,
}
