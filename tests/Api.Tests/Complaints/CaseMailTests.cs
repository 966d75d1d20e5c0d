using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Complaints;
using static ConsumerSafety.Domain.Complaints.ComplaintMove;

namespace ConsumerSafety.Api.Tests.Complaints;

/// <summary>Who gets what mail of which move.</summary>
public sealed class CaseMailTests : IAsyncLifetime
{
    private static readonly ComplaintMove[][] s_ways =
    [
        [Take, Assign, Note, WriteToPerson, AskBusiness, EnterAnswer, Accept, Settle],
        [Accept, EndMediation, WriteToPerson],
        [Split, Refuse],
        [Take, Forward],
    ];

    private static readonly ComplaintMove[][] s_waysOfReports = [[ExtendDecision, OpenCase, Conclude], [DeclineCase]];

    private CaseOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await CaseOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData("zh-CN", "您的投诉举报")]
    [InlineData("en", "There is news about your complaint")]
    public async Task Every_move_but_a_note_is_told_in_the_person_s_language_with_nothing_personal_on_top(
        string language, string subject)
    {
        foreach (var (kind, ways) in new[]
            { (ComplaintKind.Dispute, s_ways), (ComplaintKind.Report, s_waysOfReports) })
            foreach (var way in ways)
            {
                var complaint = await _office.ComplainAsync(kind, filing => filing with { Language = language });
                foreach (var move in way)
                {
                    await _office.DoAsync(CaseOffice.Officer, complaint, move);
                    var mails = await _office.ReadMailsAsync();
                    if (move == Note)
                    {
                        Assert.Empty(mails);
                        continue;
                    }
                    var mail = Assert.Single(mails);
                    Assert.Equal(("wang@mail.example", language), (mail.To, mail.Language));
                    Assert.StartsWith(subject, mail.Subject, StringComparison.Ordinal);
                    Assert.Contains(complaint.Number, mail.Subject, StringComparison.Ordinal);
                    Assert.False(IdentityGuard.Tells(CaseOffice.Person, mail.Subject));
                    Assert.DoesNotContain("充电宝", mail.Subject, StringComparison.Ordinal);
                    Assert.DoesNotContain("{0}", mail.Text, StringComparison.Ordinal);
                }
            }
    }

    [Fact]
    public async Task Who_gave_no_address_is_sent_nothing()
    {
        var complaint = await _office.ComplainAsync(
            change: filing => filing with { Person = filing.Person with { Email = null } });

        await _office.DoAsync(CaseOffice.Officer, complaint, Accept);

        Assert.Empty(await _office.ReadMailsAsync());
    }

    [Fact]
    public async Task A_business_is_told_who_complains_only_by_consent()
    {
        var complaint = await _office.ComplainAsync();
        var silent = await _office.ComplainAsync(change: filing => filing with { MayShareWithBusiness = false });

        await _office.DoAsync(CaseOffice.Officer, complaint, AskBusiness, Ask("请说明处理方案", tellsWho: true));
        var told = await LetterAsync();
        await _office.DoAsync(CaseOffice.Officer, complaint, AskBusiness, Ask("请说明处理方案", tellsWho: false));
        var untold = await LetterAsync();
        var refused = await _office.MoveAsync(CaseOffice.Officer, silent, AskBusiness, Ask("请说明", tellsWho: true));

        Assert.Contains("王小明", told, StringComparison.Ordinal);
        Assert.False(IdentityGuard.Tells(CaseOffice.Person, untold));
        Assert.Equal("TellsWho", Assert.Single(Assert.IsType<CaseOutcome.Invalid>(refused).Faults).Path);
        Assert.Empty(await _office.ReadMailsAsync());
    }

    [Theory]
    [InlineData("举报人王小明称")]
    [InlineData("电话 138 0013 8000")]
    [InlineData("电话１３８００１３８０００")]
    [InlineData("联系 WANG@mail.example")]
    [InlineData("订单 DD-2024-0901-778")]
    [InlineData("王 小 明")]
    public async Task What_names_a_reporter_is_never_sent_to_the_business(string text)
    {
        var report = await _office.ComplainAsync(ComplaintKind.Report);

        var outcome = await _office.MoveAsync(CaseOffice.Officer, report, AskBusiness, Ask(text, tellsWho: false));

        Assert.Equal("Text", Assert.Single(Assert.IsType<CaseOutcome.Invalid>(outcome).Faults).Path);
        Assert.Equal(1, (await _office.FindAsync(report.Id)).Version);
        Assert.Empty(await _office.ReadMailsAsync());
    }

    [Fact]
    public async Task A_letter_about_a_report_has_nothing_of_the_reporter_and_the_purchase()
    {
        var report = await _office.ComplainAsync(ComplaintKind.Report);

        await _office.DoAsync(CaseOffice.Officer, report, AskBusiness, Ask("请提供检验报告", tellsWho: false));
        var letter = await LetterAsync();

        Assert.Contains("请提供检验报告", letter, StringComparison.Ordinal);
        Assert.False(IdentityGuard.Tells(CaseOffice.Person, letter));
        Assert.DoesNotContain("充电时起火", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("2024-08-01", letter, StringComparison.Ordinal);
        Assert.IsType<CaseOutcome.Invalid>(
            await _office.MoveAsync(CaseOffice.Officer, report, AskBusiness, Ask("请说明", tellsWho: true)));
    }

    [Fact]
    public async Task A_reporter_who_signed_in_the_name_of_the_product_is_not_given_away()
    {
        var report = await _office.ComplainAsync(
            ComplaintKind.Report, filing => filing with { Subject = new() { Name = "王小明买的充电宝" } });

        var outcome = await _office.MoveAsync(CaseOffice.Officer, report, AskBusiness, Ask("请说明", tellsWho: false));

        Assert.IsType<CaseOutcome.Invalid>(outcome);
    }

    private static Func<CaseRequest, CaseRequest> Ask(string text, bool tellsWho) => request => request with
    {
        Text = text, TellsWho = tellsWho, BusinessEmail = "shop@business.example",
    };

    private async Task<string> LetterAsync()
    {
        var mail = Assert.Single(
            await _office.ReadMailsAsync(), mail => mail.To == "shop@business.example");
        return mail.Subject + "\n" + mail.Text;
    }
}
