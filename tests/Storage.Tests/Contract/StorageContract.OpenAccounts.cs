using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Figures;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private ComplaintAccountStore OpenAccounts => Here.Get<ComplaintAccountStore>();

    [Fact]
    public async Task An_account_is_published_replaced_and_taken_down()
    {
        var complaint = await DecideAsync(await ComplainAsync());
        var start = await Here.Source.ReadHeadAsync(Token);

        Assert.True(await OpenAccounts.PublishAsync(Told("a", "充电时起火。"), complaint, "officer", Token));
        Assert.True(await OpenAccounts.PublishAsync(Told("b", "充电时冒烟。"), complaint, "officer", Token));

        var batch = await Here.Source.ReadChangesAsync(start, 100, Token);
        var entry = Assert.IsType<ComplaintAccountEntry>(Assert.Single(batch.Entries));
        Assert.Equal(("a", "充电时冒烟。"), (entry.Id, entry.Account.Text));
        Assert.True(await OpenAccounts.TakeDownAsync(complaint.Id, "officer", "有误", Token));
        Assert.False(await OpenAccounts.TakeDownAsync(complaint.Id, "officer", "有误", Token));
        batch = await Here.Source.ReadChangesAsync(batch.Position, 100, Token);
        Assert.Equal("a", Assert.IsType<RemovedEntry>(Assert.Single(batch.Entries)).Id);
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task Nothing_is_published_of_a_complaint_that_has_changed_meanwhile()
    {
        var complaint = await ComplainAsync();
        await DecideAsync(complaint);

        Assert.False(await OpenAccounts.PublishAsync(Told("a", "充电时起火。"), complaint, "officer", Token));
        Assert.Null(await OpenAccounts.FindAsync(complaint.Id, Token));
    }

    [Theory]
    [InlineData(ComplaintState.Settled, false, false)]
    [InlineData(ComplaintState.Received, true, false)]
    [InlineData(ComplaintState.Appealed, true, true)]
    public async Task An_account_goes_with_the_consent_and_when_the_complaint_is_open_again(
        ComplaintState state, bool mayPublish, bool stays)
    {
        var complaint = await DecideAsync(await ComplainAsync());
        await OpenAccounts.PublishAsync(Told("a", "充电时起火。"), complaint, "officer", Token);

        await Complaints.SaveAsync(
            complaint with { Version = 3, State = state, MayPublish = mayPublish }, Entry("Move"), Token);

        Assert.Equal(stays, await OpenAccounts.FindAsync(complaint.Id, Token) is not null);
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task An_account_goes_when_who_the_person_is_is_destroyed()
    {
        var complaint = await DecideAsync(await ComplainAsync());
        await OpenAccounts.PublishAsync(Told("a", "充电时起火。"), complaint, "officer", Token);

        await Here.Get<ComplaintErasure>().EraseAsync(
            complaint with { Version = 3, MayPublish = false }, "person", "Erase", null, Token);

        Assert.Null(await OpenAccounts.FindAsync(complaint.Id, Token));
        Assert.False(await OpenAccounts.PublishAsync(
            Told("b", "充电时起火。"), complaint with { Version = 3 }, "officer", Token));
    }

    private async Task<Complaint> DecideAsync(Complaint complaint) => (await Complaints.SaveAsync(
        complaint with { Version = 2, State = ComplaintState.Settled, MayPublish = true }, Entry("Settle"), Token))
        .Complaint!;

    private static ComplaintAccount Told(string id, string text) =>
        new() { Id = id, ComplaintId = "", Month = new(2026, 9, 1), Text = text };
}
