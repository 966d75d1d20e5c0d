using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Web.Regulators.Campaigns;

/// <summary>A picture in the form of a report.</summary>
public sealed class PictureRow
{
    /// <summary>The picture; null for one that is to be added.</summary>
    public string? FileId { get; set; }

    /// <summary>The picture to add.</summary>
    public IFormFile? File { get; set; }

    /// <summary>What it shows, in Chinese.</summary>
    public string? Caption { get; set; }

    /// <summary>What it shows, in English.</summary>
    public string? EnglishCaption { get; set; }

    /// <summary>Whether it is to go.</summary>
    public bool Remove { get; set; }

    /// <summary>The row of a picture that is there.</summary>
    public static PictureRow Of(ReportPicture picture) => new()
    {
        FileId = picture.FileId, Caption = picture.Caption, EnglishCaption = picture.EnglishCaption,
    };

    /// <summary>The picture that is meant.</summary>
    public ReportPicture ToPicture() =>
        new(FileId!, Caption?.Trim() ?? "", TypedValues.Text(EnglishCaption));
}
