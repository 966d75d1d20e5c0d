using System.Text;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Api.Tests.Complaints;
using ConsumerSafety.Api.Tests.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Signals;

namespace ConsumerSafety.Api.Tests.Signals;

public sealed class SignalDeskTests : IAsyncLifetime
{
    private static readonly Caller s_author = Newsroom.Person("author", "samr", Role.Author);
    private static readonly Caller s_outsider = Newsroom.Person("outsider", "cpsc", Role.CaseOfficer);
    private CaseOffice _office = null!;
    private Signal _signal = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SignalDesk Desk => _office.Get<SignalDesk>();

    private SignalJudge Judge => _office.Get<SignalJudge>();

    public async ValueTask InitializeAsync()
    {
        _office = await CaseOffice.OpenAsync();
        await SignalHistory.LiveAsync(_office);
        await SignalHistory.OutbreakAsync(_office);
        await _office.Get<SignalRunner>().RunNowAsync("test", Token);
        _signal = Assert.Single(await _office.Get<SignalStore>().ListAsync(
            new() { Subject = SignalSubject.Product }, Token));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Each_agency_sees_the_signal_and_only_its_own_complaints()
    {
        var own = await Desk.FindAsync(CaseOffice.Officer, _signal.Id, Token);
        var other = await Desk.FindAsync(CaseOffice.Stranger, _signal.Id, Token);
        var auditor = await Desk.FindAsync(Newsroom.Auditor, _signal.Id, Token);

        Assert.Equal(
            (5, 2, 0), (own!.Complaints.Count, other!.Complaints.Count, auditor!.Complaints.Count));
        Assert.Equal((true, false, false), (own.MayJudge, other.MayJudge, auditor.MayJudge));
        Assert.Null(await Desk.FindAsync(s_outsider, _signal.Id, Token));
        Assert.Empty((await Desk.ReadAsync(s_outsider, new(), Token))!.Signals);
        Assert.NotEmpty((await Desk.ReadAsync(CaseOffice.Stranger, new(), Token))!.Signals);
    }

    [Fact]
    public async Task A_complaint_knows_its_signals()
    {
        var signals = await Desk.FindOfComplaintAsync(CaseOffice.Officer, _signal.Evidence.ComplaintIds[0], Token);

        Assert.Contains(signals, signal => signal.Id == _signal.Id);
        Assert.Empty(await Desk.FindOfComplaintAsync(s_outsider, _signal.Evidence.ComplaintIds[0], Token));
    }

    [Fact]
    public async Task Nobody_without_the_right_dismisses_drafts_or_searches()
    {
        Assert.IsType<SignalOutcome.Forbidden>(await DismissAsync(CaseOffice.Stranger));
        Assert.IsType<SignalOutcome.Forbidden>(await DismissAsync(s_author));
        Assert.IsType<SignalOutcome.Forbidden>(await DismissAsync(Newsroom.Auditor));
        Assert.IsType<SignalOutcome.NotFound>(await DismissAsync(s_outsider));
        Assert.IsType<SignalOutcome.Forbidden>(await Judge.DraftAsync(CaseOffice.Officer, _signal.Id, 1, Token));
        Assert.Null(await Desk.RequestRunAsync(s_author, Token));
        Assert.NotNull(await Desk.RequestRunAsync(CaseOffice.Officer, Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" x ")]
    [InlineData("a\0b")]
    public async Task A_signal_is_not_dismissed_without_a_reason(string reason) =>
        Assert.IsType<SignalOutcome.Invalid>(
            await Judge.DismissAsync(CaseOffice.Officer, _signal.Id, 1, reason, Token));

    [Fact]
    public async Task Of_two_who_judge_at_once_the_second_is_told()
    {
        Assert.IsType<SignalOutcome.Done>(await DismissAsync(CaseOffice.Officer));

        var late = Assert.IsType<SignalOutcome.Conflict>(await DismissAsync(CaseOffice.Colleague));

        Assert.Equal("officer", late.Present.Judgement!.By);
    }

    [Fact]
    public async Task Dismissed_it_stays_so_until_more_gather_and_can_be_taken_up_again()
    {
        await DismissAsync(CaseOffice.Officer);
        await _office.Get<SignalRunner>().RunNowAsync("test", Token);
        Assert.Equal(SignalState.Dismissed, (await PresentAsync()).State);

        _office.Clock.Advance(TimeSpan.FromDays(7));
        await SignalHistory.OutbreakAsync(_office);
        await _office.Get<SignalRunner>().RunNowAsync("test", Token);
        Assert.Equal(SignalState.Dismissed, (await PresentAsync()).State);
        await SignalHistory.OutbreakAsync(_office);
        await _office.Get<SignalRunner>().RunNowAsync("test", Token);

        var back = await PresentAsync();
        Assert.True(back.HasReturned());
        await Judge.DismissAsync(CaseOffice.Officer, back.Id, back.Version, "仍属已知情况", Token);
        var reopened = Assert.IsType<SignalOutcome.Done>(
            await Judge.ReopenAsync(CaseOffice.Head, back.Id, back.Version + 1, Token));
        Assert.Equal((SignalState.Open, null), (reopened.Signal.State, reopened.Signal.Judgement));
        Assert.Null((await _office.Get<AuditLog>().VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task A_draft_is_filled_in_and_linked_both_ways_once()
    {
        var done = Assert.IsType<SignalOutcome.Done>(await Judge.DraftAsync(s_author, _signal.Id, 1, Token));
        Assert.IsType<SignalOutcome.Conflict>(await Judge.DraftAsync(s_author, _signal.Id, 1, Token));

        var id = done.Signal.Judgement!.DraftId!;
        var draft = await _office.Get<DraftDesk>().FindAsync(s_author, id, Token);
        var alert = Assert.IsType<RiskAlert>(draft!.Content);
        Assert.Contains("快马 电动车充电器 KM48", alert.Title, StringComparison.Ordinal);
        Assert.Contains("7 件", alert.RiskDescription, StringComparison.Ordinal);
        Assert.Contains("2 件报告了人身伤害，涉及 2 人", alert.RiskDescription, StringComparison.Ordinal);
        Assert.Contains(alert.Products, product => product is { Gtin: "6901234567892", Batch: "B1", Model: "KM-48" });
        Assert.Equal(("110000", RiskLevel.High), (alert.RegionCode, alert.RiskLevel));
        Assert.Equal(["Fire"], alert.HazardTypes);
        Assert.Equal(_signal.Id, (await Desk.FindOfDraftAsync(s_author, id, Token))!.Id);
        Assert.Null(await Desk.FindOfDraftAsync(s_outsider, id, Token));
    }

    [Fact]
    public async Task Neither_signal_nor_draft_says_who_anybody_is_and_the_draft_names_no_seller()
    {
        await Judge.DraftAsync(s_author, _signal.Id, 1, Token);
        var present = await PresentAsync();
        var draft = await _office.Get<DraftDesk>().FindAsync(s_author, present.Judgement!.DraftId!, Token);

        var signal = Encoding.UTF8.GetString(DocumentJson.Write(present));
        var notice = Encoding.UTF8.GetString(DocumentJson.Write(draft));
        foreach (var value in new[] { "王小明", "138-0013-8000", "wang@mail.example", "DD20240901778", "充电时起火" })
            Assert.DoesNotContain(value, signal + notice, StringComparison.Ordinal);
        Assert.DoesNotContain("快马旗舰店", notice, StringComparison.Ordinal);
    }

    private Task<SignalOutcome> DismissAsync(Caller caller) =>
        Judge.DismissAsync(caller, _signal.Id, 1, "已知的促销活动", Token);

    private async Task<Signal> PresentAsync() => (await _office.Get<SignalStore>().FindAsync(_signal.Id, Token))!;
}
