using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Api.Complaints;

/// <summary>
/// What the person who complained sees and does. Every call throws <see cref="DatabaseUnavailableException"/> when the
/// database does not answer soon.
/// </summary>
public sealed class PersonDesk(
    ComplaintStore complaints, EvidenceShelf evidence, ReceiptAttempts attempts, ComplaintPace pace,
    Patience patience, TimeProvider clock)
{
    /// <summary>The most characters of a message.</summary>
    public const int MostCharacters = 20_000;

    private const string Actor = "person";
    private const int MovesPerHour = 30;

    private static readonly LocalizedText s_text = new("1 至 20,000 字", "1 to 20,000 characters");
    private static readonly LocalizedText s_rating = new("1 至 5 分", "1 to 5");

    /// <summary>
    /// The complaint of a receipt, whatever way the two were typed. A number that does not exist, one whose check
    /// character is wrong and a wrong passphrase are answered alike, after the same work.
    /// </summary>
    public Task<ReceiptOutcome> OpenAsync(
        string? number, string? passphrase, string network, CancellationToken cancellationToken) => patience.WaitAsync(
        async token =>
        {
            var read = ComplaintNumber.Read(number);
            if (!await attempts.UseAsync(pace.OfTries(network, read ?? number ?? ""), token))
                return new ReceiptOutcome.TooOften();
            return await complaints.FindAsync(read ?? "", Passphrase.Read(passphrase), token) is { } found
                ? new ReceiptOutcome.Found(found)
                : (ReceiptOutcome)new ReceiptOutcome.Unknown();
        },
        cancellationToken);

    /// <summary>What the person sees of a complaint that was opened before; null when it is gone or erased.</summary>
    public Task<PersonView?> FindAsync(string id, CancellationToken cancellationToken) => patience.WaitAsync(
        async token => await complaints.FindAsync(id, token) is { ErasedAt: null } complaint
            ? new PersonView(
                complaint,
                await complaints.ReadStepsAsync(id, token),
                await complaints.ReadMessagesAsync(id, [MessageAudience.Person], token))
            {
                Evidence = await evidence.ReadAsync(id, token),
            }
            : null,
        cancellationToken);

    /// <summary>Writes to the officer.</summary>
    public Task<PersonMoveOutcome> WriteAsync(string id, string? text, CancellationToken cancellationToken) =>
        MoveAsync(id, ComplaintMove.WriteToOfficer, text, null, true, cancellationToken);

    /// <summary>Takes the complaint back, with a reason or without.</summary>
    public Task<PersonMoveOutcome> WithdrawAsync(string id, string? reason, CancellationToken cancellationToken) =>
        MoveAsync(id, ComplaintMove.Withdraw, reason, null, false, cancellationToken);

    /// <summary>Rates the outcome from 1 to 5.</summary>
    public Task<PersonMoveOutcome> RateAsync(
        string id, int rating, string? text, CancellationToken cancellationToken) => rating is >= 1 and <= 5
        ? MoveAsync(id, ComplaintMove.Rate, text, rating, false, cancellationToken)
        : Task.FromResult<PersonMoveOutcome>(new PersonMoveOutcome.Invalid(s_rating));

    /// <summary>Asks that the outcome be looked at again, and says why.</summary>
    public Task<PersonMoveOutcome> AppealAsync(string id, string? reason, CancellationToken cancellationToken) =>
        MoveAsync(id, ComplaintMove.Appeal, reason, null, true, cancellationToken);

    /// <summary>Takes back that the business may be told, and that an account may be published.</summary>
    public Task<PersonMoveOutcome> WithdrawConsentAsync(string id, CancellationToken cancellationToken) =>
        MoveAsync(id, ComplaintMove.WithdrawConsent, null, null, false, cancellationToken);

    private Task<PersonMoveOutcome> MoveAsync(
        string id, ComplaintMove move, string? text, int? rating, bool needsText, CancellationToken cancellationToken)
    {
        var message = text?.ReplaceLineEndings("\n").Trim() ?? "";
        return message.Length > MostCharacters || (needsText && message.Length == 0)
            ? Task.FromResult<PersonMoveOutcome>(new PersonMoveOutcome.Invalid(s_text))
            : patience.WaitAsync(token => MoveAsync(id, move, message, rating, token), cancellationToken);
    }

    private async Task<PersonMoveOutcome> MoveAsync(
        string id, ComplaintMove move, string message, int? rating, CancellationToken token)
    {
        if (!await attempts.UseAsync([new($"complaint-move {id}", MovesPerHour, TimeSpan.FromHours(1))], token))
            return new PersonMoveOutcome.TooOften();
        // An officer may move it at the same moment; what the person does is then tried on the next version.
        while (await complaints.FindAsync(id, token) is { } present && Next(present, move, rating) is { } next)
        {
            var saving = await complaints.SaveAsync(next, Entry(move, message), token);
            if (saving.IsSaved)
                return new PersonMoveOutcome.Done(saving.Complaint!);
        }
        return new PersonMoveOutcome.NotNow();
    }

    private Complaint? Next(Complaint present, ComplaintMove move, int? rating)
    {
        if (present.ErasedAt is not null
            || ComplaintMoves.Find(present.Kind, present.State, move) is not { By: ComplaintActor.Person } rule)
            return null;
        var agrees = move != ComplaintMove.WithdrawConsent;
        var isAppeal = rule.To == ComplaintState.Appealed;
        return present with
        {
            Version = present.Version + 1,
            State = rule.To ?? present.State,
            StateBeforeAppeal = isAppeal ? present.State : present.StateBeforeAppeal,
            Rating = rating ?? present.Rating,
            MayShareWithBusiness = present.MayShareWithBusiness && agrees,
            MayPublish = present.MayPublish && agrees,
            // Nobody has to decide any more what was taken back.
            Deadlines = rule.To == ComplaintState.Withdrawn ? [] : present.Deadlines,
            DecidedAt = rule.To == ComplaintState.Withdrawn ? clock.GetUtcNow() : present.DecidedAt,
        };
    }

    private static ComplaintEntry Entry(ComplaintMove move, string message) =>
        new(Actor, AuditAction.Updated, move.ToString())
        {
            Messages = message.Length == 0
                ? []
                : [new(0, default, MessageSender.Person, MessageAudience.Person, Actor, message)],
        };
}
