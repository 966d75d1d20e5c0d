namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>An address may not be called.</summary>
internal sealed class RefusedAddressException(string message) : Exception(message);
