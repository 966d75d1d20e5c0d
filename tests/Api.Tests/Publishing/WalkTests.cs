using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using static ConsumerSafety.Api.Tests.Publishing.Newsroom;

namespace ConsumerSafety.Api.Tests.Publishing;

/// <summary>Random people do random things with drafts, and a few lines of plain code say what must come of it.</summary>
public sealed class WalkTests
{
    private const int Steps = 150;

    private static readonly Caller[] s_people = [Author, Editor, Reviewer, Administrator, Auditor, Stranger];

    private static readonly DraftMove[] s_moves =
        [.. Enum.GetValues<DraftMove>().Except([DraftMove.Rebase, DraftMove.PublishDue, DraftMove.ReturnDue])];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_anybody_tries_a_draft_goes_only_where_it_may(int seed)
    {
        await using var room = await OpenAsync();
        var random = new Random(seed);
        var model = new Model((await room.BeginAsync()).Id);
        var entries = 1;
        var published = 0;
        for (var step = 0; step < Steps; step++)
        {
            if (random.Next(8) == 0)
            {
                room.Clock.Advance(TimeSpan.FromHours(2));
                await room.DuePublisher.RunOnceAsync(Token);
                if (model.TimePasses())
                    (model, entries, published) = (new((await room.BeginAsync()).Id), 1, published + 1);
            }
            var caller = s_people[random.Next(s_people.Length)];
            var move = s_moves[random.Next(s_moves.Length)];
            var draft = (await room.Drafts.FindAsync(model.Id, Token))!;
            Assert.Equal(model.State, draft.State);

            var outcome = await TryAsync(room, caller, move, At(draft), step);

            var expected = model.Expect(caller, move);
            Assert.True(expected == outcome.GetType(), $"{step}: {caller.AccountId} {move} in {draft.State}: {outcome}");
            if (outcome is not DraftDone done)
                continue;
            entries++;
            published += model.Make(caller, move) ? 1 : 0;
            Assert.Equal((model.State, draft.Version + 1), (done.Draft.State, done.Draft.Version));
            if (done.Draft.State is DraftState.Published or DraftState.Scheduled && done.Draft.Urgent is null)
                Assert.DoesNotContain(
                    done.Draft.Reviewer!.AccountId,
                    new[] { done.Draft.Author.AccountId, done.Draft.LastEditor.AccountId });
            if (model.IsAtEnd)
            {
                Assert.Equal(entries, (await room.Drafts.ReadHistoryAsync(model.Id, Token)).Count);
                (model, entries) = (new((await room.BeginAsync()).Id), 1);
            }
        }
        var notices = 0;
        await foreach (var _ in room.Notices.ReadAllAsync(Token))
            notices++;
        Assert.Equal(published, notices);
        Assert.Null((await room.VerifyAsync()).Fault);
    }

    private static Task<DraftOutcome> TryAsync(
        Newsroom room, Caller caller, DraftMove move, DraftTarget target, int step) => move switch
        {
            DraftMove.Save => room.Desk.SaveAsync(caller, target, new(Tip($"提示{step}")), Token),
            DraftMove.Submit => room.Review.SubmitAsync(caller, target, null, Token),
            DraftMove.TakeBack => room.Review.TakeBackAsync(caller, target, Token),
            DraftMove.Return => room.Review.ReturnAsync(caller, target, [new("再改")], Token),
            DraftMove.Approve => room.Review.ApproveAsync(caller, target, null, Token),
            DraftMove.Schedule => room.Review.ScheduleAsync(
                caller, target, room.Clock.GetUtcNow().AddHours(1), null, Token),
            DraftMove.CallBack => room.Review.CallBackAsync(caller, target, null, Token),
            DraftMove.PublishUrgently => room.Review.PublishUrgentlyAsync(caller, target, "急", Token),
            DraftMove.ReviewAfterwards => room.Review.ReviewAfterwardsAsync(
                caller, target, UrgentVerdict.Confirmed, null, Token),
            _ => room.Review.DiscardAsync(caller, target, Token),
        };

    private sealed class Model(string id)
    {
        private string _editor = Author.AccountId;
        private bool _awaitsReview;

        public string Id => id;

        public DraftState State { get; private set; }

        public bool IsAtEnd => State == DraftState.Discarded || (State == DraftState.Published && !_awaitsReview);

        /// <summary>True when that publishes it.</summary>
        public bool TimePasses()
        {
            if (State != DraftState.Scheduled)
                return false;
            State = DraftState.Published;
            return true;
        }

        public Type Expect(Caller caller, DraftMove move)
        {
            if (caller == Stranger)
                return typeof(DraftNotFound);
            if (!IsOpen(move))
                return typeof(DraftRefused);
            var isReview = move is DraftMove.Return or DraftMove.Approve or DraftMove.Schedule
                or DraftMove.ReviewAfterwards;
            Caller[] entitled = isReview || move == DraftMove.CallBack ? [Editor, Reviewer]
                : move == DraftMove.PublishUrgently ? [Administrator]
                : [Author, Editor];
            var isOwn = caller == Author || caller.AccountId == _editor;
            if (!entitled.Contains(caller))
                return typeof(DraftForbidden);
            return move == DraftMove.ReviewAfterwards && !_awaitsReview ? typeof(DraftRefused)
                : isReview && isOwn ? typeof(DraftForbidden)
                : typeof(DraftDone);
        }

        /// <summary>True when that publishes it.</summary>
        public bool Make(Caller caller, DraftMove move)
        {
            if (move == DraftMove.Save)
                _editor = caller.AccountId;
            _awaitsReview = move == DraftMove.PublishUrgently;
            State = move switch
            {
                DraftMove.Submit or DraftMove.CallBack => DraftState.InReview,
                DraftMove.TakeBack => DraftState.Draft,
                DraftMove.Return => DraftState.Returned,
                DraftMove.Schedule => DraftState.Scheduled,
                DraftMove.Approve or DraftMove.PublishUrgently => DraftState.Published,
                DraftMove.Discard => DraftState.Discarded,
                _ => State,
            };
            return move is DraftMove.Approve or DraftMove.PublishUrgently;
        }

        private bool IsOpen(DraftMove move) => move switch
        {
            DraftMove.Save or DraftMove.Submit or DraftMove.Discard =>
                State is DraftState.Draft or DraftState.Returned,
            DraftMove.TakeBack => State is DraftState.InReview or DraftState.Scheduled,
            DraftMove.CallBack => State == DraftState.Scheduled,
            DraftMove.ReviewAfterwards => State == DraftState.Published,
            DraftMove.PublishUrgently => State is not (DraftState.Published or DraftState.Discarded),
            _ => State == DraftState.InReview,
        };
    }
}
