using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Files;

namespace ConsumerSafety.Api.Files;

/// <summary>A file as programs see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">IANA media type, found from the content.</param>
/// <param name="Length">In bytes, as it is kept.</param>
/// <param name="Sha256">Of the content as it is kept, in lower-case hexadecimal digits.</param>
/// <param name="Url">Where it is read; what notices, campaigns and reports name.</param>
/// <param name="State">Who may read it.</param>
/// <param name="ThumbnailUrl">Of a picture: the small form.</param>
/// <param name="Width">Of a picture: in pixels.</param>
/// <param name="Height">Of a picture: in pixels.</param>
internal sealed record FileDescription(
    string Id, string Name, string MediaType, long Length, string Sha256, string Url, FileState State,
    string? ThumbnailUrl, int? Width, int? Height)
{
    public static FileDescription Of(StoredFile file, PublicAddressOptions address) => new(
        file.Id, file.Name, file.MediaType, file.Content.Length, file.Content.Sha256,
        address.Of(FileAddress.Of(file)), file.State,
        file.Thumbnail is null ? null : address.Of(FileAddress.OfThumbnail(file.Id)), file.Width, file.Height);
}
