namespace ConsumerSafety.Web.Presentation;

/// <summary>One facet beside the results.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="First">The values shown at once.</param>
/// <param name="More">The values shown on demand.</param>
public sealed record FacetView(string Label, IReadOnlyList<FacetValueView> First, IReadOnlyList<FacetValueView> More);

/// <summary>One value of a facet.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Count">How many notices have it.</param>
/// <param name="Path">Where picking it, or no longer picking it, leads.</param>
/// <param name="IsSelected">Whether it is picked.</param>
public sealed record FacetValueView(string Label, long Count, string Path, bool IsSelected);

/// <summary>A pick above the results, to be taken off.</summary>
/// <param name="Facet">What the facet is called.</param>
/// <param name="Label">What the value is called.</param>
/// <param name="RemovePath">Where taking it off leads.</param>
public sealed record ChipView(string Facet, string Label, string RemovePath);

/// <summary>One way to order the results.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="IsCurrent">Whether the results are in this order.</param>
public sealed record OrderView(string Label, string Path, bool IsCurrent);
