using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConsumerSafety.Import;

namespace ConsumerSafety.Api.Importing;

/// <summary>The rows of a file in batches, read ahead by at most two.</summary>
internal static class RowBatches
{
    private const int Size = 1000;

    public static async IAsyncEnumerable<IReadOnlyList<ImportRow>> ReadAsync(
        ImportReader reader, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<IReadOnlyList<ImportRow>>(2);
        var reading = Task.Run(() => FillAsync(reader, file, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancellationToken))
                yield return batch;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync(
        ImportReader reader, string file, ChannelWriter<IReadOnlyList<ImportRow>> batches, CancellationToken stop)
    {
        try
        {
            var batch = new List<ImportRow>(Size);
            await foreach (var row in reader.ReadAsync(file, stop))
            {
                batch.Add(row);
                if (batch.Count < Size)
                    continue;
                await batches.WriteAsync(batch, stop);
                batch = new(Size);
            }
            if (batch.Count > 0)
                await batches.WriteAsync(batch, stop);
            batches.Complete();
        }
        catch (Exception fault)
        {
            // The one who takes the batches is told.
            batches.Complete(fault);
        }
    }
}
