using ConsumerSafety.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ConsumerSafety.Bench.Usual;

/// <summary>
/// The catalogue as a team would map it: one table for all kinds, lists and parts in JSON columns, indexes for the
/// orders and filters that are common.
/// </summary>
public sealed class CatalogueContext(DbContextOptions<CatalogueContext> options) : DbContext(options)
{
    public DbSet<Notice> Notices => Set<Notice>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type that orders instants with offsets; milliseconds do.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var notice = modelBuilder.Entity<Notice>();
        notice.HasDiscriminator(row => row.Kind)
            .HasValue<SpotCheck>(NoticeKind.SpotCheck)
            .HasValue<RiskAlert>(NoticeKind.RiskAlert)
            .HasValue<Recall>(NoticeKind.Recall)
            .HasValue<ElevatorNotice>(NoticeKind.ElevatorNotice)
            .HasValue<CounterfeitRuling>(NoticeKind.CounterfeitRuling)
            .HasValue<ConsumerTip>(NoticeKind.ConsumerTip)
            .IsComplete();
        notice.OwnsMany(row => row.Products, part => part.ToJson());
        notice.OwnsMany(row => row.Attachments, part => part.ToJson());
        modelBuilder.Entity<SpotCheck>().OwnsMany(row => row.TestItems, part => part.ToJson());
        notice.HasIndex(row => new { row.PublishedAt, row.Id }).IsDescending(true, false);
        notice.HasIndex(row => new { row.Kind, row.PublishedAt, row.Id }).IsDescending(false, true, false);
        notice.HasIndex(row => new { row.RegionCode, row.PublishedAt, row.Id }).IsDescending(false, true, false);
        notice.HasIndex(row => new { row.RiskLevel, row.PublishedAt, row.Id }).IsDescending(false, true, false);
        notice.HasIndex(row => new { row.PublisherId, row.PublishedAt, row.Id }).IsDescending(false, true, false);
        notice.HasIndex(row => new { row.PublisherId, row.ReferenceNumber }).IsUnique();
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
