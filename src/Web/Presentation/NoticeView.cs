using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Presentation;

/// <summary>Everything there is to show about one version of a notice.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Publisher">The name of its publisher.</param>
/// <param name="Details">What its kind has of its own, and measures, hazards, standards.</param>
/// <param name="Products">The products shown.</param>
/// <param name="HiddenProducts">How many more there are.</param>
/// <param name="TestItems">What was tested.</param>
/// <param name="Paragraphs">The full text.</param>
/// <param name="Facts">Who published it, where, when, under which numbers.</param>
/// <param name="Attachments">Its files.</param>
/// <param name="Remarks">What the data check found that belongs beside nothing shown.</param>
/// <param name="Tags">In which language its texts are.</param>
public sealed record NoticeView(
    Notice Notice,
    string Publisher,
    IReadOnlyList<PropertyView> Details,
    IReadOnlyList<ProductView> Products,
    int HiddenProducts,
    IReadOnlyList<TestItemView> TestItems,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<PropertyView> Facts,
    IReadOnlyList<AttachmentView> Attachments,
    IReadOnlyList<string> Remarks,
    TextTags Tags)
{
    /// <summary>Whether it is invented.</summary>
    public bool IsSample => SampleSource.Is(Notice.SourceUrl);
}

/// <summary>A product.</summary>
/// <param name="Heading">What it is headed with.</param>
/// <param name="Properties">Its properties.</param>
public sealed record ProductView(string Heading, IReadOnlyList<PropertyView> Properties);

/// <summary>A line of the table of test items.</summary>
/// <param name="Item">The item.</param>
/// <param name="Measured">What was found, with its unit.</param>
/// <param name="Requirement">What is asked, with its unit.</param>
/// <param name="Remarks">What the data check found about it.</param>
public sealed record TestItemView(TestItem Item, string Measured, string Requirement, IReadOnlyList<string> Remarks);

/// <summary>A file to download.</summary>
/// <param name="Name">What people see.</param>
/// <param name="Url">Where it lies; null when the address is not one to be followed.</param>
/// <param name="Address">The address as it was given.</param>
/// <param name="Facts">Its media type and size, where known.</param>
public sealed record AttachmentView(string Name, string? Url, string Address, string Facts);
