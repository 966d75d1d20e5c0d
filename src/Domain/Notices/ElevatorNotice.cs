using System.Globalization;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Formats;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Notices;

/// <summary>电梯安全: the inspection of a lift, or an incident with one.</summary>
public sealed record ElevatorNotice : Notice
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NoticeKind Kind => NoticeKind.ElevatorNotice;

    /// <summary>设备代码 of 17 to 20 digits, or 使用登记证编号 (<c>梯11京A00001(24)</c>).</summary>
    public string? RegistrationCode { get; init; }

    /// <summary>The type of equipment: traction lift, escalator.</summary>
    public string? EquipmentType { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Address { get; init; }

    /// <summary>WGS 84, degrees north, -90 to 90.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84, degrees east, -180 to 180.</summary>
    public double? Longitude { get; init; }

    /// <summary>使用单位: who runs it.</summary>
    public string? UsedBy { get; init; }

    /// <summary>维保单位: who maintains it.</summary>
    public string? MaintainedBy { get; init; }

    /// <summary>Day of inspection.</summary>
    public DateOnly? InspectedOn { get; init; }

    /// <summary>Outcome of the inspection.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Day by which it is to be inspected again.</summary>
    public DateOnly? NextInspectionOn { get; init; }

    /// <summary>Day of the incident.</summary>
    public DateOnly? IncidentOn { get; init; }

    /// <summary>People trapped.</summary>
    public int? PeopleTrapped { get; init; }

    /// <summary>People injured.</summary>
    public int? Injuries { get; init; }

    /// <summary>People killed.</summary>
    public int? Deaths { get; init; }

    internal override void CheckKind(RuleCheck check)
    {
        check.Required(nameof(RegistrationCode), (RegistrationCode ?? Address) is not null, Expected.LiftOrPlace);
        check.Shape(nameof(RegistrationCode), RegistrationCode, LiftCode.IsValid(RegistrationCode), Limits.Reference,
            Expected.LiftCode);
        check.Text(nameof(EquipmentType), EquipmentType, Limits.Name);
        check.Text(nameof(Address), Address, Limits.Name);
        check.Degrees(nameof(Latitude), Latitude, 90);
        check.Degrees(nameof(Longitude), Longitude, 180);
        check.Required(Latitude is null ? nameof(Latitude) : nameof(Longitude), Latitude is null == Longitude is null,
            Expected.BothDegrees);
        check.Text(nameof(UsedBy), UsedBy, Limits.Name);
        check.Text(nameof(MaintainedBy), MaintainedBy, Limits.Name);
        check.Required(nameof(InspectedOn), (InspectedOn ?? IncidentOn) is not null, Expected.InspectionOrIncident);
        check.Happened(nameof(InspectedOn), InspectedOn, PublishedAt);
        check.Member(nameof(Verdict), Verdict);
        check.Planned(nameof(NextInspectionOn), NextInspectionOn);
        if (InspectedOn is { } inspectedOn && NextInspectionOn is { } next && next <= inspectedOn)
            check.Doubt(
                nameof(NextInspectionOn), Expected.AfterInspection, next.ToString("O", CultureInfo.InvariantCulture));
        check.Happened(nameof(IncidentOn), IncidentOn, PublishedAt);
        check.Whole(nameof(PeopleTrapped), PeopleTrapped, 0, 100_000);
        check.Whole(nameof(Injuries), Injuries, 0, 100_000);
        check.Whole(nameof(Deaths), Deaths, 0, 100_000);
    }
}
