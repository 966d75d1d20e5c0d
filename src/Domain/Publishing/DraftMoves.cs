using System.Collections.Frozen;
using ConsumerSafety.Domain.Accounts;
using static ConsumerSafety.Domain.Accounts.Permission;
using static ConsumerSafety.Domain.Publishing.DraftCondition;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>The one table of how a draft gets from state to state. What is not in it cannot be done.</summary>
public static class DraftMoves
{
    /// <summary>Every line, by the state it starts from.</summary>
    public static readonly IReadOnlyList<DraftRule> All =
    [
        new(DraftState.Draft, DraftMove.Save, DraftState.Draft, DraftNotices, None),
        new(DraftState.Draft, DraftMove.Rebase, DraftState.Draft, DraftNotices, None),
        new(DraftState.Draft, DraftMove.Submit, DraftState.InReview, DraftNotices, Complete),
        new(DraftState.Draft, DraftMove.PublishUrgently, DraftState.Published, PublishUrgently, Complete),
        new(DraftState.Draft, DraftMove.Discard, DraftState.Discarded, DraftNotices, None),

        new(DraftState.Returned, DraftMove.Save, DraftState.Returned, DraftNotices, None),
        new(DraftState.Returned, DraftMove.Rebase, DraftState.Returned, DraftNotices, None),
        new(DraftState.Returned, DraftMove.Submit, DraftState.InReview, DraftNotices, Complete),
        new(DraftState.Returned, DraftMove.PublishUrgently, DraftState.Published, PublishUrgently, Complete),
        new(DraftState.Returned, DraftMove.Discard, DraftState.Discarded, DraftNotices, None),

        new(DraftState.InReview, DraftMove.TakeBack, DraftState.Draft, DraftNotices, None),
        new(DraftState.InReview, DraftMove.Rebase, DraftState.Draft, DraftNotices, None),
        new(DraftState.InReview, DraftMove.Return, DraftState.Returned, ReviewNotices, OtherOfficer),
        new(DraftState.InReview, DraftMove.Approve, DraftState.Published, ReviewNotices, OtherOfficer | Complete),
        new(DraftState.InReview, DraftMove.Schedule, DraftState.Scheduled, ReviewNotices, OtherOfficer | Complete),
        new(DraftState.InReview, DraftMove.PublishUrgently, DraftState.Published, PublishUrgently, Complete),

        new(DraftState.Scheduled, DraftMove.TakeBack, DraftState.Draft, DraftNotices, None),
        new(DraftState.Scheduled, DraftMove.Rebase, DraftState.Draft, DraftNotices, None),
        new(DraftState.Scheduled, DraftMove.CallBack, DraftState.InReview, ReviewNotices, None),
        new(DraftState.Scheduled, DraftMove.PublishDue, DraftState.Published, null, Complete),
        new(DraftState.Scheduled, DraftMove.ReturnDue, DraftState.Returned, null, None),
        new(DraftState.Scheduled, DraftMove.PublishUrgently, DraftState.Published, PublishUrgently, Complete),

        new(DraftState.Published, DraftMove.ReviewAfterwards, DraftState.Published, ReviewNotices,
            OtherOfficer | AwaitsReview),
    ];

    private static readonly FrozenDictionary<(DraftState, DraftMove), DraftRule> s_rules =
        All.ToFrozenDictionary(rule => (rule.From, rule.Move));

    /// <summary>The line for a move in a state; null when it cannot be made there.</summary>
    public static DraftRule? Find(DraftState state, DraftMove move) => s_rules.GetValueOrDefault((state, move));

    /// <summary>Whether somebody may make a move now, as far as state, rights and persons go.</summary>
    public static MoveAnswer Judge(Draft draft, DraftMove move, Caller caller)
    {
        if (Find(draft.State, move) is not { } rule)
            return MoveAnswer.NotInThisState;
        if (rule.Permission is not { } permission || !caller.Can(permission, draft.AgencyId))
            return MoveAnswer.NoRight;
        if (rule.Condition.HasFlag(AwaitsReview) && draft.Urgent is not { ReviewedAt: null })
            return MoveAnswer.NotInThisState;
        return rule.Condition.HasFlag(OtherOfficer) && draft.IsWorkOf(caller)
            ? MoveAnswer.OwnWork
            : MoveAnswer.Allowed;
    }

    /// <summary>Every move somebody may make now: what decides which buttons are shown.</summary>
    public static IReadOnlyList<DraftMove> OpenTo(Draft draft, Caller caller) =>
    [
        .. All.Where(rule => rule.From == draft.State && Judge(draft, rule.Move, caller) == MoveAnswer.Allowed)
            .Select(rule => rule.Move),
    ];
}
