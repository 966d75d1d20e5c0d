using ConsumerSafety.Api.Figures;
using ConsumerSafety.Api.Tests.Complaints;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Leases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Tests.Figures;

public sealed class FigureServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_night_one_node_publishes_the_months_that_are_over()
    {
        await using var office = await CaseOffice.OpenAsync();
        for (var i = 0; i < 5; i++)
            await office.ComplainAsync();
        await using var elsewhere = new ServiceCollection()
            .AddSingleton(office.Get<TimeProvider>())
            .AddStorage(office.Get<IConfiguration>())
            .BuildServiceProvider();
        using var node = Node(office, office.Get<LeaseStore>());
        using var other = Node(office, elsewhere.GetRequiredService<LeaseStore>());

        Assert.Equal((true, false), (await node.RunOnceAsync(Token), await other.RunOnceAsync(Token)));
        Assert.Empty(await CountsAsync(office));

        office.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(
            [true, false],
            (await Task.WhenAll(node.RunOnceAsync(Token), other.RunOnceAsync(Token))).OrderDescending());
        var count = Assert.Single(await CountsAsync(office));
        Assert.Equal((new DateOnly(2024, 9, 1), 5, "110000"), (count.Month, count.Count, count.RegionCode));
    }

    [Fact]
    public async Task Counting_again_changes_nothing()
    {
        await using var office = await CaseOffice.OpenAsync();
        for (var i = 0; i < 7; i++)
            await office.ComplainAsync();
        office.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(1, await office.Get<FigurePublisher>().PublishAsync(Token));
        Assert.Equal(0, await office.Get<FigurePublisher>().PublishAsync(Token));
    }

    private static FigureService Node(CaseOffice office, LeaseStore leases) => new(
        office.Get<FigurePublisher>(), leases, Options.Create(new FigureOptions()), office.Clock,
        NullLogger<FigureService>.Instance);

    private static async Task<List<ComplaintCount>> CountsAsync(CaseOffice office)
    {
        List<ComplaintCount> counts = [];
        await foreach (var batch in office.Get<ICatalogueSource>().ReadAllAsync(Token))
            counts.AddRange(batch.OfType<ComplaintCountEntry>().Select(entry => entry.Count));
        return counts;
    }
}
