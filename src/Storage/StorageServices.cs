using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Resilience;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Storage;

/// <summary>Adds the database to a host.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers <see cref="DatabaseMigrator"/>, <see cref="NoticeStore"/>, <see cref="AgencyStore"/>,
    /// <see cref="CampaignStore"/>, <see cref="AuditLog"/>, <see cref="DatabaseHealth"/>,
    /// <see cref="Domain.Changes.ICatalogueSource"/> and the singleton <see cref="Domain.Changes.ChangeSignal"/>. Settings:
    /// <c>ConsumerSafety:Database:Provider</c> and <c>:ConnectionString</c>, <c>ConsumerSafety:DataDirectory</c>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) =>
        throw new NotImplementedException();
}
