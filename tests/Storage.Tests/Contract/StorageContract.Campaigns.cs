using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private static readonly Campaign s_campaign = new()
    {
        Id = "quality-month-2024", Name = "质量月", EnglishName = "Quality Month", OrganiserIds = ["samr"],
    };

    private ReportStore Reports => Here.Get<ReportStore>();

    private CampaignLinks Links => Here.Get<CampaignLinks>();

    private PublishedReportSource Published => Here.Get<PublishedReportSource>();

    [Fact]
    public async Task A_report_and_its_pictures_become_public_together()
    {
        await Here.Campaigns.SaveAsync([s_campaign], "setup", Token);
        var picture = await AddFileAsync(Noise(5));
        var stranger = await AddFileAsync(Noise(6), "cpsc");
        var report = await Reports.AddAsync(
            Report("r-1") with { Pictures = [new(picture.Id, "现场"), new(stranger.Id, "别家")] }, "author", Token);
        Assert.Empty(await Published.ReadAllAsync(Token));

        await MoveAsync(report.Id, ReportState.Published);

        var published = Assert.Single(await Published.ReadAllAsync(Token));
        Assert.Equal((ReportState.Published, 2), (published.Report.State, published.Report.Version));
        Assert.Equal(FileState.Public, published.Files[picture.Id].State);
        Assert.Equal(FileState.Private, published.Files[stranger.Id].State);
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task A_report_that_is_not_decided_for_stays_as_it_is()
    {
        await Here.Campaigns.SaveAsync([s_campaign], "setup", Token);
        await Reports.AddAsync(Report("r-1"), "author", Token);
        var head = await Here.Source.ReadHeadAsync(Token);

        Assert.Null(await Reports.ChangeAsync("r-1", "reviewer", (_, _) => null, Token));
        Assert.Null(await Reports.ChangeAsync("r-2", "reviewer", (report, _) =>
        {
            Assert.Null(report);
            return null;
        }, Token));

        Assert.Equal(head, await Here.Source.ReadHeadAsync(Token));
    }

    [Fact]
    public async Task Reports_are_listed_by_campaign_agency_and_state_the_latest_first()
    {
        await Here.Campaigns.SaveAsync([s_campaign], "setup", Token);
        foreach (var id in new[] { "r-1", "r-2", "r-3" })
        {
            await Reports.AddAsync(Report(id) with { AgencyId = id == "r-3" ? "cpsc" : "samr" }, "author", Token);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
        await MoveAsync("r-1", ReportState.InReview);

        Assert.Equal(["r-1", "r-3", "r-2"], await ListAsync(s_campaign.Id, null, null));
        Assert.Equal(["r-1", "r-2"], await ListAsync(null, "samr", null));
        Assert.Equal(["r-1"], await ListAsync(null, null, ReportState.InReview));
        Assert.Equal([], await ListAsync("other", null, null));
    }

    [Fact]
    public async Task A_reader_of_the_log_learns_of_changed_reports_alone()
    {
        await Here.Campaigns.SaveAsync([s_campaign], "setup", Token);
        var before = await Published.ReadHeadAsync(Token);
        await Reports.AddAsync(Report("r-1"), "author", Token);
        await RecordAsync(Recall("A-1"));

        Assert.Equal(before + 1, await Published.FindChangeAsync(before, Token));
        Assert.Null(await Published.FindChangeAsync(before + 1, Token));
    }

    [Fact]
    public async Task A_linked_notice_says_so_and_is_not_corrected()
    {
        await RecordAsync(Recall("A-1"));

        Assert.Equal(LinkOutcome.Done, await LinkAsync("RC-2024-000001", true));
        Assert.Equal(LinkOutcome.Unchanged, await LinkAsync("RC-2024-000001", true));

        var notice = await Notices.FindAsync("RC-2024-000001", Token);
        Assert.Equal(
            (2, NoticeStatus.Published, "because"), (notice!.Version, notice.Status, notice.ChangeReason));
        Assert.Equal(["quality-month-2024"], notice.CampaignIds);

        Assert.Equal(LinkOutcome.Done, await LinkAsync("RC-2024-000001", false));
        Assert.Empty((await Notices.FindAsync("RC-2024-000001", Token))!.CampaignIds);
        Assert.True((await Here.Audit.VerifyAsync(Token)).IsSound);
    }

    [Fact]
    public async Task A_notice_of_another_agency_is_not_linked()
    {
        await RecordAsync(Recall("A-1"));

        Assert.Equal(LinkOutcome.OtherPublisher, await LinkAsync("RC-2024-000001", true, "cpsc"));
        Assert.Equal(LinkOutcome.NotFound, await LinkAsync("RC-2024-000009", true));
    }

    [Fact]
    public async Task A_withdrawn_notice_that_is_linked_goes_on_to_say_why_it_was_withdrawn()
    {
        await RecordAsync(Recall("A-1"));
        await Notices.WithdrawAsync("RC-2024-000001", "误发", "editor", Token);

        await LinkAsync("RC-2024-000001", true);

        var notice = await Notices.FindAsync("RC-2024-000001", Token);
        Assert.Equal((NoticeStatus.Withdrawn, "误发"), (notice!.Status, notice.ChangeReason));
    }

    [Fact]
    public async Task Materials_of_the_own_agency_become_public_with_the_campaign()
    {
        var own = await AddFileAsync(Noise(5));
        var stranger = await AddFileAsync(Noise(6), "cpsc");

        await Here.Campaigns.ChangeAsync(
            s_campaign.Id, "samr", "editor",
            present =>
            {
                Assert.Null(present);
                return s_campaign with
                {
                    Materials =
                    [
                        new() { Name = "海报", Url = "https://safety.example" + FileAddress.Of(own) },
                        new() { Name = "别家", Url = "https://safety.example" + FileAddress.Of(stranger) },
                    ],
                };
            },
            Token);

        Assert.Equal(FileState.Public, (await Files.FindAsync(own.Id, Token))!.State);
        Assert.Equal(FileState.Private, (await Files.FindAsync(stranger.Id, Token))!.State);
    }

    private static CampaignReport Report(string id) => new()
    {
        Id = id, CampaignId = s_campaign.Id, AgencyId = "samr", Author = new("a-1", "Author"),
        LastEditor = new("a-1", "Author"),
    };

    private Task<CampaignReport?> MoveAsync(string id, ReportState state) => Reports.ChangeAsync(
        id, "reviewer", (report, campaign) =>
        {
            Assert.Equal(s_campaign.Id, campaign!.Id);
            return new(report! with { State = state }, AuditAction.Approved);
        }, Token);

    private async Task<IEnumerable<string>> ListAsync(string? campaign, string? agency, ReportState? state) =>
        (await Reports.ListAsync(campaign, agency, state, 10, Token)).Select(report => report.Id);

    private Task<LinkOutcome> LinkAsync(string notice, bool isLinked, string agency = "samr") =>
        Links.SetAsync("quality-month-2024", notice, isLinked, agency, "because", "editor", Token);
}
