using ConsumerSafety.Api;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Privacy;
using ConsumerSafety.Api.Downloads;
using ConsumerSafety.Api.Fetching;
using ConsumerSafety.Api.Figures;
using ConsumerSafety.Api.Mail;
using ConsumerSafety.Api.Open311;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Api.Webhooks;
using ConsumerSafety.Search;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Web.Commands;
using ConsumerSafety.Web.Site;
using ConsumerSafety.Web.Startup;

return await CommandTree.RunAsync(args, StartSequence.ServeAsync(Build, Map));

static WebApplication Build(string[] settings)
{
    var builder = WebApplication.CreateBuilder(settings);
    builder.AddFrontDoor();
    builder.Services.AddCatalogue(builder.Configuration);
    builder.Services.AddIndexTailer();
    builder.Services.AddPendingSweeper();
    builder.Services.AddEvidenceSweeper();
    builder.Services.AddReportTailer();
    builder.Services.AddApi();
    builder.Services.AddComplaints();
    builder.Services.AddOpen311();
    builder.Services.AddRetention();
    builder.Services.AddKeyRotation();
    builder.Services.AddNightlySignals();
    builder.Services.AddPublishing();
    builder.Services.AddScheduledPublication();
    builder.Services.AddSignIn();
    builder.Services.AddUploads();
    builder.Services.AddUploadWorker();
    builder.Services.AddProgramSignIn(builder.Configuration);
    builder.Services.AddDownloads();
    builder.Services.AddFigureService();
    builder.Services.AddPrograms();
    builder.Services.AddMail();
    builder.Services.AddFetching(CatalogueServices.ShippedFormats);
    builder.Services.AddSubscriptions();
    builder.Services.AddWebhooks();
    builder.Services.AddSite();
    return builder.Build();
}

static void Map(WebApplication app)
{
    app.UseFrontDoor();
    app.UsePrivateAnswers();
    app.MapSite();
    app.UseProgramFaults();
    app.MapApi();
}
