using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Api.Importing;

/// <summary>Writes the catalogue as JSON Lines that the format <c>notices-jsonl</c> reads again.</summary>
public sealed class CatalogueExport(NoticeStore notices)
{
    /// <summary>Writes the present version of every notice in the order of their Ids, and gives how many.</summary>
    public async Task<long> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var notice in notices.ReadAllAsync(cancellationToken))
        {
            await output.WriteAsync(NoticeJson.Write(notice), cancellationToken);
            output.WriteByte((byte)'\n');
            count++;
        }
        await output.FlushAsync(cancellationToken);
        return count;
    }
}
