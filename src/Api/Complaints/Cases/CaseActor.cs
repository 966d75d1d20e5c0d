namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>Reads who did something, as the audit log names it.</summary>
public static class CaseActor
{
    private const string Prefix = "account:";

    /// <summary>The account; null for the person who complained and for the service.</summary>
    public static string? AccountOf(string actor) =>
        actor.StartsWith(Prefix, StringComparison.Ordinal) && actor.Length > Prefix.Length
            ? actor[Prefix.Length..].Split(' ')[0]
            : null;
}
