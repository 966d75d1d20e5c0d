namespace ConsumerSafety.Search.Query;

/// <summary>
/// An expression has no value on some entity: a division by zero, a number too large (OData 4.01 URL conventions,
/// 5.1.1.2.5: the request fails). It is the fault of who asked.
/// </summary>
public sealed class EvaluationFailedException(string message) : Exception(message);
