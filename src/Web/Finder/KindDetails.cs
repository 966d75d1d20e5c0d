using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Finder;

/// <summary>What each kind of notice has of its own, what matters most to a reader first.</summary>
internal static class KindDetails
{
    /// <summary>Adds the properties of the notice's kind.</summary>
    public static PropertyWriter AddKind(this PropertyWriter writer, Notice notice) => notice switch
    {
        SpotCheck check => writer
            .Add("Verdict", check.Verdict)
            .Add("SampledFrom", check.SampledFrom)
            .Add("SamplingChannel", check.SamplingChannel)
            .Add("SampledOn", check.SampledOn)
            .Add("Round", check.Round)
            .Add("Laboratory", check.Laboratory),
        RiskAlert alert => writer
            .Add("RiskDescription", alert.RiskDescription)
            .Add("Advice", alert.Advice)
            .AddAll("Platforms", alert.Platforms)
            .Add("PortOfEntry", alert.PortOfEntry)
            .Add("HsCode", alert.HsCode),
        Recall recall => writer
            .Add("Defect", recall.Defect)
            .Add("Consequence", recall.Consequence)
            .Add("Remedy", recall.Remedy)
            .Add("Hotline", recall.Hotline)
            .Add("UnitsAffected", recall.UnitsAffected)
            .AddNumber("CompletionRate", recall.CompletionRate, "%")
            .Add("StartsOn", recall.StartsOn)
            .Add("EndsOn", recall.EndsOn)
            .Add("Initiation", recall.Initiation),
        ElevatorNotice lift => writer
            .Add("Verdict", lift.Verdict)
            .Add("Address", lift.Address)
            .AddPlace(lift.Latitude, lift.Longitude)
            .Add("RegistrationCode", lift.RegistrationCode)
            .Add("EquipmentType", lift.EquipmentType)
            .Add("UsedBy", lift.UsedBy)
            .Add("MaintainedBy", lift.MaintainedBy)
            .Add("InspectedOn", lift.InspectedOn)
            .Add("NextInspectionOn", lift.NextInspectionOn)
            .Add("IncidentOn", lift.IncidentOn)
            .Add("PeopleTrapped", lift.PeopleTrapped)
            .Add("Injuries", lift.Injuries)
            .Add("Deaths", lift.Deaths),
        CounterfeitRuling ruling => writer
            .Add("Outcome", ruling.Outcome)
            .Add("Respondent", ruling.Respondent)
            .Add("RightsHolder", ruling.RightsHolder)
            .AddAll("Trademarks", ruling.Trademarks)
            .AddNumber("GoodsValue", ruling.GoodsValue, ruling.Currency)
            .AddNumber("PenaltyAmount", ruling.PenaltyAmount, ruling.Currency)
            .Add("Currency", ruling.GoodsValue is null && ruling.PenaltyAmount is null ? ruling.Currency : null)
            .Add("CaseType", ruling.CaseType)
            .Add("CaseNumber", ruling.CaseNumber)
            .Add("DecidingBody", ruling.DecidingBody)
            .Add("DecidedOn", ruling.DecidedOn)
            .Add("LegalBasis", ruling.LegalBasis),
        ConsumerTip tip => writer
            .Add("Audience", tip.Audience)
            .Add("Advice", tip.Advice),
        _ => throw new ArgumentOutOfRangeException(nameof(notice)),
    };
}
