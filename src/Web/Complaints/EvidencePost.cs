using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Api.Files;
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

    private const int MostFields = 100;
    private const int LongestField = 4096;

    /// <summary>
    /// Reads it, with each file handed on as it comes. Null when it is no form, or not from a page of this site; of the
    /// latter nothing was taken. The token has to come before the files.
    /// </summary>
    public async Task<PostedEvidence?> ReadAsync(
        HttpContext context, Func<string, Stream, Task<EvidenceOutcome>> take)
    {
        if (MultipartForm.Open(context.Request) is not { } reader)
            return await ReadPlainAsync(context);
        try
        {
            return await ReadPartsAsync(context, reader, take);
        }
        catch (Exception fault) when (MultipartForm.IsBroken(fault))
        {
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
            else if (MultipartForm.FileName(disposition) is { Length: > 0 } name)
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
}
