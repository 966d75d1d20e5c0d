using ConsumerSafety.Domain.Notices;
using static ConsumerSafety.Search.Fields.FieldType;

namespace ConsumerSafety.Search.Fields;

/// <summary>What each kind of notice has beside the common fields.</summary>
internal static class KindFields
{
    public static IReadOnlyList<Field> Of(NoticeKind kind) => kind switch
    {
        NoticeKind.SpotCheck => s_spotCheck.Fields,
        NoticeKind.RiskAlert => s_riskAlert.Fields,
        NoticeKind.Recall => s_recall.Fields,
        NoticeKind.ElevatorNotice => s_elevatorNotice.Fields,
        NoticeKind.CounterfeitRuling => s_counterfeitRuling.Fields,
        NoticeKind.ConsumerTip => s_consumerTip.Fields,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static readonly FieldList<SpotCheck> s_spotCheck = new FieldList<SpotCheck>(NoticeKind.SpotCheck)
        .Text("Round", notice => notice.Round, 1)
        .Value("SampledOn", Date, notice => notice.SampledOn)
        .Text("SampledFrom", notice => notice.SampledFrom, 1)
        .Enum<SamplingChannel>("SamplingChannel", notice => notice.SamplingChannel)
        .Text("Laboratory", notice => notice.Laboratory, 1)
        .Enum<Verdict>("Verdict", notice => notice.Verdict)
        .Records("TestItems", notice => notice.TestItems, NoticeFields.TestItem);

    private static readonly FieldList<RiskAlert> s_riskAlert = new FieldList<RiskAlert>(NoticeKind.RiskAlert)
        .Texts("Platforms", notice => notice.Platforms, 1)
        .Text("HsCode", notice => notice.HsCode, 1)
        .Text("PortOfEntry", notice => notice.PortOfEntry, 1)
        .LongText("RiskDescription", notice => notice.RiskDescription)
        .LongText("Advice", notice => notice.Advice);

    private static readonly FieldList<Recall> s_recall = new FieldList<Recall>(NoticeKind.Recall)
        .LongText("Defect", notice => notice.Defect)
        .LongText("Consequence", notice => notice.Consequence)
        .LongText("Remedy", notice => notice.Remedy)
        .Value("UnitsAffected", FieldType.Int64, notice => notice.UnitsAffected)
        .Value("StartsOn", Date, notice => notice.StartsOn)
        .Value("EndsOn", Date, notice => notice.EndsOn)
        .Enum<Initiation>("Initiation", notice => notice.Initiation)
        .Value("CompletionRate", FieldType.Decimal, notice => notice.CompletionRate)
        .Text("Hotline", notice => notice.Hotline, 1);

    private static readonly FieldList<ElevatorNotice> s_elevatorNotice =
        new FieldList<ElevatorNotice>(NoticeKind.ElevatorNotice)
        .Text("RegistrationCode", notice => notice.RegistrationCode, 4)
        .Text("EquipmentType", notice => notice.EquipmentType, 1)
        .Text("Address", notice => notice.Address, 4, hasGrams: true)
        .Value("Latitude", FieldType.Double, notice => notice.Latitude)
        .Value("Longitude", FieldType.Double, notice => notice.Longitude)
        .Text("UsedBy", notice => notice.UsedBy, 1)
        .Text("MaintainedBy", notice => notice.MaintainedBy, 1)
        .Value("InspectedOn", Date, notice => notice.InspectedOn)
        .Enum<Verdict>("Verdict", notice => notice.Verdict)
        .Value("NextInspectionOn", Date, notice => notice.NextInspectionOn)
        .Value("IncidentOn", Date, notice => notice.IncidentOn)
        .Value("PeopleTrapped", FieldType.Int32, notice => notice.PeopleTrapped)
        .Value("Injuries", FieldType.Int32, notice => notice.Injuries)
        .Value("Deaths", FieldType.Int32, notice => notice.Deaths);

    private static readonly FieldList<CounterfeitRuling> s_counterfeitRuling =
        new FieldList<CounterfeitRuling>(NoticeKind.CounterfeitRuling)
        .Text("CaseNumber", notice => notice.CaseNumber, 4, hasGrams: true)
        .Text("DecidingBody", notice => notice.DecidingBody, 1)
        .Value("DecidedOn", Date, notice => notice.DecidedOn)
        .Enum<CaseType>("CaseType", notice => notice.CaseType)
        .Text("Respondent", notice => notice.Respondent, 4, hasGrams: true)
        .Text("RightsHolder", notice => notice.RightsHolder, 1)
        .Texts("Trademarks", notice => notice.Trademarks, 4)
        .Value("GoodsValue", FieldType.Decimal, notice => notice.GoodsValue)
        .Value("PenaltyAmount", FieldType.Decimal, notice => notice.PenaltyAmount)
        .Text("Currency", notice => notice.Currency)
        .LongText("LegalBasis", notice => notice.LegalBasis)
        .LongText("Outcome", notice => notice.Outcome);

    private static readonly FieldList<ConsumerTip> s_consumerTip = new FieldList<ConsumerTip>(NoticeKind.ConsumerTip)
        .Text("Audience", notice => notice.Audience, 1)
        .LongText("Advice", notice => notice.Advice);
}
