using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Api.Tests.Files;
using ConsumerSafety.Storage.Evidence;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Tests.Complaints.Evidence;

public sealed class EvidenceScanningTests : IAsyncLifetime
{
    private static readonly byte[] s_infected = SampleFiles.Bytes("%PDF-1.7\nEICAR\n%%EOF");
    private readonly ScannerDaemon _daemon = new();
    private CaseOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private EvidenceDesk Desk => _office.Get<EvidenceDesk>();

    private ComplaintOptions Settings => _office.Get<IOptions<ComplaintOptions>>().Value;

    public async ValueTask InitializeAsync()
    {
        _office = await CaseOffice.OpenAsync();
        Settings.ClamAv = _daemon.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _daemon.Dispose();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task All_of_a_file_is_scanned_before_it_is_taken()
    {
        var long_ = new byte[300_000];
        SampleFiles.Pdf.CopyTo(long_, 0);

        Assert.IsType<EvidenceOutcome.Taken>(await Desk.TakeAsync("a.pdf", new MemoryStream(long_), "net", Token));
        Assert.Equal(long_.Length, _daemon.Received);
    }

    [Fact]
    public async Task Malware_is_refused_and_nothing_of_it_is_kept()
    {
        var outcome = await Desk.TakeAsync("a.pdf", new MemoryStream(s_infected), "net", Token);

        Assert.Contains(
            "malware", Assert.IsType<EvidenceOutcome.Refused>(outcome).Reason.English, StringComparison.Ordinal);
        _office.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await _office.Get<EvidenceUploads>().SweepAsync(Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("stream: INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    public async Task What_cannot_be_scanned_is_held_and_taken_when_it_can(string? answer)
    {
        if (answer is null)
            _daemon.Dispose();
        _daemon.Answer = answer;
        var created = Assert.IsType<EvidenceCreating.Created>(
            await Desk.CreateAsync("a.pdf", SampleFiles.Pdf.Length, null, Token));
        await Desk.AppendAsync(created.Upload, new MemoryStream(SampleFiles.Pdf), Token);

        Assert.IsType<EvidenceOutcome.Held>(await Desk.ExamineAsync(created.Upload.Id, Token));
        Assert.Single(await Desk.CheckAsync([created.Upload.Id], Token));
        using var other = new ScannerDaemon();
        Settings.ClamAv = other.Address;

        Assert.Empty(await Desk.CheckAsync([created.Upload.Id], Token));
    }
}
