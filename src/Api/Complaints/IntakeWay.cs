using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints;

/// <summary>The way a complaint comes in.</summary>
/// <param name="Channel">The channel.</param>
public sealed record IntakeWay(ComplaintChannel Channel)
{
    /// <summary>The network it comes from, which may send only so many an hour; null where none is counted.</summary>
    public string? Network { get; init; }

    /// <summary>
    /// The form it comes from, made of what is going to be told the person; a form makes one complaint.
    /// </summary>
    public Func<Complaint, string, SentForm>? Form { get; init; }

    /// <summary>The program that sends it by Open311 for a person; null where it comes another way.</summary>
    public RequestSender? Sender { get; init; }

    /// <summary>Is told complaint and passphrase just before they are kept.</summary>
    public Action<Complaint, string>? Foretell { get; init; }
}
