using System.Security.Cryptography;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>What a person proves with to be the one who complained: sixty random bits, <c>K7QX-29MD-4TRA</c>.</summary>
public static class Passphrase
{
    private const int GroupSize = 4;
    private const int GroupCount = 3;

    /// <summary>A new one.</summary>
    public static string Create() => string.Join('-', RandomNumberGenerator
        .GetString(ReceiptCharacters.Alphabet, GroupSize * GroupCount)
        .Chunk(GroupSize)
        .Select(group => new string(group)));

    /// <summary>As it is kept, however it was typed; empty when it can be none.</summary>
    public static string Read(string? typed)
    {
        var digits = ReceiptCharacters.Read(typed);
        return digits.Length == GroupSize * GroupCount
            ? string.Join('-', digits.Chunk(GroupSize).Select(group => new string(group)))
            : "";
    }
}
