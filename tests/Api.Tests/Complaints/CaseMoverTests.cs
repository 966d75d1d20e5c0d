using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Tests.Complaints;

public sealed class CaseMoverTests : IAsyncLifetime
{
    private CaseOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await CaseOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Of_two_officers_at_once_the_second_gets_what_the_first_made_of_it()
    {
        var complaint = await _office.ComplainAsync();
        var request = new CaseRequest(ComplaintMove.Take, complaint.Version);

        var outcomes = await Task.WhenAll(
            _office.Mover.MoveAsync(CaseOffice.Officer, complaint.Id, request, Token),
            _office.Mover.MoveAsync(CaseOffice.Colleague, complaint.Id, request, Token));

        var done = Assert.Single(outcomes.OfType<CaseOutcome.Done>());
        var conflict = Assert.Single(outcomes.OfType<CaseOutcome.Conflict>());
        Assert.Equal(done.Complaint.OfficerId, conflict.Present.OfficerId);
        Assert.Equal((2, done.Complaint.OfficerId), await NowAsync(complaint, one => (one.Version, one.OfficerId)));
    }

    [Fact]
    public async Task For_another_agency_there_is_no_such_complaint()
    {
        var complaint = await _office.ComplainAsync();

        Assert.Null(await _office.Desk.FindAsync(CaseOffice.Stranger, complaint.Id, Token));
        Assert.IsType<PersonalOutcome.NotFound>(
            await _office.Desk.ShowPersonAsync(CaseOffice.Stranger, complaint.Id, "核实", Token));
        foreach (var move in Enum.GetValues<ComplaintMove>())
            Assert.IsType<CaseOutcome.NotFound>(await _office.MoveAsync(CaseOffice.Stranger, complaint, move));
        Assert.Equal(1, await NowAsync(complaint, one => one.Version));
    }

    [Fact]
    public async Task Forwarded_it_lies_with_the_other_agency_and_no_longer_here()
    {
        var complaint = await _office.ComplainAsync();
        await _office.DoAsync(CaseOffice.Officer, complaint, ComplaintMove.Take);

        var forwarded = await _office.DoAsync(CaseOffice.Officer, complaint, ComplaintMove.Forward);

        Assert.Equal(("customs", null), (forwarded.AgencyId, forwarded.OfficerId));
        Assert.Equal(complaint.Deadlines, forwarded.Deadlines);
        Assert.Null(await _office.Desk.FindAsync(CaseOffice.Officer, complaint.Id, Token));
        Assert.NotNull(await _office.Desk.FindAsync(CaseOffice.Stranger, complaint.Id, Token));
    }

    [Fact]
    public async Task Who_neither_has_it_nor_hands_out_cannot_hand_it_on()
    {
        var complaint = await _office.ComplainAsync();
        await _office.DoAsync(CaseOffice.Officer, complaint, ComplaintMove.Take);

        Assert.IsType<CaseOutcome.Forbidden>(
            await _office.MoveAsync(CaseOffice.Colleague, complaint, ComplaintMove.Assign));
        Assert.IsType<CaseOutcome.Forbidden>(await _office.MoveAsync(CaseOffice.Head, complaint, ComplaintMove.Accept));
        Assert.Equal("colleague", (await _office.DoAsync(CaseOffice.Head, complaint, ComplaintMove.Assign)).OfficerId);
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("head")]
    [InlineData("nobody")]
    public async Task It_is_handed_only_to_officers_of_the_agency(string account)
    {
        var complaint = await _office.ComplainAsync();

        var outcome = await _office.MoveAsync(
            CaseOffice.Head, complaint, ComplaintMove.Assign, request => request with { OfficerId = account });

        Assert.Equal("OfficerId", Assert.Single(Assert.IsType<CaseOutcome.Invalid>(outcome).Faults).Path);
    }

