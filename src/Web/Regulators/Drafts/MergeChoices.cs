namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>What somebody chose between two changes of one notice.</summary>
internal static class MergeChoices
{
    /// <summary>Chosen where the other side is right.</summary>
    public const string Theirs = "theirs";

    private const string Prefix = "Side.";

    /// <summary>The name of the inputs with which a thing is chosen.</summary>
    public static string Name(string key) => Prefix + key;

    /// <summary>The keys of what is to be as the other side has it.</summary>
    public static IReadOnlySet<string> Read(IFormCollection posted) => posted
        .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && field.Value == Theirs)
        .Select(field => field.Key[Prefix.Length..])
        .ToHashSet();
}
