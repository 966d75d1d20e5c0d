using System.Text.Json;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Api.Complaints;

/// <summary>What the person is told who sent a form.</summary>
/// <param name="Number">The number.</param>
/// <param name="Passphrase">The passphrase.</param>
/// <param name="AgencyId">The agency it lies with.</param>
/// <param name="Deadlines">By when what has to be done.</param>
/// <param name="Id">The key of the complaint.</param>
public sealed record FormReceipt(
    string Number, string Passphrase, string AgencyId, IReadOnlyList<Deadline> Deadlines, string Id)
{
    internal static FormReceipt Of(Complaint complaint, string passphrase) =>
        new(complaint.Number, passphrase, complaint.AgencyId, complaint.Deadlines, complaint.Id);

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    internal static FormReceipt Read(byte[] content) => JsonSerializer.Deserialize<FormReceipt>(content)!;
}
