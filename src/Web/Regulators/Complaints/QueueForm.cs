using System.Globalization;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Web.Regulators.Complaints;

/// <summary>The filter of the queue, as it stands in the address of the page.</summary>
public sealed class QueueForm
{
    /// <summary>What <see cref="State"/> is to see also what is done with.</summary>
    public const string Everything = "all";

    private const int MostPages = 10_000;

    /// <summary>Whose.</summary>
    public QueueScope? Scope { get; set; }

    /// <summary>The name of a state, <see cref="Everything"/>, or nothing for what has to be worked.</summary>
    public string? State { get; set; }

    /// <summary>The kind.</summary>
    public ComplaintKind? Kind { get; set; }

    /// <summary>The code of a product category.</summary>
    public string? Category { get; set; }

    /// <summary>The code of a region.</summary>
    public string? Region { get; set; }

    /// <summary>Due when.</summary>
    public QueueDue? Due { get; set; }

    /// <summary>Which page.</summary>
    public int? PageNumber { get; set; }

    /// <summary>As the queue takes it.</summary>
    internal QueueFilter Read() => new()
    {
        Scope = Scope ?? QueueScope.All,
        State = Enum.TryParse<ComplaintState>(State, out var state) && Enum.IsDefined(state) ? state : null,
        IncludesDone = State == Everything,
        Kind = Kind,
        Category = Filled(Category),
        Region = Filled(Region),
        Due = Due ?? QueueDue.Any,
        Page = Math.Clamp(PageNumber ?? 1, 1, MostPages),
    };

    /// <summary>The address of the same filter at a page, without the language; the first page goes unnamed.</summary>
    internal string Address(int page = 1) => CasePaths.Home + (Query(page) is { Length: > 0 } query ? "?" + query : "");

    /// <summary>The filter as in an address.</summary>
    internal string Query(int page = 1) => string.Join('&', new (string Name, string? Value)[]
        {
            ("scope", Scope?.ToString()), ("state", Filled(State)), ("kind", Kind?.ToString()),
            ("category", Filled(Category)), ("region", Filled(Region)), ("due", Due?.ToString()),
            ("pageNumber", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        }
        .Where(part => part.Value is not null)
        .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
