using ConsumerSafety.Api.Keys;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311;

/// <summary>
/// Finds whose key a request shows: in the argument <c>api_key</c>, as GeoReport v2 has it, or in the headers that all
/// programs may use.
/// </summary>
internal sealed class SenderKeys(KeyFinder finder)
{
    private const string Argument = "api_key";

    private static readonly LocalizedText s_missing = new("缺少 api_key。", "The api_key is missing.");

    private static readonly LocalizedText s_wrong = new(
        "api_key 无效、已过期、已吊销，或没有 SendComplaints 权限。",
        "The api_key is unknown, has expired, was revoked, or has not the scope SendComplaints.");

    private static readonly LocalizedText s_same = new("与请求头中相同的密钥", "the same key as in the header");

    /// <summary>
    /// Who it is; null where none is shown and none is needed, or with a fault noted. A key that is shown has to be
    /// right, whether it is needed or not.
    /// </summary>
    public async Task<Caller?> FindAsync(Open311Call call, bool isNeeded)
    {
        var given = call.Arguments.Take(Argument);
        var header = KeyHandler.Read(call.Context.Request);
        if (given is not null && header is not null && given != header)
            call.Arguments.Refuse(Argument, s_same);
        if ((given ?? header) is not { } key)
        {
            if (isNeeded)
                call.Arguments.Refuse(new(StatusCodes.Status403Forbidden, s_missing));
            return null;
        }
        if (await finder.FindAsync(key, call.Aborted) is { } caller
            && caller.CanSomewhere(Permission.SendComplaints))
            return caller;
        call.Arguments.Refuse(new(StatusCodes.Status403Forbidden, s_wrong));
        return null;
    }
}
