using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Keys;
using ConsumerSafety.Api.Open311.Answers;
using ConsumerSafety.Api.Programs.Idempotency;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Resilience;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Open311;

/// <summary>
/// What every request by Open311 passes: its arguments are read, its language and jurisdiction found, its key checked
/// where one is asked for, and whatever stops it is told in the shape of the specification.
/// </summary>
internal sealed class Open311Door(SenderKeys keys, KeyPace pace, IOptions<PublicAddressOptions> address)
{
    private const int BadRequest = StatusCodes.Status400BadRequest;
    private const string RetrySeconds = "10";

    private static readonly LocalizedText s_tooOften = new(
        "api_key 使用过于频繁，请按 Retry-After 稍后再试。",
        "The api_key was used too often; Retry-After says in how many seconds it works again.");

    private static readonly LocalizedText s_tooLarge = new("请求过大。", "The request is too large.");
    private static readonly LocalizedText s_unreadable = new("请求无法读取。", "The request cannot be read.");

    private static readonly LocalizedText s_busy = new(
        "数据库暂时无法使用，请稍后重发同一请求。", "The database does not answer; send the same again soon.");

    /// <summary>Lets a request in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="format">The end of its address: <c>json</c> or <c>xml</c>.</param>
    /// <param name="needsKey">Whether it needs a key.</param>
    /// <param name="answer">What answers it.</param>
    public async Task RunAsync(HttpContext context, string format, bool needsKey, Func<Open311Call, Task> answer)
    {
        var form = format == "json" ? AnswerForm.Json : AnswerForm.Xml;
        var call = new Open311Call(context, form, CallLanguage.OfHeaders(context.Request), Arguments.None);
        Open311Headers.Add(context.Response, isPrivate: needsKey);
        try
        {
            // What makes one request of two that are sent again reads the body once more.
            context.Request.EnableBuffering(RequestDigest.MemoryThreshold);
            var arguments = await Arguments.ReadAsync(context.Request, call.Aborted);
            call = call with { Arguments = arguments, Language = CallLanguage.Take(arguments) ?? call.Language };
            Jurisdiction.Check(arguments, address.Value);
            if (await keys.FindAsync(call, needsKey) is { } sender)
                call = call with { Sender = sender };
            if (call.Arguments.Faults.FirstOrDefault(fault => fault.Status != BadRequest) is { } refusal)
                await call.RefuseAsync([refusal, .. call.Arguments.Faults.Where(fault => fault != refusal)]);
            else if (call.Sender is { } one && !await pace.TryTakeAsync(one.KeyPrefix!, context.Response, call.Aborted))
                await call.RefuseAsync(StatusCodes.Status429TooManyRequests, s_tooOften);
            else
                await answer(call);
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            var isTooLarge = fault.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await call.RefuseAsync(fault.StatusCode, isTooLarge ? s_tooLarge : s_unreadable);
        }
        catch (InvalidDataException) when (!context.Response.HasStarted)
        {
            await call.RefuseAsync(StatusCodes.Status400BadRequest, s_unreadable);
        }
        catch (DatabaseUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = RetrySeconds;
            await call.RefuseAsync(StatusCodes.Status503ServiceUnavailable, s_busy);
        }
    }
}
