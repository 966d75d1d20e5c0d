using System.Globalization;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Publishing;

/// <summary>Faults that only the desk can find.</summary>
internal static class DraftFaults
{
    public static Fault BaseVersion(int version) => new(
        nameof(Draft.BaseVersion), FaultSeverity.Error,
        new("公告已有的版本号", "a version that the notice has"), version.ToString(CultureInfo.InvariantCulture));

    public static Fault Verdict { get; } = new(
        nameof(UrgentPublication.Verdict), FaultSeverity.Error,
        new("以下之一：Confirmed, Objected", "one of Confirmed, Objected"), null);

    public static Fault Kind(NoticeKind kind) =>
        new(nameof(Notice.Kind), FaultSeverity.Error, DeskTexts.KindStays, kind.ToString());
}
