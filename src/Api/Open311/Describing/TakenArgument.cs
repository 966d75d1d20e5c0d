namespace ConsumerSafety.Api.Open311.Describing;

/// <summary>An argument that an operation takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it is.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
internal sealed record TakenArgument(string Name, string Text, bool IsRequired = false);
