using ConsumerSafety.Domain.Notices;

[assembly: AssemblyFixture(typeof(ConsumerSafety.Api.Tests.Catalogue.SampleFeed))]

namespace ConsumerSafety.Api.Tests.Catalogue;

/// <summary>One feed over a catalogue that stays as it is, for all tests that only read.</summary>
public sealed class SampleFeed : IAsyncLifetime
{
    internal IReadOnlyList<Notice> Notices { get; } = new NoticeMaker(2024).Make(600);

    internal FeedHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await FeedHost.StartAsync(Notices);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
