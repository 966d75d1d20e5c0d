using ConsumerSafety.Api.Complaints.OpenAccounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Figures;

namespace ConsumerSafety.Api.Tests.Complaints;

public sealed class OpenAccountDeskTests : IAsyncLifetime
{
    private const string Text = "充电宝充电时起火，手被烫伤。";
    private CaseOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private OpenAccountDesk Desk => _office.Get<OpenAccountDesk>();

    [Fact]
    public async Task What_the_person_wrote_is_proposed_without_what_tells_who_anybody_is()
    {
        var complaint = await DecideAsync(
            account: "我叫王小明，电话１３８ 0013 8000。Name of officer没有回电，住在朝阳区建国路88号。订单DD20240901778，充电时起火。");

        var proposed = Assert.IsType<OpenAccountOutcome.Proposed>(
            await Desk.ProposeAsync(CaseOffice.Colleague, complaint.Id, Token));

        Assert.Equal(
            "我叫【姓名】，电话【电话】。【姓名】没有回电，住在【地址】。订单【单号】，充电时起火。",
            proposed.Text.Redact("zh-CN"));
    }

    [Fact]
    public async Task A_checked_text_is_published_with_coarse_terms_and_taken_down_with_a_reason()
    {
        var complaint = await DecideAsync();

        Assert.IsType<OpenAccountOutcome.Done>(
            await Desk.PublishAsync(CaseOffice.Officer, complaint.Id, $"  {Text}\r\n", true, Token));

        var account = (await _office.Get<ComplaintAccountStore>().FindAsync(complaint.Id, Token))!;
        Assert.Equal(
            (Text, new DateOnly(2024, 9, 1), ComplaintKind.Dispute, "110000", ComplaintOutcome.Settled),
            (account.Text, account.Month, account.Kind, account.RegionCode, account.Outcome));
        Assert.DoesNotContain(complaint.Number, account.Id, StringComparison.Ordinal);
        Assert.IsType<OpenAccountOutcome.Invalid>(
            await Desk.TakeDownAsync(CaseOffice.Officer, complaint.Id, " ", Token));
        Assert.IsType<OpenAccountOutcome.Done>(
            await Desk.TakeDownAsync(CaseOffice.Officer, complaint.Id, "本人要求", Token));
        Assert.Null(await _office.Get<ComplaintAccountStore>().FindAsync(complaint.Id, Token));
    }

    [Theory]
    [InlineData("太短", true, "text")]
    [InlineData("充电时起火\u0007，手被烫伤了。", true, "text")]
    [InlineData("王 小明的充电宝充电时起火。", true, "text")]
    [InlineData("请打 1 3 8 0 0 1 3 8 0 0 0 问他。", true, "text")]
    [InlineData(Text, false, "checked")]
    public async Task What_is_not_checked_or_still_tells_who_it_is_stays_unpublished(
        string text, bool isChecked, string field)
    {
        var complaint = await DecideAsync();

        var refused = Assert.IsType<OpenAccountOutcome.Invalid>(
            await Desk.PublishAsync(CaseOffice.Officer, complaint.Id, text, isChecked, Token));

        Assert.Equal(field, refused.Fault.Path);
        Assert.Null(await _office.Get<ComplaintAccountStore>().FindAsync(complaint.Id, Token));
    }

    [Fact]
    public async Task Without_consent_or_a_decision_nothing_is_published()
    {
        var silent = await DecideAsync(consents: false);
        var open = await _office.ComplainAsync(change: filing => filing with { MayPublish = true });

        foreach (var complaint in new[] { silent, open })
        {
            Assert.NotNull((await Desk.FindAsync(CaseOffice.Officer, complaint.Id, Token))!.Obstacle);
            Assert.IsType<OpenAccountOutcome.NotNow>(
                await Desk.ProposeAsync(CaseOffice.Officer, complaint.Id, Token));
            Assert.IsType<OpenAccountOutcome.NotNow>(
                await Desk.PublishAsync(CaseOffice.Officer, complaint.Id, Text, true, Token));
        }
    }

    [Fact]
    public async Task Only_officers_of_the_agency_publish()
    {
        var complaint = await DecideAsync();

        Assert.Null(await Desk.FindAsync(CaseOffice.Stranger, complaint.Id, Token));
        Assert.IsType<OpenAccountOutcome.NotFound>(
            await Desk.PublishAsync(CaseOffice.Stranger, complaint.Id, Text, true, Token));
        Assert.IsType<OpenAccountOutcome.Forbidden>(
            await Desk.ProposeAsync(CaseOffice.Head, complaint.Id, Token));
        Assert.IsType<OpenAccountOutcome.Forbidden>(
            await Desk.TakeDownAsync(CaseOffice.Head, complaint.Id, "理由", Token));
    }

    [Fact]
    public async Task An_account_is_taken_down_when_the_complaint_is_opened_again()
    {
        var complaint = await DecideAsync();
        await Desk.PublishAsync(CaseOffice.Officer, complaint.Id, Text, true, Token);
        var appealed = await _office.FindAsync(complaint.Id);
        await _office.Get<ComplaintStore>().SaveAsync(
            appealed with
            {
                Version = appealed.Version + 1, State = ComplaintState.Appealed,
                StateBeforeAppeal = ComplaintState.Settled,
            },
            new("person", Storage.Log.AuditAction.Updated, "Appeal"), Token);

        await _office.DoAsync(CaseOffice.Colleague, complaint, ComplaintMove.Reopen);

        Assert.Null(await _office.Get<ComplaintAccountStore>().FindAsync(complaint.Id, Token));
    }

    public async ValueTask InitializeAsync() => _office = await CaseOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task<Complaint> DecideAsync(bool consents = true, string account = "充电时起火。")
    {
        var complaint = await _office.ComplainAsync(change: filing => filing with
        {
            MayPublish = consents, Person = CaseOffice.Person with { Account = account },
        });
        foreach (var move in new[] { ComplaintMove.Take, ComplaintMove.Accept, ComplaintMove.Settle })
            await _office.DoAsync(CaseOffice.Officer, complaint, move);
        return await _office.FindAsync(complaint.Id);
    }
}
