namespace ConsumerSafety.Api.Files.Pictures;

/// <summary>A picture made anew, or why there is none.</summary>
/// <param name="Fault">Null when there is one.</param>
internal sealed record Picture(PictureFault? Fault)
{
    /// <summary>In the format it came in.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>Small, as WebP.</summary>
    public byte[] Thumbnail { get; init; } = [];

    /// <summary>In pixels, as it stands upright.</summary>
    public int Width { get; init; }

    /// <summary>In pixels, as it stands upright.</summary>
    public int Height { get; init; }
}
