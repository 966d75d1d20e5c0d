using System.Globalization;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Files to download, with what people want to know before they do.</summary>
internal static class AttachmentViews
{
    /// <summary>How a file is shown.</summary>
    public static AttachmentView Create(Attachment attachment)
    {
        string?[] facts = [attachment.MediaType, attachment.Length is { } length ? Size(length) : null];
        return new(
            attachment.Name,
            WebAddress.Followable(attachment.Url),
            attachment.Url,
            string.Join(", ", facts.Where(fact => fact is not null)));
    }

    private static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
    };
}
