using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Api.Tests.Files;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Evidence;
using SkiaSharp;

namespace ConsumerSafety.Api.Tests.Complaints.Evidence;

public sealed class EvidenceExaminingTests : IAsyncLifetime
{
    private CaseOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private EvidenceDesk Desk => _office.Get<EvidenceDesk>();

    public static TheoryData<string, byte[], string, string> Accepted => new()
    {
        { "照片.jpg", SampleFiles.Jpeg, "照片.jpg", "image/jpeg" },
        { "photo.exe", SampleFiles.JpegWithPlace, "photo.jpg", "image/jpeg" },
        { "page.html", SampleFiles.Png, "page.png", "image/png" },
        { "photo", SampleFiles.WebP, "photo.webp", "image/webp" },
        { "发票.pdf.js", SampleFiles.Pdf, "发票.pdf.pdf", "application/pdf" },
        { "film.MP4", BoxFiles.Mp4, "film.MP4", "video/mp4" },
        { "IMG_1.HEIC", BoxFiles.Heic, "IMG_1.HEIC", "image/heic" },
        {
            "polyglot.jpg", [.. SampleFiles.Jpeg, .. SampleFiles.Bytes("<html><script>alert(1)</script></html>")],
            "polyglot.jpg", "image/jpeg"
        },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "torn.jpg", SampleFiles.Jpeg[..^200], "damaged" },
        { "zip.jpg", SampleFiles.Zip(("a.txt", "x")), "an archive" },
        { "page.jpg", SampleFiles.Bytes("<!DOCTYPE html><script>alert(1)</script>"), "HTML, SVG or other markup" },
        { "empty.jpg", [], "empty" },
        { "table.xlsx", SampleFiles.Workbook, "save it as PDF" },
        { "notes.txt", SampleFiles.Bytes("plain"), "save it as PDF" },
        { "setup.pdf", [.. "MZ"u8, 0, 1], "a program or a script" },
        { "moving.gif", SampleFiles.Bytes("GIF89a\0\0"), "JPEG, PNG, WebP or HEIC" },
        { "noise.bin", [1, 2, 3, 4], "MP4 videos" },
        { "script.pdf", SampleFiles.Bytes("%PDF-1.7\n<< /S /JavaScript /JS (1) >>"), "holds scripts" },
        { "torn.mp4", BoxFiles.Mp4[..^5], "damaged" },
        { "tail.mp4", [.. BoxFiles.Mp4, 1, 2, 3], "damaged" },
        { "torn.heic", BoxFiles.Heic[..100], "damaged" },
        { "fragments.mp4", [.. BoxFiles.Mp4, .. BoxFiles.Box("moof")], "fragmented" },
        { "bomb.png", Bomb(), "at most 40 million pixels" },
    };

    public async ValueTask InitializeAsync() => _office = await CaseOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory, MemberData(nameof(Accepted))]
    public async Task The_content_decides_what_it_is_and_the_name_follows(
        string name, byte[] content, string kept, string mediaType)
    {
        var file = await TakeAsync(name, content);

        Assert.Equal((kept, mediaType), (file.Name, file.MediaType));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.OriginalSha256);
        Assert.Equal(content.Length, file.OriginalLength);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_no_evidence_is_refused_with_the_reason_and_nothing_of_it_is_kept(
        string name, byte[] content, string reason)
    {
        var outcome = await Desk.TakeAsync(name, new MemoryStream(content), "net", Token);

        var refused = Assert.IsType<EvidenceOutcome.Refused>(outcome);
        Assert.Contains(reason, refused.Reason.English, StringComparison.Ordinal);
        Assert.NotEqual(refused.Reason.English, refused.Reason.Chinese);
        _office.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await _office.Get<EvidenceUploads>().SweepAsync(Token));
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken_and_a_byte_more_is_not()
    {
        var most = new byte[ComplaintLimits.EvidenceLength];
        SampleFiles.Pdf.CopyTo(most, 0);

        Assert.Equal(most.Length, (await TakeAsync("a.pdf", most)).Length);
        var outcome = await Desk.TakeAsync("a.pdf", new MemoryStream([.. most, 0]), "net", Token);
        Assert.Equal(
            "The file is larger than 20 MB.", Assert.IsType<EvidenceOutcome.Refused>(outcome).Reason.English);
    }

    [Fact]
    public async Task A_picture_loses_its_place_and_what_is_hidden_and_has_a_preview()
    {
        var file = await TakeAsync("a.jpg", SampleFiles.JpegWithPlace);
        var complaint = await ClaimAsync(file);
        var kept = await ReadAsync(complaint, file);

        foreach (var word in new[] { "Exif", "hidden-comment", "hidden-behind-the-end" })
            Assert.DoesNotContain(word, kept, StringComparison.Ordinal);
        Assert.Equal((80, 120), (file.Width, file.Height));
        Assert.StartsWith("RIFF", await ReadAsync(complaint, file, isPreview: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_HEIC_picture_keeps_its_pixels_and_loses_all_that_is_not_seen()
    {
        var file = await TakeAsync("a.heic", BoxFiles.Heic);
        var kept = await ReadAsync(await ClaimAsync(file), file);

        Assert.Equal(BoxFiles.Heic.Length, kept.Length);
        Assert.Contains("the-pixels-of-it", kept, StringComparison.Ordinal);
        foreach (var word in new[] { BoxFiles.Place, "Exif +", "hidden-behind", "hidden-free", "xmp" })
            Assert.DoesNotContain(word, kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_keeps_what_is_seen_and_loses_places_and_other_tracks()
    {
        var file = await TakeAsync("a.mp4", BoxFiles.Mp4);
        var kept = await ReadAsync(await ClaimAsync(file), file);

        Assert.Equal(BoxFiles.Mp4.Length, kept.Length);
        Assert.Contains("frame-1frame-2", kept, StringComparison.Ordinal);
        foreach (var word in new[] { BoxFiles.Place, "gps", "udta", "quicktime", "hidden-behind", "hidden-box" })
            Assert.DoesNotContain(word, kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Random_damage_is_refused_or_taken_but_never_an_error()
    {
        var random = new Random(7);
        foreach (var sound in new[] { BoxFiles.Heic, BoxFiles.Mp4 })
            for (var i = 0; i < 150; i++)
            {
                var damaged = sound.ToArray();
                for (var j = 0; j < 3; j++)
                    damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
                var outcome = await Desk.TakeAsync("a", new MemoryStream(damaged), $"net{i}", Token);
                Assert.True(outcome is EvidenceOutcome.Taken or EvidenceOutcome.Refused, outcome.ToString());
            }
    }

    private async Task<EvidenceFile> TakeAsync(string name, byte[] content)
    {
        var outcome = await Desk.TakeAsync(name, new MemoryStream(content), "net", Token);
        return outcome is EvidenceOutcome.Taken taken ? taken.File : throw new InvalidOperationException($"{outcome}");
    }

    private async Task<string> ClaimAsync(EvidenceFile file) =>
        (await _office.ComplainAsync(change: filing => filing with { EvidenceIds = [file.Id] })).Id;

    /// <summary>What officers get of it, byte by byte.</summary>
    private async Task<string> ReadAsync(string complaintId, EvidenceFile file, bool isPreview = false)
    {
        var read = (await _office.Get<EvidenceShelf>().OpenAsync(complaintId, file.Id, isPreview, Token))!;
        await using (read.Content)
        {
            var copy = new MemoryStream();
            await read.Content.CopyToAsync(copy, Token);
            return Encoding.Latin1.GetString(copy.ToArray());
        }
    }

    // A picture that says in its head that it is 60,000 by 60,000 pixels.
    private static byte[] Bomb()
    {
        const int width = 16;
        var png = SampleFiles.Picture(SKEncodedImageFormat.Png);
        byte[] side = [0, 0, 0xEA, 0x60];
        side.CopyTo(png, width);
        side.CopyTo(png, width + 4);
        SampleFiles.Crc(png.AsSpan(12, 17)).CopyTo(png.AsSpan(29));
        return png;
    }
}
