namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>How the values of a JSON answer are written (OData JSON format 4.01, 3).</summary>
internal sealed class PayloadForm
{
    private static readonly PayloadForm[] s_forms = [.. Enum.GetValues<MetadataLevel>().SelectMany(level =>
        (PayloadForm[])
        [
            new(level, false, false), new(level, false, true), new(level, true, false), new(level, true, true),
        ])];

    private PayloadForm(MetadataLevel level, bool isIeee754Compatible, bool isVersion401)
    {
        Level = level;
        IsIeee754Compatible = isIeee754Compatible;
        IsVersion401 = isVersion401;
        var name = level switch
        {
            MetadataLevel.None => "none",
            MetadataLevel.Full => "full",
            _ => "minimal",
        };
        var numbers = isIeee754Compatible ? ";IEEE754Compatible=true" : "";
        ContentType = $"application/json;odata.metadata={name}{numbers};odata.streaming=true;charset=utf-8";
    }

    /// <summary>How much control information there is.</summary>
    public MetadataLevel Level { get; }

    /// <summary>Whether 64-bit integers and decimals are written as strings (3.2).</summary>
    public bool IsIeee754Compatible { get; }

    /// <summary>Whether the answer is in version 4.01 rather than 4.0.</summary>
    public bool IsVersion401 { get; }

    /// <summary>The media type of the answer.</summary>
    public string ContentType { get; }

    /// <summary>Whether the answer has control information beyond counts and next links.</summary>
    public bool HasMetadata => Level != MetadataLevel.None;

    /// <summary>Whether the answer has all control information.</summary>
    public bool IsFull => Level == MetadataLevel.Full;

    /// <summary>The one form of this kind.</summary>
    public static PayloadForm Of(
        MetadataLevel level = MetadataLevel.Minimal, bool isIeee754Compatible = false, bool isVersion401 = true) =>
        s_forms[4 * (int)level + (isIeee754Compatible ? 2 : 0) + (isVersion401 ? 1 : 0)];
}
