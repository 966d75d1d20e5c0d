namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>A box of the ISO base media file format (ISO/IEC 14496-12, 4.2).</summary>
/// <param name="Type">Its four characters.</param>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="HeaderLength">How many bytes come before its content.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Box(string Type, long Start, int HeaderLength, long End)
{
    /// <summary>Where its content begins.</summary>
    public long Content => Start + HeaderLength;

    /// <summary>How long its content is.</summary>
    public long ContentLength => End - Content;
}
