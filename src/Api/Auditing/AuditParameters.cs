using System.ComponentModel;

namespace ConsumerSafety.Api.Auditing;

/// <summary>An <see cref="AuditQuery"/> in a query string.</summary>
/// <param name="Type">What entries are about.</param>
/// <param name="Id">The key of that.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
internal sealed record AuditParameters(
    [property: Description("What entries are about, such as Notice.")] string? Type,
    [property: Description("The key of that, such as RC-2024-000001.")] string? Id,
    [property: Description("The e-mail address of an account, or an actor as the log names it.")] string? Actor,
    [property: Description("What was done, such as Withdrawn.")] string? Action,
    [property: Description("From this day in China, or this instant.")] string? From,
    [property: Description("Until this day in China, which is included, or before this instant.")] string? Until)
{
    public AuditQuery ToQuery() => new()
    {
        Type = Type, Id = Id, Actor = Actor, Action = Action, From = From, Until = Until,
    };
}
