using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>
/// Gives people what is held about them. Each export is audited. Throws <see cref="DatabaseUnavailableException"/>
/// when the database does not answer soon.
/// </summary>
public sealed class ExportDesk(
    ComplaintStore complaints, RetentionPlan retention, Patience patience, TimeProvider clock)
{
    private const string Actor = "person";

    // As the audit log keeps it, for officers and for the person's next export.
    private const string Purpose = "export for the person (PIPL 45, GDPR 15 & 20)";

    /// <summary>Everything that is held; null when it is erased or gone.</summary>
    public Task<PersonExport?> ExportAsync(string id, CancellationToken cancellationToken) =>
        patience.WaitAsync(token => ExportNowAsync(id, token), cancellationToken);

    private async Task<PersonExport?> ExportNowAsync(string id, CancellationToken token)
    {
        if (await complaints.FindAsync(id, token) is not { ErasedAt: null } complaint
            || await complaints.ReadPersonalAsync(id, Actor, Purpose, token) is not { } person)
            return null;
        var messages = await complaints.ReadMessagesAsync(id, [MessageAudience.Person], token);
        return new(clock.GetUtcNow(), ExportedComplaint.Of(complaint), person)
        {
            // What follows a move's name may be for officers alone.
            Steps =
            [
                .. (await complaints.ReadStepsAsync(id, token))
                    .Select(step => Exported(step, step.Detail?.Split(' ', ':')[0])),
            ],
            Messages = [.. messages.Select(message => new ExportedMessage(
                message.WrittenAt, message.Sender, message.Text))],
            Readings = [.. (await complaints.ReadReadingsAsync(id, token)).Select(step => Exported(step, step.Detail))],
            DestroyedFrom = retention.EndOf(complaint),
        };
    }

    private static ExportedStep Exported(ComplaintStep step, string? what) => new(
        step.RecordedAt,
        step.Actor == Actor ? ExportedActor.Person
            : CaseActor.AccountOf(step.Actor) is null ? ExportedActor.Service
            : ExportedActor.Officer,
        what ?? "");
}
