using ConsumerSafety.Domain.Complaints;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>Says what is wrong with the settings of retention.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private const int Most = 1200;

    private static readonly string[] s_states =
        [.. Enum.GetValues<ComplaintState>().Where(state => !ComplaintMoves.IsOpen(state)).Select(state => $"{state}")];

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var unknown = options.Months.Keys.Except(s_states).Select(state =>
            $"{RetentionOptions.Section}:Months:{state} must name one of {string.Join(", ", s_states)}.");
        var wrong = options.Months.Where(period => period.Value is < 1 or > Most).Select(period =>
            $"{RetentionOptions.Section}:Months:{period.Key} must be from 1 to {Most}.");
        string[] faults = [.. unknown, .. wrong];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
