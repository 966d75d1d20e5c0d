using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311;

/// <summary>Something wrong with a request.</summary>
/// <param name="Status">The status, which is the code too.</param>
/// <param name="Text">What is wrong and what to do.</param>
internal sealed record Open311Fault(int Status, LocalizedText Text)
{
    /// <summary>An argument that is not as expected: 400 unless the specification says otherwise.</summary>
    public static Open311Fault Of(
        string argument, LocalizedText expected, int status = StatusCodes.Status400BadRequest) => new(
        status,
        new($"{argument}：应为{expected.Chinese}。", $"{argument} is not as expected: {expected.English}."));
}