    [Fact]
    public async Task A_refusal_needs_a_ground_of_the_law_and_says_it()
    {
        var complaint = await _office.ComplainAsync(change: filing => filing with { Language = "en" });

        var outcome = await _office.MoveAsync(
            CaseOffice.Officer, complaint, ComplaintMove.Refuse,
            request => request with { Ground = "decline-1", Text = " " });
        var refused = await _office.DoAsync(CaseOffice.Officer, complaint, ComplaintMove.Refuse);

        Assert.Equal(
            ["Text", "Ground"], Assert.IsType<CaseOutcome.Invalid>(outcome).Faults.Select(fault => fault.Path));
        Assert.Equal(
            (ComplaintState.Refused, "refuse-1", "officer", _office.Clock.GetUtcNow()),
            (refused.State, refused.LegalGround, refused.DecidedById, refused.DecidedAt));
        Assert.Empty(refused.Deadlines);
        var mail = Assert.Single(await _office.ReadMailsAsync());
        Assert.Contains("Not competent", mail.Text, StringComparison.Ordinal);
        Assert.Contains("说明", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_looked_at_again_by_somebody_else()
    {
        var complaint = await _office.ComplainAsync();
        await _office.DoAsync(CaseOffice.Officer, complaint, ComplaintMove.Refuse);
        await AppealAsync(complaint);

        Assert.IsType<CaseOutcome.Forbidden>(
            await _office.MoveAsync(CaseOffice.Officer, complaint, ComplaintMove.Uphold));
        Assert.IsType<CaseOutcome.Forbidden>(
            await _office.MoveAsync(CaseOffice.Officer, complaint, ComplaintMove.Reopen));
        var upheld = await _office.DoAsync(CaseOffice.Colleague, complaint, ComplaintMove.Uphold);
        Assert.Equal((ComplaintState.Refused, "refuse-1"), (upheld.State, upheld.LegalGround));
        await AppealAsync(complaint);
        var reopened = await _office.DoAsync(CaseOffice.Colleague, complaint, ComplaintMove.Reopen);

        Assert.Equal(
            (ComplaintState.Received, null, null, "colleague"),
            (reopened.State, reopened.LegalGround, reopened.DecidedAt, reopened.OfficerId));
        Assert.Equal(DeadlineId.Acceptance, Assert.Single(reopened.Deadlines).Id);
    }

    [Fact]
    public async Task A_decision_on_a_report_is_put_off_once()
    {
        var report = await _office.ComplainAsync(ComplaintKind.Report);

        var extended = await _office.DoAsync(CaseOffice.Officer, report, ComplaintMove.ExtendDecision);

        Assert.Equal(new DateOnly(2024, 10, 21), Assert.Single(extended.Deadlines).DueOn);
        Assert.IsType<CaseOutcome.NotNow>(
            await _office.MoveAsync(CaseOffice.Officer, report, ComplaintMove.ExtendDecision));
    }

    [Fact]
    public async Task What_is_merged_can_still_be_read_and_its_person_is_told_the_outcome()
    {
        var (first, second) = (await _office.ComplainAsync(), await _office.ComplainAsync(change: filing => filing with
        {
            Person = filing.Person with { Name = "李华", Email = "li@mail.example" },
        }));
        await _office.DoAsync(CaseOffice.Officer, second, ComplaintMove.WriteToPerson);
        await _office.ReadMailsAsync();
        Assert.Equal(
            second.Id,
            Assert.Single((await _office.Desk.FindAsync(CaseOffice.Officer, first.Id, Token))!.Similar).Complaint.Id);

        var merged = await _office.DoAsync(
            CaseOffice.Officer, second, ComplaintMove.Merge, request => request with { Number = first.Number });

        Assert.Equal((ComplaintState.Merged, first.Id), (merged.State, merged.MergedIntoId));
        Assert.Equal(["li@mail.example"], (await _office.ReadMailsAsync()).Select(mail => mail.To));
        var view = (await _office.Desk.FindAsync(CaseOffice.Officer, first.Id, Token))!;
        Assert.Equal([second.Id], view.Related.Select(one => one.Id));
        Assert.NotEmpty((await _office.Desk.FindAsync(CaseOffice.Officer, second.Id, Token))!.Messages);
        await _office.DoAsync(
            CaseOffice.Officer, first, ComplaintMove.Refuse, request => request with { Text = "只给王小明" });
        var mails = (await _office.ReadMailsAsync()).OrderBy(mail => mail.To).ToList();
        Assert.Equal(["li@mail.example", "wang@mail.example"], mails.Select(mail => mail.To));
        Assert.DoesNotContain("只给王小明", mails[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_the_same_person_s_with_a_number_and_passphrase_that_officers_do_not_see()
    {
        var whole = await _office.ComplainAsync();

        await _office.DoAsync(
            CaseOffice.Officer, whole, ComplaintMove.Split,
            request => request with { PartKind = ComplaintKind.Report, Text = null });

        var mail = Assert.Single(await _office.ReadMailsAsync());
        var lines = mail.Text.Split('\n');
        var at = Array.FindIndex(lines, line => ComplaintNumber.Read(line) is not null && line != whole.Number);
        var part = (await _office.Get<ComplaintStore>().FindAsync(lines[at], lines[at + 1], Token))!;
        Assert.Equal(
            (ComplaintKind.Report, "充电线", whole.Id, false),
            (part.Kind, part.Subject.Name, part.SplitFromId, part.MayShareWithBusiness));
        Assert.Equal(DeadlineId.CaseDecision, Assert.Single(part.Deadlines).Id);
        var shown = await _office.Desk.ShowPersonAsync(CaseOffice.Officer, part.Id, "核实", Token);
        Assert.Equal(CaseOffice.Person, Assert.IsType<PersonalOutcome.Shown>(shown).Person);
        var message = Assert.Single((await _office.Desk.FindAsync(CaseOffice.Officer, whole.Id, Token))!.Messages);
        Assert.Contains(part.Number, message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(lines[at + 1], message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_a_person_is_is_shown_for_a_purpose_only_and_the_audit_log_has_it()
    {
        var complaint = await _office.ComplainAsync();

        Assert.IsType<PersonalOutcome.Invalid>(
            await _office.Desk.ShowPersonAsync(CaseOffice.Officer, complaint.Id, " ", Token));
        Assert.IsType<PersonalOutcome.Forbidden>(
            await _office.Desk.ShowPersonAsync(CaseOffice.Head, complaint.Id, "好奇", Token));
        Assert.IsType<PersonalOutcome.Shown>(
            await _office.Desk.ShowPersonAsync(CaseOffice.Officer, complaint.Id, "电话核实", Token));

        var views = await _office.Get<AuditLog>().ReadAsync(
            new() { Action = AuditAction.Viewed }, long.MaxValue, 100, Token);
        Assert.Equal(["account:officer 电话核实"], views.Select(entry => $"{entry.Actor} {entry.Detail}"));
    }

    private async Task AppealAsync(Complaint complaint) => Assert.IsType<PersonMoveOutcome.Done>(
        await _office.Get<PersonDesk>().AppealAsync(complaint.Id, "不同意", Token));

    private async Task<T> NowAsync<T>(Complaint complaint, Func<Complaint, T> value) =>
        value(await _office.FindAsync(complaint.Id));
}
