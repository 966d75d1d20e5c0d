using Microsoft.AspNetCore.Http.HttpResults;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>Why a request with an <c>Idempotency-Key</c> is not carried out.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">What is wrong, or what was expected of the header.</param>
/// <param name="IsOfHeader">Whether it is the header that is wrong.</param>
/// <param name="Value">The header as it came.</param>
internal sealed record IdempotencyRefusal(int Status, string Text, bool IsOfHeader = false, string? Value = null)
{
    /// <summary>As problem details.</summary>
    public ProblemHttpResult ToProblem() => IsOfHeader
        ? Problems.Invalid(Status, IdempotencyKey.Header, Text, Value)
        : Problems.Of(Status, Text);
}
