using ConsumerSafety.Domain.Complaints.Figures;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Figures;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Figures;

/// <summary>
/// Counts complaints and publishes the figures. Any number of nodes may do so at once: what one has published, the
/// others find unchanged.
/// </summary>
public sealed class FigurePublisher(
    FigureStore store, Vocabulary vocabulary, IOptions<FigureOptions> options, TimeProvider clock)
{
    private const string Actor = "figures";

    /// <summary>Publishes them, and gives how many are new, changed or gone.</summary>
    public async Task<int> PublishAsync(CancellationToken cancellationToken)
    {
        var counter = new FigureCounter(vocabulary, clock.GetUtcNow());
        await foreach (var complaint in store.ReadComplaintsAsync(cancellationToken))
            counter.Add(complaint);
        var counts = new FigureRollUp(vocabulary, options.Value.SmallestCount).Publish(counter.Cells);
        return await store.ReplaceAsync(counts, Actor, cancellationToken);
    }
}
