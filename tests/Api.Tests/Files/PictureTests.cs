using System.Text;
using ConsumerSafety.Api.Files;
using SkiaSharp;

namespace ConsumerSafety.Api.Tests.Files;

public sealed class PictureTests : IAsyncLifetime
{
    private FileHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await FileHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Place_comments_and_what_is_behind_the_end_are_gone()
    {
        var original = SampleFiles.JpegWithPlace;
        Assert.Contains("Exif", Encoding.Latin1.GetString(original), StringComparison.Ordinal);

        var file = await _host.TakeAsync("photo.jpg", original);

        var text = Encoding.Latin1.GetString(await _host.ReadAsync(file.Content));
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(original)), file.OriginalSha256);
    }

    [Fact]
    public async Task A_picture_stands_upright_as_its_camera_was_held()
    {
        var file = await _host.TakeAsync("photo.jpg", SampleFiles.JpegWithPlace);

        Assert.Equal((80, 120), (file.Width, file.Height));
        using var picture = SKBitmap.Decode(await _host.ReadAsync(file.Content));
        Assert.Equal((80, 120), (picture.Width, picture.Height));
        // Left was red; turned to the right it is above.
        Assert.True(picture.GetPixel(40, 10) is { Red: > 200, Blue: < 50 });
        Assert.True(picture.GetPixel(40, 110) is { Red: < 50, Blue: > 200 });
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, "a.jpg")]
    [InlineData(SKEncodedImageFormat.Png, "a.png")]
    [InlineData(SKEncodedImageFormat.Webp, "a.webp")]
    public async Task A_large_picture_is_made_as_small_as_a_page_needs(SKEncodedImageFormat format, string name)
    {
        var file = await _host.TakeAsync(name, SampleFiles.Picture(format, 4000, 1000));

        Assert.Equal((2560, 640), (file.Width, file.Height));
        using var thumbnail = SKBitmap.Decode(await _host.ReadAsync(file.Thumbnail!));
        Assert.Equal((480, 120), (thumbnail.Width, thumbnail.Height));
        Assert.True(thumbnail.GetPixel(100, 60) is { Red: > 200, Blue: < 50 });
    }

    [Fact]
    public async Task A_picture_that_would_take_too_much_memory_is_refused_before_it_is_decoded()
    {
        // A PNG of a few bytes that says it is 20,000 by 20,000.
        byte[] png =
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20, 8, 6, 0, 0, 0,
            .. Crc("IHDR\0\0\x4E\x20\0\0\x4E\x20\x08\x06\0\0\0"), 0, 0, 0, 1, .. "IDAT"u8, 0, .. Crc("IDAT\0"),
            0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82,
        ];

        var outcome = await _host.Intake.TakeAsync(
            FileHost.Author, "bomb.png", new MemoryStream(png), TestContext.Current.CancellationToken);

        Assert.Contains(
            "at most 40 million pixels", Assert.IsType<FileRefused>(outcome).Reason.English, StringComparison.Ordinal);
    }

    private static byte[] Crc(string chunk) => SampleFiles.Crc(System.Text.Encoding.Latin1.GetBytes(chunk));
}
