namespace ConsumerSafety.Domain.Uploads;

/// <summary>How many notices of a file came, or would come, to what. A notice may have several rows.</summary>
/// <param name="Added">New notices.</param>
/// <param name="Changed">Notices that got a new version.</param>
/// <param name="Unchanged">Notices about which the file says nothing new.</param>
/// <param name="MarkedRows">Rows taken with a remark.</param>
/// <param name="RejectedRows">Rows not taken.</param>
/// <param name="Rows">All rows.</param>
public sealed record UploadCounts(
    long Added, long Changed, long Unchanged, long MarkedRows, long RejectedRows, long Rows);
