using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Api.Complaints.Privacy;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Tests.Complaints;

/// <summary>What people can do about their own data, and what is done with it in the end.</summary>
public sealed class PrivacyTests : IAsyncLifetime
{
    private CaseOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await CaseOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_dispute_that_is_erased_is_taken_back_and_nobody_can_read_or_write_in_it()
    {
        var dispute = await _office.ComplainAsync();

        var erased = await EraseAsync(dispute);

        Assert.Equal(ComplaintState.Withdrawn, erased.State);
        Assert.Equal((false, false), (erased.MayShareWithBusiness, erased.MayPublish));
        Assert.Empty(erased.Deadlines);
        Assert.Null(await _office.Get<PersonDesk>().FindAsync(dispute.Id, Token));
        Assert.IsType<PersonMoveOutcome.NotNow>(await _office.Get<PersonDesk>().WriteAsync(dispute.Id, "x", Token));
        Assert.IsType<PersonalOutcome.Erased>(
            await _office.Desk.ShowPersonAsync(CaseOffice.Officer, dispute.Id, "核实", Token));
        var seen = await _office.Desk.FindAsync(CaseOffice.Officer, dispute.Id, Token);
        Assert.Empty(seen!.Moves);
        Assert.Equal("Erase", seen.Steps[^1].Detail);
        Assert.Null((await _office.Get<AuditLog>().VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task A_report_that_is_erased_goes_on_without_the_person()
    {
        var report = await _office.ComplainAsync(ComplaintKind.Report);
        await _office.DoAsync(CaseOffice.Officer, report, ComplaintMove.Note, one => one with { Text = "厂家已核实" });
        await _office.DoAsync(
            CaseOffice.Officer, report, ComplaintMove.Note, one => one with { Text = "王 小 明 来电" });

        var erased = await EraseAsync(report);

        Assert.Equal((ComplaintState.Received, true), (erased.State, erased.IsAnonymous));
        Assert.Equal(report.Deadlines, erased.Deadlines);
        var decided = await _office.DoAsync(CaseOffice.Officer, report, ComplaintMove.OpenCase);
        await _office.DoAsync(CaseOffice.Officer, report, ComplaintMove.Note, one => one with { Text = "已到现场" });
        Assert.Equal(ComplaintState.CaseOpened, decided.State);
        Assert.Empty(await _office.ReadMailsAsync());
        var seen = await _office.Desk.FindAsync(CaseOffice.Officer, report.Id, Token);
        Assert.Equal(["厂家已核实", "说明", "已到现场"], seen!.Messages.Select(message => message.Text));
        Assert.False(seen.MayShowPerson);
        Assert.DoesNotContain(ComplaintMove.WriteToPerson, seen.Moves);
    }

    [Fact]
    public async Task An_appeal_ends_with_the_person_and_the_outcome_stands()
    {
        var dispute = await _office.ComplainAsync();
        var refused = await _office.DoAsync(CaseOffice.Officer, dispute, ComplaintMove.Refuse);
        await _office.Get<PersonDesk>().AppealAsync(dispute.Id, "不同意", Token);

        var erased = await EraseAsync(dispute);

        Assert.Equal((ComplaintState.Refused, refused.DecidedAt), (erased.State, erased.DecidedAt));
        Assert.Null(erased.StateBeforeAppeal);
    }

    [Fact]
    public async Task What_an_officer_holds_is_erased_only_when_that_is_over()
    {
        var dispute = await _office.ComplainAsync();
        var today = new DateOnly(2024, 9, 2);
        Assert.IsType<CaseOutcome.Invalid>(await HoldAsync(dispute, today.AddDays(-1)));
        Assert.IsType<CaseOutcome.Invalid>(await HoldAsync(dispute, null));
        Assert.IsType<CaseOutcome.Done>(await HoldAsync(dispute, today.AddDays(1)));

        var held = await _office.Get<ErasureDesk>().EraseAsync(dispute.Id, Token);
        _office.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(today.AddDays(1), Assert.IsType<PersonMoveOutcome.Held>(held).Until);
        Assert.NotNull((await EraseAsync(dispute)).ErasedAt);
    }

    [Fact]
    public async Task Consents_are_withdrawn_at_any_time()
    {
        var dispute = await _office.ComplainAsync(change: filing => filing with { MayPublish = true });
        await _office.Get<PersonDesk>().WithdrawAsync(dispute.Id, null, Token);

        Assert.IsType<PersonMoveOutcome.Done>(
            await _office.Get<PersonDesk>().WithdrawConsentAsync(dispute.Id, Token));

        var present = await _office.FindAsync(dispute.Id);
        Assert.Equal((false, false), (present.MayShareWithBusiness, present.MayPublish));
    }

    [Fact]
    public async Task An_export_has_all_that_is_the_person_s_and_who_read_it_for_what()
    {
        var dispute = await _office.ComplainAsync();
        await _office.Get<PersonDesk>().WriteAsync(dispute.Id, "请尽快", Token);
        await _office.DoAsync(CaseOffice.Officer, dispute, ComplaintMove.WriteToPerson);
        await _office.DoAsync(CaseOffice.Officer, dispute, ComplaintMove.Note, one => one with { Text = "给同事" });
        await _office.Desk.ShowPersonAsync(CaseOffice.Officer, dispute.Id, "核实地址", Token);

        var export = await _office.Get<ExportDesk>().ExportAsync(dispute.Id, Token);

        Assert.Equal(CaseOffice.Person, export!.Person);
        Assert.Equal(dispute.Subject.Name, export.Complaint.Subject.Name);
        Assert.Equal(["请尽快", "说明"], export.Messages.Select(message => message.Text));
        Assert.Equal(["Received", "WriteToOfficer", "WriteToPerson", "Note"], export.Steps.Select(step => step.What));
        Assert.Contains(export.Readings, step => (step.By, step.What) == (ExportedActor.Officer, "核实地址"));
        Assert.Equal(ExportedActor.Person, export.Readings[^1].By);
        await EraseAsync(dispute);
        Assert.Null(await _office.Get<ExportDesk>().ExportAsync(dispute.Id, Token));
    }

    [Fact]
    public async Task What_is_past_its_period_is_destroyed_unless_it_is_held()
    {
        var (due, held, open) = (
            await _office.ComplainAsync(), await _office.ComplainAsync(), await _office.ComplainAsync());
        await HoldAsync(held, new(2025, 9, 2));
        foreach (var one in new[] { due, held })
            await _office.Get<PersonDesk>().WithdrawAsync(one.Id, null, Token);
        _office.Clock.Advance(TimeSpan.FromDays(170));

        Assert.Equal(0, await RunAsync());
        Assert.Equal(
            [due.Id], (await _office.Get<RetentionDesk>().ReadAsync(CaseOffice.Head, Token))!
                .Select(one => one.Complaint.Id));
        Assert.Empty((await _office.Get<RetentionDesk>().ReadAsync(CaseOffice.Stranger, Token))!);
        _office.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        Assert.NotNull((await _office.FindAsync(due.Id)).ErasedAt);
        Assert.Null((await _office.FindAsync(held.Id)).ErasedAt);
        Assert.Null((await _office.FindAsync(open.Id)).ErasedAt);
    }

    private Task<int> RunAsync() => _office.Get<RetentionRunner>().RunOnceAsync(Token);

    private Task<CaseOutcome> HoldAsync(Complaint complaint, DateOnly? until) =>
        _office.MoveAsync(CaseOffice.Officer, complaint, ComplaintMove.Hold, one => one with { Until = until });

    private async Task<Complaint> EraseAsync(Complaint complaint) => Assert.IsType<PersonMoveOutcome.Done>(
        await _office.Get<ErasureDesk>().EraseAsync(complaint.Id, Token)).Complaint;
}
