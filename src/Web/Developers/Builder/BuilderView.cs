namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>The query builder as it is shown.</summary>
/// <param name="Form">The form.</param>
/// <param name="Query">What it asks the feed.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="Preview">The first rows; null when there is a fault.</param>
/// <param name="Refusal">What the feed said when it refused the question; it speaks English.</param>
public sealed record BuilderView(
    BuilderForm Form,
    FeedQuery Query,
    IReadOnlyList<BuilderFault> Faults,
    FeedPreview? Preview,
    string? Refusal)
{
    /// <summary>What is wrong with one part of the form; null when it is right.</summary>
    public BuilderFault? FaultAt(string target) => Faults.FirstOrDefault(fault => fault.Target == target);
}
