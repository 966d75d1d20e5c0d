using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>Makes a complaint of a part of another, of the same person and with the same evidence.</summary>
internal static class CasePartMaker
{
    public static CasePart Make(CasePlan plan, CaseClock clock, DateOnly today)
    {
        var (whole, kind) = (plan.Present, plan.Request.PartKind!.Value);
        // The person does not wait longer for a decision because it was split; what was decided is decided anew.
        var isSame = whole.State == ComplaintState.Received && whole.Kind == kind;
        var part = whole with
        {
            Id = Guid.NewGuid().ToString("N"),
            Number = ComplaintNumber.Create(),
            Kind = kind,
            Subject = new() { Name = plan.Request.PartName!.Trim(), Category = whole.Subject.Category },
            MayShareWithBusiness = whole.MayShareWithBusiness && kind == ComplaintKind.Dispute,
            State = ComplaintState.Received,
            StateBeforeAppeal = null,
            Deadlines = isSame ? whole.Deadlines : [clock.First(kind, today)],
            LegalGround = null,
            Rating = null,
            DecidedAt = null,
            DecidedById = null,
            MergedIds = [],
            SplitFromId = whole.Id,
            Version = 1,
        };
        return new(part, Passphrase.Create(), new(plan.Caller.Actor, AuditAction.Added, $"SplitFrom {whole.Number}"));
    }
}
