namespace ConsumerSafety.Search.Query;

/// <summary>The ways results are grouped and narrowed on the site.</summary>
public enum Facet
{
    /// <summary>By kind; values are names of <see cref="Domain.Notices.NoticeKind"/>.</summary>
    Kind,

    /// <summary>By risk; values are names of <see cref="Domain.Notices.RiskLevel"/>.</summary>
    RiskLevel,

    /// <summary>By hazard; values are codes of hazard types.</summary>
    HazardType,

    /// <summary>By publisher; values are ids of agencies.</summary>
    Publisher,

    /// <summary>By region and every region around it; values are codes of regions.</summary>
    Region,

    /// <summary>By product category and every category above it; values are codes of product categories.</summary>
    Category,

    /// <summary>By year of publication in China (UTC+8); values are four digits.</summary>
    Year,

    /// <summary>By campaign; values are ids of campaigns.</summary>
    Campaign,
}
