using ConsumerSafety.Api.Agencies;
using ConsumerSafety.Domain.Agencies;

namespace ConsumerSafety.Web.Regulators;

/// <summary>The fields of an agency as they are typed.</summary>
public sealed class AgencyForm
{
    /// <summary>The Id, for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>The name in Chinese.</summary>
    public string? Name { get; set; }

    /// <summary>The name in English.</summary>
    public string? EnglishName { get; set; }

    /// <summary>The agency above it.</summary>
    public string? ParentId { get; set; }

    /// <summary>The code of its region.</summary>
    public string? RegionCode { get; set; }

    /// <summary>Its site.</summary>
    public string? Website { get; set; }

    /// <summary>The tag of what it was when the form was shown.</summary>
    public string? Tag { get; set; }

    /// <summary>The fields of an agency that is there.</summary>
    public static AgencyForm Of(Agency agency) => new()
    {
        Id = agency.Id,
        Name = agency.Name,
        EnglishName = agency.EnglishName,
        ParentId = agency.ParentId,
        RegionCode = agency.RegionCode,
        Website = agency.Website,
        Tag = AgencyService.TagOf(agency),
    };

    /// <summary>The agency that is meant; empty fields are missing ones.</summary>
    public Agency ToAgency(string id) => new()
    {
        Id = id.Trim(),
        Name = Name?.Trim() ?? "",
        EnglishName = EnglishName?.Trim() ?? "",
        ParentId = Trim(ParentId),
        RegionCode = Trim(RegionCode),
        Website = Trim(Website),
    };

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
