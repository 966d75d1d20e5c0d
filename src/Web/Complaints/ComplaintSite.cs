using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Complaints;
using Microsoft.Extensions.Options;
using QRCoder;

namespace ConsumerSafety.Web.Complaints;

/// <summary>What the pages of complaints need, and their picture.</summary>
internal static class ComplaintSite
{
    private const int PixelsPerModule = 6;
    private static readonly PathString[] s_roots = ["/complain", "/complaints", "/en/complain", "/en/complaints"];

    public static IServiceCollection AddComplaintPages(this IServiceCollection services)
    {
        services.AddSingleton<FormChoices>();
        services.AddSingleton<FilingReader>();
        services.AddSingleton<NoticeFilling>();
        services.AddSingleton<CoveringNotices>();
        services.AddSingleton<ComplaintCookies>();
        services.AddSingleton<EvidencePost>();
        services.AddSingleton<EvidencePass>();
        services.AddSingleton<Timeline>();
        return services;
    }

    /// <summary>
    /// Whether a path is one of them: what they say is secret and mixed with what visitors send, so it is never
    /// compressed.
    /// </summary>
    public static bool Contains(PathString path) => s_roots.Any(root => path.StartsWithSegments(root));

    /// <summary>The QR code of a number: the address of its status, never the passphrase.</summary>
    public static void MapComplaintPicture(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
            routes.MapGet(language.Path("/complaints/{number}/code.png"), (
                string number, HttpContext context, IOptions<PublicAddressOptions> address) =>
            {
                if (ComplaintNumber.Read(number) is not { } read)
                    return Results.NotFound();
                context.Response.Headers.CacheControl = "no-store";
                return Results.Bytes(Draw(address.Value.Of(language.Path($"/complaints/{read}"))), "image/png");
            });
    }

    private static byte[] Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }
}
