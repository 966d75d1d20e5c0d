using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Tests.Complaints;

/// <summary>Many random moves by everybody, beside a model that knows only states, officers and who decided.</summary>
public sealed class CaseWalkTests : IAsyncLifetime
{
    private const int Steps = 400;

    // From each state what leads on; everything else that is open stays where it is.
    private static readonly Dictionary<(ComplaintState, ComplaintMove), ComplaintState> s_ways = new()
    {
        [(ComplaintState.Received, ComplaintMove.Accept)] = ComplaintState.Accepted,
        [(ComplaintState.Received, ComplaintMove.Refuse)] = ComplaintState.Refused,
        [(ComplaintState.Accepted, ComplaintMove.Settle)] = ComplaintState.Settled,
        [(ComplaintState.Accepted, ComplaintMove.EndMediation)] = ComplaintState.MediationEnded,
        [(ComplaintState.Received, ComplaintMove.OpenCase)] = ComplaintState.CaseOpened,
        [(ComplaintState.Received, ComplaintMove.DeclineCase)] = ComplaintState.CaseNotOpened,
        [(ComplaintState.CaseOpened, ComplaintMove.Conclude)] = ComplaintState.Concluded,
        [(ComplaintState.Appealed, ComplaintMove.Reopen)] = ComplaintState.Received,
    };

    private static readonly ComplaintState[] s_decided =
    [
        ComplaintState.Refused, ComplaintState.Settled, ComplaintState.MediationEnded, ComplaintState.CaseNotOpened,
        ComplaintState.Concluded,
    ];

    private static readonly ComplaintMove[] s_whileOpen =
    [
        ComplaintMove.Take, ComplaintMove.Assign, ComplaintMove.WriteToPerson, ComplaintMove.Note,
        ComplaintMove.AskBusiness, ComplaintMove.EnterAnswer,
    ];

    private static readonly ComplaintMove[] s_tried =
        [.. s_whileOpen, .. s_ways.Keys.Select(key => key.Item2), ComplaintMove.Uphold, ComplaintMove.ExtendDecision];

    private static readonly Caller[] s_callers =
        [CaseOffice.Officer, CaseOffice.Colleague, CaseOffice.Head, CaseOffice.Stranger];

    private CaseOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await CaseOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_is_tried_only_what_the_law_and_the_rights_allow_happens(int seed)
    {
        var random = new Random(seed);
        List<Case> cases = [];
        for (var i = 0; i < 6; i++)
        {
            var kind = i % 2 == 0 ? ComplaintKind.Dispute : ComplaintKind.Report;
            cases.Add(new((await _office.ComplainAsync(kind)).Id, kind));
        }
        var done = 0;
        for (var i = 0; i < Steps; i++)
        {
            var one = cases[random.Next(cases.Count)];
            _office.Clock.Advance(TimeSpan.FromHours(random.Next(1, 6)));
            if (s_decided.Contains(one.State) && random.Next(3) == 0)
            {
                Assert.IsType<PersonMoveOutcome.Done>(
                    await _office.Get<PersonDesk>().AppealAsync(one.Id, "不同意", Token));
                (one.Before, one.State, one.Version) = (one.State, ComplaintState.Appealed, one.Version + 1);
                continue;
            }
            var (caller, move) = (s_callers[random.Next(s_callers.Length)], s_tried[random.Next(s_tried.Length)]);
            var isStale = random.Next(10) == 0;
            var expected = one.Try(caller, move, isStale);
            var outcome = await _office.MoveAsync(
                caller, await _office.FindAsync(one.Id), move,
                request => request with { Version = isStale ? request.Version - 1 : request.Version });
            Assert.True(expected == outcome.GetType(), $"step {i}: {caller.AccountId} {move} at {one.State}: {outcome}");
            done += outcome is CaseOutcome.Done ? 1 : 0;
            var present = await _office.FindAsync(one.Id);
            Assert.Equal(
                (one.State, one.OfficerId, one.Version), (present.State, present.OfficerId, present.Version));
            AssertDeadlines(present);
        }
        Assert.InRange(done, Steps / 10, Steps);
        foreach (var one in cases)
            Assert.Equal(
                one.Version, (await _office.Get<ComplaintStore>().ReadStepsAsync(one.Id, Token)).Count);
        Assert.Null((await _office.Get<AuditLog>().VerifyAsync(Token)).Fault);
    }

    private static void AssertDeadlines(Complaint complaint)
    {
        var most = complaint.State is ComplaintState.Received or ComplaintState.Accepted ? 1 : 0;
        if (complaint.State == ComplaintState.MediationEnded || complaint.StateBeforeAppeal is not null)
            Assert.InRange(complaint.Deadlines.Count, 0, 1);
        else
            Assert.Equal(most, complaint.Deadlines.Count);
    }

    private sealed class Case(string id, ComplaintKind kind)
    {
        private string? _decidedBy;
        private bool _isExtended;

        public string Id => id;

        public ComplaintState State { get; set; }

        public ComplaintState Before { get; set; }

        public string? OfficerId { get; private set; }

        public int Version { get; set; } = 1;

        /// <summary>Makes a move in the model; the outcome that is expected of the real one.</summary>
        public Type Try(Caller caller, ComplaintMove move, bool isStale)
        {
            if (caller == CaseOffice.Stranger)
                return typeof(CaseOutcome.NotFound);
            if (isStale)
                return typeof(CaseOutcome.Conflict);
            if (!IsThere(move))
                return typeof(CaseOutcome.NotNow);
            if (!MayBy(caller, move))
                return typeof(CaseOutcome.Forbidden);
            Version++;
            if (move == ComplaintMove.Uphold)
                State = Before;
            else if (s_ways.TryGetValue((State, move), out var to))
            {
                State = to;
                _decidedBy = s_decided.Contains(to) ? caller.AccountId : _decidedBy;
            }
            _isExtended = move switch
            {
                ComplaintMove.ExtendDecision => true,
                ComplaintMove.Reopen => false,
                _ => _isExtended,
            };
            OfficerId = move switch
            {
                ComplaintMove.Take or ComplaintMove.Reopen => caller.AccountId,
                ComplaintMove.Assign => "colleague",
                _ => OfficerId,
            };
            return typeof(CaseOutcome.Done);
        }

        private bool IsThere(ComplaintMove move) => move switch
        {
            ComplaintMove.Accept or ComplaintMove.Refuse => kind == ComplaintKind.Dispute && Leads(move),
            ComplaintMove.OpenCase or ComplaintMove.DeclineCase => kind == ComplaintKind.Report && Leads(move),
            ComplaintMove.ExtendDecision =>
                kind == ComplaintKind.Report && State == ComplaintState.Received && !_isExtended,
            ComplaintMove.Uphold => State == ComplaintState.Appealed,
            _ when s_whileOpen.Contains(move) => !s_decided.Contains(State)
                || move is ComplaintMove.Note or ComplaintMove.WriteToPerson,
            _ => Leads(move),
        };

        private bool Leads(ComplaintMove move) => s_ways.ContainsKey((State, move));

        private bool MayBy(Caller caller, ComplaintMove move) => move switch
        {
            ComplaintMove.Assign => caller == CaseOffice.Head || OfficerId == caller.AccountId,
            _ when caller == CaseOffice.Head => false,
            ComplaintMove.Uphold or ComplaintMove.Reopen => _decidedBy != caller.AccountId,
            _ => true,
        };
    }
}
