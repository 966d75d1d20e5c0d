using ConsumerSafety.Storage.Idempotency;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>
/// An answer that is kept in the transaction it tells of. For answers that cannot be made again afterwards, such as one
/// that gives a secret away once: a process that dies between commit and answer loses it otherwise.
/// </summary>
internal static class ForetoldAnswer
{
    /// <summary>The type of such an answer.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>Keeps it with what is committed next, where the request has an <c>Idempotency-Key</c>.</summary>
    public static void Keep(HttpContext context, int status, string location, byte[] body, string type = Json)
    {
        if (context.Features.Get<IdempotentWork>() is not { } work)
            return;
        var kept = new KeptResponse(new() { ["Content-Type"] = type, ["Location"] = location }, body);
        work.Foretell(status, kept.Seal(context.RequestServices.GetRequiredService<IDataProtectionProvider>()));
    }
}
