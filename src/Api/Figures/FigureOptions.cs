using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Figures;

/// <summary>Settings of the figures about complaints, section <c>ConsumerSafety:Figures</c>.</summary>
public sealed class FigureOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Figures";

    /// <summary>Whether they are counted each night.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The fewest complaints a published figure may tell of, 3 to 1,000.</summary>
    [Range(3, 1000, ErrorMessage = "ConsumerSafety:Figures:SmallestCount must be from 3 to 1000.")]
    public int SmallestCount { get; set; } = 5;

    /// <summary>When they are counted, as a time of day in China.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:59",
        ErrorMessage = "ConsumerSafety:Figures:At must be a time of day from 00:00:00 to 23:59:59.")]
    public TimeSpan At { get; set; } = new(1, 30, 0);
}
