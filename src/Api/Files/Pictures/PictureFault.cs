namespace ConsumerSafety.Api.Files.Pictures;

/// <summary>Why no picture could be made.</summary>
internal enum PictureFault
{
    /// <summary>It cannot be decoded to its end.</summary>
    Torn,

    /// <summary>It would take too much memory.</summary>
    TooManyPixels,

    /// <summary>It moves.</summary>
    Animated,
}
