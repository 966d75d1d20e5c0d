using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Deliveries;

/// <summary>A topic as it was understood.</summary>
/// <param name="Topic">The same topic as everybody writes it: parameters in one order, nothing superfluous.</param>
/// <param name="Notices">The notices it is about.</param>
/// <param name="Name">What it is called, in the language asked for: <c>飞驰，召回</c>.</param>
/// <param name="SitePath">Where the site shows these notices, without language.</param>
/// <param name="Faults">What could not be understood; the rest was.</param>
public sealed record TopicReading(
    string Topic, NoticeQuery Notices, string Name, string SitePath, IReadOnlyList<string> Faults);
