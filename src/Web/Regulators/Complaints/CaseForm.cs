using System.Globalization;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Web.Regulators.Complaints;

/// <summary>A move as a form sends it.</summary>
public sealed class CaseForm
{
    /// <summary>The move.</summary>
    public ComplaintMove Move { get; set; }

    /// <summary>The version that was seen.</summary>
    public int Version { get; set; }

    /// <summary>What is said with it.</summary>
    public string? Text { get; set; }

    /// <summary>The legal ground.</summary>
    public string? Ground { get; set; }

    /// <summary>The officer.</summary>
    public string? OfficerId { get; set; }

    /// <summary>The agency.</summary>
    public string? AgencyId { get; set; }

    /// <summary>The number of another complaint.</summary>
    public string? Number { get; set; }

    /// <summary>Numbers of notices, parted by anything.</summary>
    public string? NoticeIds { get; set; }

    /// <summary>The e-mail address of the business.</summary>
    public string? BusinessEmail { get; set; }

    /// <summary>Whether the business is told who complains.</summary>
    public bool TellsWho { get; set; }

    /// <summary>The kind of the part.</summary>
    public ComplaintKind? PartKind { get; set; }

    /// <summary>What the part is about.</summary>
    public string? PartName { get; set; }

    /// <summary>The last day on which it is kept.</summary>
    public string? Until { get; set; }

    /// <summary>As the mover takes it.</summary>
    internal CaseRequest Read() => new(Move, Version)
    {
        Text = Text,
        Ground = Ground,
        OfficerId = OfficerId,
        AgencyId = AgencyId,
        Number = Number,
        NoticeIds = (NoticeIds ?? "").Split(
            ['\n', '\r', ' ', ',', '，', '、', ';'], StringSplitOptions.RemoveEmptyEntries),
        BusinessEmail = BusinessEmail,
        TellsWho = TellsWho,
        PartKind = PartKind,
        PartName = PartName,
        Until = DateOnly.TryParseExact(
            Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    /// <summary>The Id of a field in the form of a move: each form on the page has its own.</summary>
    internal static string FieldId(ComplaintMove move, string property) => $"{move}-{property}";
}
