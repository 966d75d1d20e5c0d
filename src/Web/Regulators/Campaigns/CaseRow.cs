using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Web.Regulators.Campaigns;

/// <summary>A typical case in the form of a report.</summary>
public sealed class CaseRow
{
    /// <summary>The title in Chinese.</summary>
    public string? Title { get; set; }

    /// <summary>The title in English.</summary>
    public string? EnglishTitle { get; set; }

    /// <summary>What happened, in Chinese.</summary>
    public string? Text { get; set; }

    /// <summary>What happened, in English.</summary>
    public string? EnglishText { get; set; }

    /// <summary>The notice about it.</summary>
    public string? NoticeId { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title + EnglishTitle + Text + EnglishText + NoticeId);

    /// <summary>The row of a case that is there.</summary>
    public static CaseRow Of(TypicalCase typical) => new()
    {
        Title = typical.Title,
        EnglishTitle = typical.EnglishTitle,
        Text = typical.Text,
        EnglishText = typical.EnglishText,
        NoticeId = typical.NoticeId,
    };

    /// <summary>The case that is meant.</summary>
    public TypicalCase ToCase() => new(
        Title?.Trim() ?? "", Text?.Trim() ?? "", TypedValues.Text(EnglishTitle), TypedValues.Text(EnglishText),
        TypedValues.Text(NoticeId));
}
