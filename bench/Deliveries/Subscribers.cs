using System.Text.RegularExpressions;
using ConsumerSafety.Api;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Mail;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Api.Webhooks;
using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Webhooks;
using ConsumerSafety.Web.Site;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConsumerSafety.Deliveries;

/// <summary>
/// Another node on the program's database, in this process: subscribes, adds webhooks and publishes, and tells nobody of
/// anything.
/// </summary>
internal sealed partial class Subscribers : IAsyncDisposable
{
    /// <summary>How many brands there are; a subscription is to one of them.</summary>
    public const int Brands = 10;

    private static readonly Caller s_administrator =
        new("bench", "Bench", null, new HashSet<Role> { Role.SystemAdministrator });

    private readonly ServiceProvider _services;
    private readonly ReferenceData _reference;
    private readonly IHostedService _index;

    private Subscribers(ServiceProvider services, ReferenceData reference)
    {
        (_services, _reference) = (services, reference);
        _index = services.GetServices<IHostedService>()
            .Single(service => service.GetType().Assembly == typeof(CatalogueSearch).Assembly);
    }

    public static async Task<Subscribers> StartAsync(string folder, string own, int receiverPort)
    {
        var reference = ReferenceData.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConsumerSafety:DataDirectory"] = own,
                ["ConsumerSafety:Database:ConnectionString"] =
                    $"Data Source={Path.Combine(folder, "consumersafety.db")}",
                ["ConsumerSafety:Webhooks:AllowPrivateNetworks"] = "true",
                ["ConsumerSafety:Webhooks:AllowHttp"] = "true",
                ["ConsumerSafety:Webhooks:Ports:0"] = $"{receiverPort}",
            })
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(configuration)
            .AddSingleton(reference.Vocabulary)
            .AddStorage(configuration)
            .AddSearch(configuration)
            .AddIndexTailer();
        services.AddProtection(configuration);
        services.AddAccounts(configuration);
        services.AddApi().AddSite().AddMail().AddSubscriptions().AddWebhooks();
        var subscribers = new Subscribers(services.BuildServiceProvider(), reference);
        subscribers.Get<CatalogueSearch>();
        await subscribers._index.StartAsync(default);
        var head = await subscribers.Get<ICatalogueSource>().ReadHeadAsync(default);
        while (!subscribers.Get<CatalogueSearch>().Status.IsReady
            || subscribers.Get<CatalogueSearch>().Status.Position < head)
            await Task.Delay(20);
        return subscribers;
    }

    /// <summary>Subscribes addresses, each to one brand, and confirms.</summary>
    public async Task SubscribeAsync(int count)
    {
        var desk = Get<SubscriptionDesk>();
        for (var number = 0; number < count; number++)
        {
            var outcome = await desk.SubscribeAsync(
                new($"a{number}@example.org", $"?brand={BrandOf(number)}", Frequency.Immediate, "en", $"{number}"),
                default);
            if (outcome is not SubscribeOutcome.Asked)
                throw new InvalidOperationException($"Subscription {number} was answered with {outcome}.");
        }
        var queue = Get<MailQueue>();
        while (await queue.LeaseAsync(500, TimeSpan.FromMinutes(5), default) is { Count: > 0 } mails)
            foreach (var mail in mails)
            {
                await desk.ConfirmAsync(Confirmation().Match(mail.Mail!.Text).Groups[1].Value, default);
                await queue.CompleteAsync(mail.Id, default);
            }
    }

    /// <summary>Adds webhooks that are told of everything, as many to an agency as it may have.</summary>
    public async Task AddWebhooksAsync(int count, Func<int, string> addressOf)
    {
        for (var number = 0; number < count; number++)
        {
            var form = new WebhookForm
            {
                AgencyId = _reference.Agencies[number / 50].Id, Name = $"{number}", Address = addressOf(number),
            };
            if (await Get<WebhookDesk>().AddAsync(s_administrator, form, default) is not WebhookOutcome.Done)
                throw new InvalidOperationException($"Webhook {number} was not taken.");
        }
    }

    /// <summary>Publishes a notice about the product of a brand, and gives its number.</summary>
    public async Task<string> PublishAsync(int number)
    {
        var outcomes = await Get<NoticeStore>().RecordAsync(
            [
                new Recall
                {
                    Title = $"召回 {number}",
                    PublisherId = _reference.Agencies[0].Id,
                    ReferenceNumber = $"bench-{number}",
                    PublishedAt = TimeProvider.System.GetUtcNow(),
                    Products = [new() { Name = "电热毯", Brand = BrandOf(number) }],
                },
            ],
            new("bench"),
            default);
        return outcomes.Single().Id!;
    }

    /// <summary>How many deliveries each webhook has, however far they are.</summary>
    public async Task<IReadOnlyList<int>> CountDeliveriesAsync()
    {
        var counts = new List<int>();
        foreach (var webhook in await Get<WebhookStore>().ReadAsync(null, default))
            counts.Add((await Get<WebhookLog>().ReadDeliveriesAsync(webhook.Id, long.MaxValue, 10_000, default)).Count);
        return counts;
    }

    public async ValueTask DisposeAsync()
    {
        await _index.StopAsync(default);
        await _services.DisposeAsync();
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    private static string BrandOf(int number) => $"Brand{number % Brands}";

    [GeneratedRegex(@"/subscriptions/confirm/(\S+)")]
    private static partial Regex Confirmation();
}
