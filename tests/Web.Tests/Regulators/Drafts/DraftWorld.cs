using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators.Drafts;

/// <summary>What the tests of the pages of drafts need beside a browser.</summary>
internal static class DraftWorld
{
    /// <summary>A recall that lacks nothing.</summary>
    public static Recall Ready { get; } = new()
    {
        Title = "召回：云牌电水壶", PublisherId = "samr", Defect = "过热", Remedy = "退款", UnitsAffected = 600,
        Products = [new() { Name = "电水壶", Brand = "云", Model = "K-17" }],
    };

    /// <summary>Somebody with several roles.</summary>
    public static async Task<ConsoleClient> SignInAsync(WebApplication app, params Role[] roles)
    {
        var account = await ConsoleClient.AddAccountAsync(app, roles, "samr");
        var client = ConsoleClient.Visitor(app);
        using var answer = await client.SignInAsync(account.Email, ConsoleClient.Password);
        return client;
    }

    /// <summary>A draft that somebody began.</summary>
    public static async Task<Draft> BeginAsync(WebApplication app, ConsoleClient author, Notice content)
    {
        var outcome = await app.Services.GetRequiredService<DraftDesk>()
            .BeginAsync(author.Caller, new(content), TestContext.Current.CancellationToken);
        return Assert.IsType<DraftDone>(outcome).Draft;
    }

    /// <summary>A draft that somebody began and handed in.</summary>
    public static async Task<Draft> SubmitAsync(WebApplication app, ConsoleClient author, Notice content)
    {
        var draft = await BeginAsync(app, author, content);
        var outcome = await app.Services.GetRequiredService<ReviewDesk>()
            .SubmitAsync(author.Caller, new(draft.Id, draft.Version), null, TestContext.Current.CancellationToken);
        return Assert.IsType<DraftDone>(outcome).Draft;
    }

    /// <summary>A notice that was drafted by one and approved by another.</summary>
    public static async Task<Notice> PublishAsync(
        WebApplication app, ConsoleClient author, ConsoleClient reviewer, Notice content)
    {
        var draft = await SubmitAsync(app, author, content);
        var outcome = await app.Services.GetRequiredService<ReviewDesk>().ApproveAsync(
            reviewer.Caller, new(draft.Id, draft.Version), null, TestContext.Current.CancellationToken);
        return (await FindNoticeAsync(app, Assert.IsType<DraftDone>(outcome).Draft.NoticeId!))!;
    }

    /// <summary>A draft as it is.</summary>
    public static async Task<Draft> FindAsync(WebApplication app, string id) =>
        (await app.Services.GetRequiredService<DraftStore>().FindAsync(id, TestContext.Current.CancellationToken))!;

    /// <summary>A published notice as it is.</summary>
    public static Task<Notice?> FindNoticeAsync(WebApplication app, string id) =>
        app.Services.GetRequiredService<NoticeStore>().FindAsync(id, TestContext.Current.CancellationToken);

    /// <summary>The page of a draft in English, or something of it.</summary>
    public static string Path(Draft draft, string part = "") =>
        $"/en/console/notices/drafts/{draft.Id}{(part.Length > 0 ? "/" : "")}{part}";
}
