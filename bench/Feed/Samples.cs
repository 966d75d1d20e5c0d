using ConsumerSafety.Bench.Usual;
using ConsumerSafety.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace ConsumerSafety.Bench.Feed;

/// <summary>Notices from all over a data set, whose values the queries ask for.</summary>
/// <param name="Notices">Some hundred of them.</param>
internal sealed record Samples(IReadOnlyList<Sample> Notices)
{
    private const int Wanted = 400;

    public static async Task<Samples> ReadAsync(DataSet data)
    {
        var options = new DbContextOptionsBuilder<CatalogueContext>();
        CatalogueFile.UseForReading(options, data.Usual);
        await using var context = new CatalogueContext(options.Options);
        var step = Math.Max(1, await context.Notices.CountAsync() / Wanted);
        return new(await context.Database.SqlQuery<Sample>(
            $"SELECT Id, Kind, RegionCode, Title FROM Notices WHERE rowid % {step} = 0 ORDER BY rowid").ToListAsync());
    }
}

/// <summary>One of them.</summary>
internal sealed record Sample(string Id, NoticeKind Kind, string RegionCode, string Title)
{
    /// <summary>The coined word of its title, or null.</summary>
    public string? Word => Title.Split(' ', '牌', '园', '电').FirstOrDefault(part => part.Length == 12 && part.All(char.IsAsciiLetter));
}
