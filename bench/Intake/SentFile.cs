namespace ConsumerSafety.Intake;

/// <summary>A file that goes with a complaint.</summary>
/// <param name="Id">What the complaint names it by.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
internal sealed record SentFile(string Id, string Sha256);
