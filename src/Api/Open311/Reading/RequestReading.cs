using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Complaints;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311.Reading;

/// <summary>
/// Tells an app how the requests stand that came with a key of its account; those of others are as if there were none.
/// </summary>
internal sealed class RequestReading(
    SentRequests requests, AgencyStore agencies, LegalGrounds grounds, TimeProvider time)
{
    private static readonly LocalizedText s_none = new(
        "没有用此密钥的账号提交的、编号为此的请求。", "The account of this key has sent no request of this number.");

    /// <summary>Those that are asked for, the newest first.</summary>
    public async Task ListAsync(Open311Call call)
    {
        var query = RequestFilter.Read(call.Arguments, call.Sender!.AccountId, time.GetUtcNow());
        if (await IsRefusedAsync(call))
            return;
        await AnswerAsync(call, await requests.ReadAsync(query, call.Aborted));
    }

    /// <summary>The one with a number.</summary>
    public async Task ShowAsync(Open311Call call, string number)
    {
        if (await IsRefusedAsync(call))
            return;
        var found = ComplaintNumber.Read(number) is { } read
            ? await requests.ReadAsync(
                new() { AccountId = call.Sender!.AccountId, Numbers = [read] }, call.Aborted)
            : [];
        if (found.Count == 0)
            await call.RefuseAsync(StatusCodes.Status404NotFound, s_none);
        else
            await AnswerAsync(call, found);
    }

    private static async Task<bool> IsRefusedAsync(Open311Call call)
    {
        call.Arguments.RefuseRest();
        if (call.Arguments.Faults.Count == 0)
            return false;
        await call.RefuseAsync(call.Arguments.Faults);
        return true;
    }

    private async Task AnswerAsync(Open311Call call, IReadOnlyList<SentRequest> found) => await call.AnswerAsync(
        StatusCodes.Status200OK, "service_requests",
        RequestNodes.Of(found, await agencies.ReadAllAsync(call.Aborted), grounds, call.Language));
}
