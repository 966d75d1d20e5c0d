using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Notices;

/// <summary>A file that belongs to a notice or a campaign.</summary>
public sealed record Attachment
{
    /// <summary>What people see, 1 to 300 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Where it lies, an absolute http or https address.</summary>
    public required string Url { get; init; }

    /// <summary>IANA media type, <c>application/pdf</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? Length { get; init; }

    internal static void Check(Attachment? attachment, RuleCheck check)
    {
        if (attachment is null)
        {
            check.Refuse("", Expected.Value, null);
            return;
        }
        check.Text(nameof(Name), attachment.Name, Limits.Label);
        check.Required(nameof(Url), attachment.Url is not null, Expected.Address);
        check.Address(nameof(Url), attachment.Url);
        check.Shape(nameof(MediaType), attachment.MediaType, IsMediaType(attachment.MediaType), Limits.Code,
            Expected.MediaType);
        check.Whole(nameof(Length), attachment.Length, 0, long.MaxValue);
    }

    private static bool IsMediaType(string? text)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash > 0 && slash < text!.Length - 1 && !text.Contains(' ', StringComparison.Ordinal);
    }
}
