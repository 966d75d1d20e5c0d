namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What an officer says personal data is needed for.</summary>
internal static class CasePurpose
{
    private const int Longest = 200;

    /// <summary>The purpose, 2 to 200 characters in a line; null when it is none.</summary>
    public static string? Read(string? purpose) =>
        purpose?.Trim() is { Length: >= 2 and <= Longest } said && !said.Any(char.IsControl) ? said : null;
}
