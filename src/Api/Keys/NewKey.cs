using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Keys;

/// <summary>A key that somebody wants.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="AccountId">The account it is to act for.</param>
/// <param name="Scopes">What it is to be limited to.</param>
/// <param name="Days">For how many days.</param>
public sealed record NewKey(string? Name, string? AccountId, IReadOnlyList<Permission> Scopes, int? Days);
