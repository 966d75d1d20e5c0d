namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>A value twice: as OData writes it, and as a function of the entity.</summary>
internal sealed record Value(string Text, Type Type, Func<object, object?> Of);
