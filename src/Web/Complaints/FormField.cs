using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Complaints;

/// <summary>A question of the form.</summary>
/// <param name="Path">The field of the filing it fills in, as faults name it.</param>
/// <param name="Step">The page it stands on.</param>
/// <param name="Input">How it is answered.</param>
/// <param name="Label">What it asks.</param>
public sealed record FormField(string Path, FormStep Step, FormInput Input, LocalizedText Label)
{
    /// <summary>What helps with the answer; null where nothing is needed.</summary>
    public LocalizedText? Hint { get; init; }

    /// <summary>The most characters.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>The HTML type of a line.</summary>
    public string Type { get; init; } = "text";

    /// <summary>The HTML <c>inputmode</c> of a line.</summary>
    public string? InputMode { get; init; }

    /// <summary>The HTML <c>autocomplete</c> of a line.</summary>
    public string Complete { get; init; } = "off";

    /// <summary>The kind of complaint it is asked for; null for both.</summary>
    public Domain.Complaints.ComplaintKind? Kind { get; init; }
}
