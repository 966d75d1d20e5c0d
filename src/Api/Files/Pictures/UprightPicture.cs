using SkiaSharp;

namespace ConsumerSafety.Api.Files.Pictures;

/// <summary>
/// Turns a picture as its camera was held (Exif 2.32, Orientation) and makes it smaller where it is larger.
/// </summary>
internal static class UprightPicture
{
    private static readonly SKSamplingOptions s_sampling = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Draws it so that neither side is longer than a limit, in pixels.</summary>
    public static SKBitmap Draw(SKBitmap source, SKEncodedOrigin origin, int maxSide)
    {
        var (width, height) = IsTurned(origin) ? (source.Height, source.Width) : (source.Width, source.Height);
        var scale = Math.Min(1f, (float)maxSide / Math.Max(width, height));
        var info = source.Info.WithSize(
            Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        var drawn = new SKBitmap(info);
        using var canvas = new SKCanvas(drawn);
        using var image = SKImage.FromBitmap(source);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale((float)info.Width / width, (float)info.Height / height);
        canvas.Concat(Matrix(origin, source.Width, source.Height));
        canvas.DrawImage(image, 0, 0, s_sampling);
        canvas.Flush();
        return drawn;
    }

    private static bool IsTurned(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop
        or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>Where a point of the picture as it is kept lies in the upright one.</summary>
    private static SKMatrix Matrix(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
