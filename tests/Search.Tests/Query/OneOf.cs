using CsCheck;

namespace ConsumerSafety.Search.Tests.Query;

/// <summary>Generates one of some values.</summary>
internal static class OneOf
{
    public static Gen<T> These<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
