using System.Diagnostics.CodeAnalysis;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <summary>Finds accounts by e-mail address whatever its case and width.</summary>
internal sealed class EmailNormalizer : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => NormalizeEmail(name);

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.Normalize(email);
}
