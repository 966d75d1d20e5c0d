using System.Globalization;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Regulators.Campaigns;

/// <summary>The fields of a campaign as they are typed.</summary>
public sealed class CampaignForm
{
    /// <summary>The Id, for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>The name in Chinese.</summary>
    public string? Name { get; set; }

    /// <summary>The name in English.</summary>
    public string? EnglishName { get; set; }

    /// <summary>The motto in Chinese.</summary>
    public string? Theme { get; set; }

    /// <summary>The motto in English.</summary>
    public string? EnglishTheme { get; set; }

    /// <summary>What it is about, in Chinese.</summary>
    public string? Description { get; set; }

    /// <summary>What it is about, in English.</summary>
    public string? EnglishDescription { get; set; }

    /// <summary>First day.</summary>
    public string? StartsOn { get; set; }

    /// <summary>Last day.</summary>
    public string? EndsOn { get; set; }

    /// <summary>The agencies that organise it.</summary>
    public List<string> Organisers { get; set; } = [];

    /// <summary>The addresses of the materials that stay.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>Files to add to the materials.</summary>
    public List<IFormFile> NewFiles { get; set; } = [];

    /// <summary>The tag of what it was when the form was shown.</summary>
    public string? Tag { get; set; }

    /// <summary>The fields of a campaign that is there.</summary>
    public static CampaignForm Of(Campaign campaign) => new()
    {
        Id = campaign.Id,
        Name = campaign.Name,
        EnglishName = campaign.EnglishName,
        Theme = campaign.Theme,
        EnglishTheme = campaign.EnglishTheme,
        Description = campaign.Description,
        EnglishDescription = campaign.EnglishDescription,
        StartsOn = campaign.StartsOn?.ToString("O", CultureInfo.InvariantCulture),
        EndsOn = campaign.EndsOn?.ToString("O", CultureInfo.InvariantCulture),
        Organisers = [.. campaign.OrganiserIds],
        Kept = [.. campaign.Materials.Select(material => material.Url)],
        Tag = CampaignTag.Of(campaign),
    };

    /// <summary>The campaign that is meant.</summary>
    internal Campaign ToCampaign(string id, IEnumerable<Attachment> materials, FormFaults faults)
    {
        var values = new TypedValues(faults);
        return new()
        {
            Id = id.Trim(),
            Name = Name?.Trim() ?? "",
            EnglishName = EnglishName?.Trim() ?? "",
            Theme = TypedValues.Text(Theme),
            EnglishTheme = TypedValues.Text(EnglishTheme),
            Description = TypedValues.Text(Description),
            EnglishDescription = TypedValues.Text(EnglishDescription),
            StartsOn = values.Day(nameof(StartsOn), StartsOn),
            EndsOn = values.Day(nameof(EndsOn), EndsOn),
            OrganiserIds = [.. Organisers.Distinct()],
            Materials = [.. materials],
        };
    }
}
