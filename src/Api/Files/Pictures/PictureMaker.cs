using SkiaSharp;

namespace ConsumerSafety.Api.Files.Pictures;

/// <summary>
/// Makes pictures anew from their pixels, upright and no larger than a page needs: where and with what they were
/// taken, and whatever is hidden beside the pixels, is gone. One at a time, as each may take 160 MB.
/// </summary>
internal sealed class PictureMaker : IDisposable
{
    private const long MaxPixels = 40_000_000;
    private const int MaxSide = 2560;
    private const int ThumbnailSide = 480;
    private const int Quality = 85;
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Makes a picture and its thumbnail of a content, which is read whole.</summary>
    public async Task<Picture> MakeAsync(Stream content, ContentKind kind, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            return Make(bytes, kind);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static Picture Make(byte[] bytes, ContentKind kind)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return new(PictureFault.Torn);
        if (codec.FrameCount > 1)
            return new(PictureFault.Animated);
        var size = DecodedSize(codec);
        if ((long)size.Width * size.Height > MaxPixels)
            return new(PictureFault.TooManyPixels);
        using var decoded = Decode(codec, size);
        if (decoded is null)
            return new(PictureFault.Torn);
        using var picture = UprightPicture.Draw(decoded, codec.EncodedOrigin, MaxSide);
        using var thumbnail = UprightPicture.Draw(picture, SKEncodedOrigin.TopLeft, ThumbnailSide);
        return new(null)
        {
            Bytes = Encode(picture, kind),
            Thumbnail = Encode(thumbnail, ContentKind.WebP),
            Width = picture.Width,
            Height = picture.Height,
        };
    }

    /// <summary>The smallest size in which the codec can decode that is not below what is wanted.</summary>
    private static SKSizeI DecodedSize(SKCodec codec)
    {
        var whole = codec.Info.Size;
        var scale = (float)MaxSide / Math.Max(whole.Width, whole.Height);
        if (scale >= 1)
            return whole;
        var scaled = codec.GetScaledDimensions(scale);
        return Math.Max(scaled.Width, scaled.Height) >= MaxSide ? scaled
            : codec.GetScaledDimensions(Math.Min(1, scale * 2));
    }

    private static SKBitmap? Decode(SKCodec codec, SKSizeI size)
    {
        using var space = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, space);
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static byte[] Encode(SKBitmap bitmap, ContentKind kind)
    {
        var format = kind switch
        {
            ContentKind.Jpeg => SKEncodedImageFormat.Jpeg,
            ContentKind.Png => SKEncodedImageFormat.Png,
            _ => SKEncodedImageFormat.Webp,
        };
        using var data = bitmap.Encode(format, Quality)
            ?? throw new InvalidOperationException($"A bitmap could not be written as {format}.");
        return data.ToArray();
    }
}
