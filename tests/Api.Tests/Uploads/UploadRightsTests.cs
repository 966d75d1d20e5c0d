using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class UploadRightsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_uploaded_a_file_does_not_review_it()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = UploadOffice.Done(await office.ReceiveAsync(
            System.Text.Encoding.UTF8.GetBytes(RecallCsv.Of(1)), caller: UploadOffice.Editor));
        await office.WorkAsync();
        UploadOffice.Done(await office.Desk.SubmitAsync(
            UploadOffice.Editor, upload.Id, new(UploadMode.AllOrNothing, "r"), Token));

        Assert.IsType<UploadOutcome.Forbidden>(await office.Desk.ApproveAsync(UploadOffice.Editor, upload.Id, Token));
        Assert.IsType<UploadOutcome.Done>(await office.Desk.ApproveAsync(UploadOffice.Reviewer, upload.Id, Token));
    }

    [Fact]
    public async Task Who_submitted_somebody_elses_file_does_not_review_it()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(1));
        UploadOffice.Done(await office.Desk.SubmitAsync(
            UploadOffice.Editor, upload.Id, new(UploadMode.AllOrNothing, "r"), Token));

        Assert.IsType<UploadOutcome.Forbidden>(await office.Desk.ApproveAsync(UploadOffice.Editor, upload.Id, Token));
    }

    [Fact]
    public async Task Another_agency_does_not_see_an_upload()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(1));
        var desk = office.Desk;
        var stranger = UploadOffice.Stranger;
        var decision = new UploadDecision(UploadMode.AllOrNothing, "r");

        Assert.Empty(await desk.ReadAsync(stranger, Token));
        foreach (var outcome in new[]
        {
            await desk.FindAsync(stranger, upload.Id, Token),
            await desk.MapAsync(stranger, upload.Id, new(upload.Kind!.Value, "zh-CN", new Dictionary<string, string>()), Token),
            await desk.SubmitAsync(stranger, upload.Id, decision, Token),
            await desk.RecallAsync(stranger, upload.Id, Token),
            await desk.DiscardAsync(stranger, upload.Id, Token),
            await desk.ApproveAsync(stranger, upload.Id, Token),
            await desk.ReturnAsync(stranger, upload.Id, "c", Token),
            await desk.ApproveUrgentlyAsync(stranger, upload.Id, decision, "u", Token),
            await desk.UndoAsync(stranger, upload.Id, "r", Token),
        })
            Assert.IsType<UploadOutcome.NotFound>(outcome);
    }

    [Theory]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.CaseOfficer)]
    [InlineData(Role.AgencyAdministrator)]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.Auditor)]
    public async Task Only_authors_upload(Role role)
    {
        await using var office = await UploadOffice.OpenAsync();
        var caller = Publishing.Newsroom.Person("somebody", "samr", role);

        var outcome = await office.ReceiveAsync(System.Text.Encoding.UTF8.GetBytes(RecallCsv.Of(1)), caller: caller);

        Assert.IsType<UploadOutcome.Forbidden>(outcome);
    }

    [Fact]
    public async Task An_administrator_has_a_file_taken_in_at_once_and_a_reviewer_agrees_afterwards()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(1));
        var decision = new UploadDecision(UploadMode.AllOrNothing, "r");

        Assert.IsType<UploadOutcome.Forbidden>(
            await office.Desk.ApproveUrgentlyAsync(UploadOffice.Reviewer, upload.Id, decision, "起火", Token));
        Assert.IsType<UploadOutcome.Invalid>(
            await office.Desk.ApproveUrgentlyAsync(UploadOffice.Administrator, upload.Id, decision, " ", Token));
        UploadOffice.Done(
            await office.Desk.ApproveUrgentlyAsync(UploadOffice.Administrator, upload.Id, decision, "起火", Token));
        await office.WorkAsync();

        Assert.True((await office.FindAsync(upload)).AwaitsReviewAfterwards);
        var reviewed = UploadOffice.Done(await office.Desk.ApproveAsync(UploadOffice.Reviewer, upload.Id, Token));
        Assert.False(reviewed.AwaitsReviewAfterwards);
        Assert.Single(await office.AllNoticesAsync());
    }

    [Fact]
    public async Task A_file_that_was_given_back_can_be_submitted_again()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(RecallCsv.Of(1));
        UploadOffice.Done(await office.Desk.SubmitAsync(
            UploadOffice.Author, upload.Id, new(UploadMode.AllOrNothing, "r"), Token));

        var returned = UploadOffice.Done(await office.Desk.ReturnAsync(UploadOffice.Reviewer, upload.Id, "缺附件", Token));
        Assert.Equal((UploadState.Checked, "缺附件"), (returned.State, returned.ReviewComment));
        Assert.Equal(UploadState.Done, (await office.RecordAsync(returned, UploadMode.AllOrNothing)).State);
    }
}
