using System.Globalization;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Web.Regulators.Signals;

/// <summary>The filter of the signals, as it stands in the address of the page.</summary>
public sealed class SignalForm
{
    /// <summary>What <see cref="State"/> is to see those that were judged as well.</summary>
    public const string Everything = "all";

    private const int MostPages = 10_000;

    /// <summary>The name of a state, <see cref="Everything"/>, or nothing for what has to be judged.</summary>
    public string? State { get; set; }

    /// <summary>What is counted by.</summary>
    public SignalSubject? Subject { get; set; }

    /// <summary>Which page.</summary>
    public int? PageNumber { get; set; }

    /// <summary>As the desk takes it.</summary>
    internal SignalFilter Read() => new()
    {
        State = State == Everything ? null
            : Enum.TryParse<SignalState>(State, out var state) && Enum.IsDefined(state) ? state
            : SignalState.Open,
        Subject = Subject is { } subject && Enum.IsDefined(subject) ? subject : null,
        Page = Math.Clamp(PageNumber ?? 1, 1, MostPages),
    };

    /// <summary>The address of the same filter at a page, without the language.</summary>
    internal string Address(int page = 1)
    {
        var query = string.Join('&', new (string Name, string? Value)[]
            {
                ("state", string.IsNullOrWhiteSpace(State) ? null : State), ("subject", Subject?.ToString()),
                ("pageNumber", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
            }
            .Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? SignalPaths.Home : $"{SignalPaths.Home}?{query}";
    }
}
