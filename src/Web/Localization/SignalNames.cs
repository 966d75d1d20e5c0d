using System.Globalization;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Regulators.Signals;

namespace ConsumerSafety.Web.Localization;

/// <summary>The names of what signals are and have.</summary>
internal static class SignalNames
{
    private const double MostOneIn = 1e9;

    /// <summary>What is counted by.</summary>
    public static LocalizedText Of(SignalSubject subject) => subject switch
    {
        SignalSubject.Product => new("产品", "Product"),
        SignalSubject.Brand => new("品牌", "Brand"),
        SignalSubject.Seller => new("经营者", "Seller"),
        SignalSubject.Hazard => new("危害", "Hazard"),
        _ => new("地区", "Region"),
    };

    /// <summary>What was made of one.</summary>
    public static LocalizedText Of(SignalState state) => state switch
    {
        SignalState.Open => new("待研判", "To be judged"),
        SignalState.Dismissed => new("已排除", "Dismissed"),
        _ => new("已起草公告", "Notice drafted"),
    };

    /// <summary>What a week is for the test.</summary>
    public static LocalizedText Of(SignalPart part) => part switch
    {
        SignalPart.Latest => new("检验", "tested"),
        SignalPart.Guard => new("隔离期", "left out"),
        SignalPart.History => new("历史", "history"),
        _ => new("尚无数据", "no data yet"),
    };

    /// <summary>What a signal is about, in a language.</summary>
    public static string Label(Signal signal, Vocabulary vocabulary, Language language) => signal.Subject switch
    {
        SignalSubject.Hazard when vocabulary.FindHazardType(signal.Label) is { } hazard =>
            language.Pick(hazard.Name, hazard.EnglishName),
        SignalSubject.Region when vocabulary.RegionPath(signal.Label).FirstOrDefault() is { } region =>
            language.Pick(region.Name, region.EnglishName),
        _ => signal.Label,
    };

    /// <summary>An expected count, to one decimal, or two where it is below one.</summary>
    public static string Expected(SignalEvidence evidence) => evidence.Baseline.Expected.ToString(
        evidence.Baseline.Expected < 1 ? "0.00" : "#,##0.0", CultureInfo.InvariantCulture);

    /// <summary>A probability, as one in so many.</summary>
    public static string Chance(double probability, Language language) => probability * MostOneIn < 1
        ? language[SignalPageTexts.LessThan, Language.Number((long)MostOneIn)]
        : language[SignalPageTexts.OneIn, Language.Number((long)Math.Round(1 / probability))];
}
