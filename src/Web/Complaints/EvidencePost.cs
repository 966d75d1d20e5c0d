using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Complaints;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Web.Complaints;

/// <summary>A form with files, read as it comes and kept nowhere on the way.</summary>
public sealed class EvidencePost(IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options)
{
    /// <summary>The most bytes of such a form: ten files and the rest of it.</summary>
    public const long MostBytes = ComplaintLimits.Evidence * ComplaintLimits.EvidenceLength + 1024 * 1024;

    private const int BoundaryLimit = 200;
    private const int MostFields = 100;
    private const int LongestField = 4096;

    /// <summary>
    /// Reads it, with each file handed on as it comes. Null when it is no form, or not from a page of this site; of the
    /// latter nothing was taken. The token has to come before the files.
    /// </summary>
    public async Task<PostedEvidence?> ReadAsync(
        HttpContext context, Func<string, Stream, Task<EvidenceOutcome>> take)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= BoundaryLimit } boundary)
            return await ReadPlainAsync(context);
        try
        {
            return await ReadPartsAsync(context, new(boundary.ToString(), request.Body), take);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // No form after all: a boundary that never comes, a header without end.
            return null;
        }
    }

    private async Task<PostedEvidence?> ReadPartsAsync(
        HttpContext context, MultipartReader reader, Func<string, Stream, Task<EvidenceOutcome>> take)
    {
        var posted = new PostedEvidence();
        var isOurs = false;
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                continue;
            if (!disposition.IsFileDisposition() && !disposition.FileName.HasValue)
            {
                var (name, value) = await ReadFieldAsync(disposition, section, context.RequestAborted);
                isOurs = isOurs || (name == options.Value.FormFieldName && await IsOursAsync(context, value));
                if (posted.Add(name, value) > MostFields)
                    return null;
            }
            else if (!isOurs)
                return null;
            else if (FileName(disposition) is { Length: > 0 } name)
                posted.Files.Add((name, await take(name, section.Body)));
        }
        return isOurs ? posted : null;
    }

    private async Task<PostedEvidence?> ReadPlainAsync(HttpContext context)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return null;
        var posted = new PostedEvidence();
        foreach (var (name, values) in await context.Request.ReadFormAsync(context.RequestAborted))
            foreach (var value in values)
                posted.Add(name, value ?? "");
        return posted;
    }

    // In a header it is looked at without the form being read.
    private Task<bool> IsOursAsync(HttpContext context, string token)
    {
        context.Request.Headers[options.Value.HeaderName!] = token;
        return antiforgery.IsRequestValidAsync(context);
    }

    private static async Task<(string Name, string Value)> ReadFieldAsync(
        ContentDispositionHeaderValue disposition, MultipartSection section, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestField];
        var count = await section.Body.ReadAtLeastAsync(bytes, bytes.Length, false, cancellationToken);
        return (
            HeaderUtilities.RemoveQuotes(disposition.Name).ToString(),
            System.Text.Encoding.UTF8.GetString(bytes, 0, count));
    }

    private static string? FileName(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue
            ? disposition.FileNameStar
            : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;
}
