namespace ConsumerSafety.Web.Regulators.Signals;

/// <summary>A week in the curve of a signal.</summary>
/// <param name="EndsOn">Its last day in China.</param>
/// <param name="Count">The complaints in it.</param>
/// <param name="Part">What the week is for the test.</param>
/// <param name="X">Where the bar begins, in units of the drawing.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal sealed record SignalBar(
    DateOnly EndsOn, int Count, SignalPart Part, string X, string Y, string Width, string Height);

/// <summary>What a week is for the test.</summary>
internal enum SignalPart
{
    /// <summary>The week that is tested.</summary>
    Latest,

    /// <summary>Neither tested nor history.</summary>
    Guard,

    /// <summary>What the expectation is made of.</summary>
    History,

    /// <summary>Before the first complaint of all.</summary>
    Before,
}
