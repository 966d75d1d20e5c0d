namespace ConsumerSafety.Domain.Complaints;

/// <summary>How a complaint came in.</summary>
public enum ComplaintChannel
{
    /// <summary>On the site.</summary>
    Web,

    /// <summary>From a program, at <c>/api/complaints</c>.</summary>
    Program,

    /// <summary>From a city's app, by Open311 GeoReport v2.</summary>
    Open311,
}
