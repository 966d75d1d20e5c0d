namespace ConsumerSafety.Domain.Files;

/// <summary>Bytes kept in the database, which never change.</summary>
/// <param name="Id">Their key, 32 lower-case hexadecimal digits that cannot be guessed.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Sha256">Their SHA-256 in lower-case hexadecimal digits.</param>
public sealed record StoredContent(string Id, long Length, string Sha256);
