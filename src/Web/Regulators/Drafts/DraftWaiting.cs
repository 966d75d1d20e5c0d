using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Which drafts wait for somebody: to be reviewed, or to be worked on again.</summary>
public sealed class DraftWaiting(DraftDesk desk)
{
    private const int Most = 200;

    /// <summary>How many drafts in a list wait for the caller, counted to two hundred.</summary>
    public async Task<int> CountAsync(Caller caller, DraftList list, CancellationToken cancellationToken)
    {
        var move = list.AwaitsReview ? DraftMove.ReviewAfterwards
            : list.States.Contains(DraftState.InReview) && !list.IsOwn ? DraftMove.Approve
            : DraftMove.Submit;
        var query = new DraftQuery
        {
            States = list.States,
            AuthorId = move == DraftMove.Submit ? caller.AccountId : null,
            AwaitsReview = list.AwaitsReview,
            Limit = Most,
        };
        var drafts = await desk.ListAsync(caller, query, cancellationToken);
        return drafts.Count(draft => DraftMoves.Judge(draft, move, caller) == MoveAnswer.Allowed);
    }
}
