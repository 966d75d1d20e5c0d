using ConsumerSafety.Storage.Evidence;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>What a program is told of a file that no complaint has yet.</summary>
/// <param name="Id">What EvidenceIds of a complaint names; whoever knows it can hand the file in.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Length">How many bytes are to come in all.</param>
/// <param name="Offset">How many are kept.</param>
/// <param name="IsReady">Whether it is complete and was taken.</param>
/// <param name="ExpiresAt">When it goes unless a complaint names it.</param>
/// <param name="MediaType">IANA media type, found from the content; once it is ready.</param>
/// <param name="OriginalSha256">SHA-256 of what was sent, in lower-case hexadecimal digits; once it is ready.</param>
internal sealed record EvidenceView(
    string Id, string Name, long Length, long Offset, bool IsReady, DateTimeOffset ExpiresAt, string? MediaType,
    string? OriginalSha256)
{
    public static EvidenceView Of(EvidenceUpload upload) => new(
        upload.Id, upload.File.Name, upload.Length, upload.Received, upload.IsReady, upload.ExpiresAt,
        upload.File.MediaType, upload.File.OriginalSha256);
}
