using System.Text;

namespace ConsumerSafety.Domain.Accounts;

/// <summary>E-mail addresses as accounts are known by: whatever the case and width they are typed in.</summary>
public static class EmailAddress
{
    /// <summary>The greatest length, RFC 5321.</summary>
    public const int MaxLength = 254;

    /// <summary>The form by which an address is found.</summary>
    public static string Normalize(string address) =>
        address.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    /// <summary>
    /// Whether something can be an address: one @ with something before it and a host with a dot after it, and no
    /// space, comma, angle bracket or control character, with which one address could be made to look like several.
    /// </summary>
    public static bool IsPlausible(string? address)
    {
        if (address is null || address.Length is < 5 or > MaxLength)
            return false;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= 64
            && at == address.LastIndexOf('@')
            && address.IndexOf('.', at) > at + 1
            && address[^1] != '.'
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"');
    }
}
