using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Two changes of one notice to be brought together.</summary>
/// <param name="Sides">What the two are called.</param>
/// <param name="Rows">What both changed, each in its own way.</param>
/// <param name="Taken">Everything the other side changed; what only it changed is taken over.</param>
public sealed record MergeView(MergeSides Sides, IReadOnlyList<MergeRow> Rows, IReadOnlyList<DifferenceRow> Taken);

/// <summary>What the two sides of a merge are called.</summary>
/// <param name="Mine">One.</param>
/// <param name="Theirs">The other.</param>
public sealed record MergeSides(LocalizedText Mine, LocalizedText Theirs);

/// <summary>Something that both sides changed.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Mine">The lines of one side.</param>
/// <param name="Theirs">The lines of the other.</param>
/// <param name="Base">The lines before both.</param>
public sealed record MergeRow(
    string Key, string Label, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs, IReadOnlyList<string> Base);
