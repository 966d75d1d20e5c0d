using System.Globalization;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Web.Regulators.Signals;

/// <summary>The curve of a signal, drawn by the server: a bar for each week and a line at what was expected.</summary>
internal sealed class SignalCurve
{
    /// <summary>The size of the drawing, in its own units.</summary>
    public const int Width = 580, Height = 160;

    private const int Step = Width / SignalWeeks.Count;
    private const int Gap = 4;
    private readonly SignalEvidence _evidence;
    private readonly double _greatest;

    public SignalCurve(SignalEvidence evidence)
    {
        _evidence = evidence;
        _greatest = Math.Max(evidence.Weeks.Max(), evidence.Baseline.Expected);
    }

    /// <summary>The weeks, the oldest first.</summary>
    public IEnumerable<SignalBar> Bars => Enumerable.Range(0, _evidence.Weeks.Count).Reverse().Select(Bar);

    /// <summary>How far down the line of what was expected is.</summary>
    public string ExpectedY => Text(Height - Tall(_evidence.Baseline.Expected));

    private SignalBar Bar(int week)
    {
        var count = _evidence.Weeks[week];
        var end = ChinaTime.DayOf(_evidence.Until).AddDays(-7 * week);
        // The guard band and what lies before the first complaint of all are no history.
        var part = week == 0 ? SignalPart.Latest
            : week <= SignalWeeks.Guard ? SignalPart.Guard
            : week <= SignalWeeks.Guard + _evidence.Baseline.Weeks ? SignalPart.History
            : SignalPart.Before;
        var x = (_evidence.Weeks.Count - 1 - week) * Step;
        return new(end, count, part, Text(x), Text(Height - Tall(count)), Text(Step - Gap), Text(Tall(count)));
    }

    private double Tall(double count) => _greatest == 0 ? 0 : count / _greatest * Height;

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
