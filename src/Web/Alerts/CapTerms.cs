using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Alerts;

/// <summary>What the catalogue says in the code values of CAP 1.2, section 3.2.2.</summary>
internal static class CapTerms
{
    /// <summary>The categories: always Safety, and what the hazards add.</summary>
    public static IEnumerable<string> Categories(Notice notice)
    {
        yield return "Safety";
        var added = notice.HazardTypes.Select(Category).OfType<string>().Distinct();
        foreach (var category in added)
            yield return category;
        if (notice.Kind == NoticeKind.ElevatorNotice)
            yield return "Infra";
    }

    /// <summary>How sure it is: what was measured or decided was observed, what was warned of is likely.</summary>
    public static string Certainty(Notice notice) => notice.Kind switch
    {
        NoticeKind.SpotCheck or NoticeKind.ElevatorNotice or NoticeKind.CounterfeitRuling => "Observed",
        NoticeKind.Recall or NoticeKind.RiskAlert => "Likely",
        _ => "Possible",
    };

    /// <summary>What people should do.</summary>
    public static string ResponseType(CapMessageType type) => type == CapMessageType.Cancel ? "AllClear" : "Avoid";

    private static string? Category(string hazard) => hazard switch
    {
        "Fire" or "Burn" or "Explosion" => "Fire",
        "Crash" => "Transport",
        "Environmental" => "Env",
        "Chemical" or "Lead" or "HeavyMetal" or "Poisoning" or "Asbestos" or "MicrobialContamination" or "Toxin"
            or "UndeclaredAllergen" or "ForeignBody" or "ExcessiveAdditive" or "IllegalAdditive"
            or "PesticideResidue" or "VeterinaryDrugResidue" or "NutrientDeficiency" => "Health",
        _ => null,
    };
}
