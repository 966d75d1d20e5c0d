using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What a move is about, looked up.</summary>
internal sealed record CaseSubject
{
    /// <summary>What is wrong with the request; empty when all is well.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>What is said with the move, cleaned; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>As the person is told of it.</summary>
    public LocalizedText? About { get; set; }

    /// <summary>As the audit log keeps it: an account, an agency, a ground, a number.</summary>
    public string? Key { get; set; }

    /// <summary>The complaint it goes on in.</summary>
    public Complaint? Target { get; set; }

    /// <summary>The notices it points at from now on.</summary>
    public IReadOnlyList<string> NoticeIds { get; set; } = [];

    /// <summary>The last day of what is asked for.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Where the business is reached by mail; null when it is not.</summary>
    public string? BusinessEmail { get; set; }

    public void Refuse(string property, LocalizedText expected, string? value) =>
        Faults.Add(new(property, FaultSeverity.Error, expected, value is { Length: > 200 } ? value[..200] : value));
}
