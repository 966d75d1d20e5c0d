using System.Text.Json.Serialization;

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
}
