namespace ConsumerSafety.Intake;

/// <summary>How far an upload is.</summary>
/// <param name="Id">What a complaint names it by.</param>
/// <param name="IsReady">Whether it is complete and was taken.</param>
internal sealed record TusState(string Id, bool IsReady);
