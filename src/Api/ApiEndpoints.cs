using ConsumerSafety.Api.Agencies;
using ConsumerSafety.Api.Auditing;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Api.Downloads;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Fetching;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Api.Health;
using ConsumerSafety.Api.Open311;
using ConsumerSafety.Api.IdentityProviders;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Publishing.Endpoints;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Api.Webhooks;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api;

/// <summary>Where everything is that a program calls.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps health, the feed, the downloads, the files, and what is below <c>/api</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth();
        endpoints.MapFeed();
        endpoints.MapDownloads();
        endpoints.MapFetches();
        endpoints.MapUploads();
        endpoints.MapFiles();
        endpoints.MapFileUploads();
        endpoints.MapCampaigns();
        endpoints.MapComplaints();
        endpoints.MapOpen311();
        endpoints.MapEvidence();
        endpoints.MapProviders();
        endpoints.MapAudit();
        endpoints.MapAgencies();
        endpoints.MapPublishing();
        endpoints.MapWebhooks();
        endpoints.MapPrograms();
    }
}
