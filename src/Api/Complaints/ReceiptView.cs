using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Api.Complaints;

/// <summary>What a program is told of a complaint it handed in: once, and to be kept by the person.</summary>
/// <param name="Number">The number; without the passphrase it opens nothing.</param>
/// <param name="Passphrase">What the person proves with to be the one.</param>
/// <param name="StatusAddress">Where a person follows it, with number and passphrase.</param>
/// <param name="AgencyId">The agency it lies with.</param>
/// <param name="Deadlines">By when what has to be done; without DueOn when the working days of MissingYear are not
/// known yet.</param>
internal sealed record ReceiptView(
    string Number, string Passphrase, string StatusAddress, string AgencyId, IReadOnlyList<Deadline> Deadlines)
{
    public static ReceiptView Of(Complaint complaint, string passphrase, string statusAddress) =>
        new(complaint.Number, passphrase, statusAddress, complaint.AgencyId, complaint.Deadlines);
}
