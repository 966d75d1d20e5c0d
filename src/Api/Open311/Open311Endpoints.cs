using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Open311.Answers;
using ConsumerSafety.Api.Open311.Catalogue;
using ConsumerSafety.Api.Open311.Describing;
using ConsumerSafety.Api.Open311.Filing;
using ConsumerSafety.Api.Open311.Reading;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Open311;

/// <summary>
/// Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) at <c>/open311</c>: how city apps send complaints for people.
/// </summary>
internal static class Open311Endpoints
{
    /// <summary>Where GeoReport v2 lies.</summary>
    public const string Root = "/open311/v2";

    /// <summary>Where all of it lies.</summary>
    public const string Prefix = "/open311";
    private const string Ending = ".{format:regex(^(json|xml)$)}";
    private const int MostBytes = 256 * 1024;

    private static readonly LocalizedText s_service = new(
        "services 列出的服务代码", "the code of a service that the list of services has");

    private static readonly LocalizedText s_token = new(
        "没有这个 token：本服务提交后立即返回 service_request_id。",
        "There is no such token: every request is answered with its service_request_id at once.");

    private static readonly LocalizedText s_nothing = new(
        "没有这个地址；/open311/discovery.xml 说明有哪些。",
        "There is nothing here; /open311/discovery.xml says what there is.");

    public static void MapOpen311(this IEndpointRouteBuilder endpoints)
    {
        MapReading(endpoints, Prefix + "/discovery", TakenArguments.Open, false, ShowDiscovery)
            .WithSummary("Where GeoReport v2 is found, and how one gets a key.");
        MapReading(endpoints, Root + "/services", TakenArguments.Open, false, ShowServices)
            .WithSummary("What can be sent.");
        MapReading(endpoints, Root + "/services/{code}", TakenArguments.Open, false, ShowDefinition)
            .WithSummary("What a service asks beside the arguments that all have.");
        MapReading(endpoints, Root + "/tokens/{token}", TakenArguments.Open, false, call =>
            call.RefuseAsync(StatusCodes.Status404NotFound, s_token))
            .WithSummary("Nothing: every request is answered with its service_request_id at once.");
        MapReading(endpoints, Root + "/requests", TakenArguments.List, true, call =>
            Get<RequestReading>(call).ListAsync(call))
            .WithSummary("How requests stand that came with a key of the same account: at most 1,000 of 90 days.");
        MapReading(endpoints, Root + "/requests/{id}", TakenArguments.One, true, call =>
            Get<RequestReading>(call).ShowAsync(call, Route(call, "id")))
            .WithSummary("How one request stands.");
        Map(endpoints, Root + "/requests", HttpMethods.Post, TakenArguments.Request, true, call =>
            Get<RequestIntake>(call).ReceiveAsync(call))
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .WithSummary("Hands in a complaint for a person.")
            .WithDescription(
                "service_notice has number and passphrase and is told once: show it to the person, and keep it "
                + "nowhere. An argument that is not described is refused.");
        endpoints.Map(Prefix + "/{**rest}", RefuseRestAsync).ExcludeFromDescription();
    }

    private static RouteHandlerBuilder MapReading(
        IEndpointRouteBuilder endpoints, string path, TakenArguments taken, bool needsKey,
        Func<Open311Call, Task> answer)
    {
        Map(endpoints, path, HttpMethods.Head, taken, needsKey, answer).ExcludeFromDescription();
        return Map(endpoints, path, HttpMethods.Get, taken, needsKey, answer);
    }

    private static RouteHandlerBuilder Map(
        IEndpointRouteBuilder endpoints, string path, string method, TakenArguments taken, bool needsKey,
        Func<Open311Call, Task> answer) =>
        endpoints.MapMethods(path + Ending, [method], (string format, HttpContext context, Open311Door door) =>
            door.RunAsync(context, format, needsKey, answer))
            .WithTags("Open311").WithMetadata(taken)
            .Produces(
                HttpMethods.IsPost(method) ? StatusCodes.Status201Created : StatusCodes.Status200OK,
                contentType: "application/json", additionalContentTypes: "text/xml");

    private static Task ShowDiscovery(Open311Call call) => ShowAsync(
        call, "discovery", () => DiscoveryNodes.Of(Get<IOptions<PublicAddressOptions>>(call).Value, call.Language));

    private static Task ShowServices(Open311Call call) => ShowAsync(
        call, "services", () => ServiceNodes.OfAll(call.Language));

    private static Task ShowDefinition(Open311Call call) => ServiceTable.Find(Route(call, "code")) is { } service
        ? ShowAsync(
            call, "service_definition",
            () => ServiceNodes.OfDefinition(service, Get<Vocabulary>(call), call.Language))
        : call.RefuseAsync(Open311Fault.Of("service_code", s_service, StatusCodes.Status404NotFound));

    private static Task ShowAsync(Open311Call call, string root, Func<Node> node)
    {
        call.Arguments.RefuseRest();
        return call.Arguments.Faults.Count > 0
            ? call.RefuseAsync(call.Arguments.Faults)
            : call.AnswerAsync(StatusCodes.Status200OK, root, node());
    }

    // Browsers ask by OPTIONS what a script on another site may send.
    private static Task RefuseRestAsync(HttpContext context, Open311Door door)
    {
        if (HttpMethods.IsOptions(context.Request.Method))
            return Open311Headers.DescribeAsync(context);
        var format = context.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) ? "json" : "xml";
        return door.RunAsync(
            context, format, false, call => call.RefuseAsync(StatusCodes.Status404NotFound, s_nothing));
    }

    private static string Route(Open311Call call, string name) => (string)call.Context.Request.RouteValues[name]!;

    private static T Get<T>(Open311Call call) where T : notnull =>
        (T)call.Context.RequestServices.GetService(typeof(T))!;
}
