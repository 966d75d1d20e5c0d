using System.Globalization;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Auditing;

/// <summary>Understands an <see cref="AuditQuery"/>, and names what it does not understand.</summary>
internal sealed class AuditQueryReader(AccountStore accounts)
{

    private static readonly LocalizedText s_instant = new(
        "日期（如 2024-05-01）或时刻（如 2024-05-01T08:00:00Z）",
        "a day such as 2024-05-01, or an instant such as 2024-05-01T08:00:00Z");

    private static readonly LocalizedText s_actor = new(
        "已有账号的电子邮件地址，或日志中的操作者", "the e-mail address of an account, or an actor as in the log");

    /// <summary>The filter, or every fault in the query.</summary>
    public async Task<(AuditFilter? Filter, IReadOnlyList<Fault> Faults)> ReadAsync(
        AuditQuery query, CancellationToken cancellationToken)
    {
        List<Fault> faults = [];
        var actor = Trim(query.Actor);
        if (actor?.Contains('@', StringComparison.Ordinal) == true)
        {
            var account = await accounts.FindByEmailAsync(actor, cancellationToken);
            if (account is null)
                faults.Add(Refuse(nameof(query.Actor), s_actor, actor));
            actor = $"account:{account?.Id}";
        }
        var filter = new AuditFilter
        {
            EntityType = ReadName<EntityType>(nameof(query.Type), query.Type, faults),
            EntityId = Trim(query.Id),
            Actor = actor,
            Action = ReadName<AuditAction>(nameof(query.Action), query.Action, faults),
            From = ReadInstant(nameof(query.From), query.From, 0, faults),
            Until = ReadInstant(nameof(query.Until), query.Until, 1, faults),
        };
        return faults.Count == 0 ? (filter, faults) : (null, faults);
    }

    private static T? ReadName<T>(string field, string? text, List<Fault> faults) where T : struct, Enum
    {
        if (Trim(text) is not { } name)
            return null;
        // Numbers are no names.
        if (Enum.GetNames<T>().Contains(name, StringComparer.OrdinalIgnoreCase))
            return Enum.Parse<T>(name, ignoreCase: true);
        var names = string.Join(", ", Enum.GetNames<T>());
        faults.Add(Refuse(field, new($"以下之一：{names}", $"one of {names}"), name));
        return null;
    }

    private static DateTimeOffset? ReadInstant(string field, string? text, int daysLater, List<Fault> faults)
    {
        if (Trim(text) is not { } value)
            return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var day)
            && day < DateOnly.MaxValue)
            return ChinaTime.StartOf(day.AddDays(daysLater));
        if (value.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(
                value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        faults.Add(Refuse(field, s_instant, value));
        return null;
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Fault Refuse(string field, LocalizedText expected, string value) =>
        new(field, FaultSeverity.Error, expected, value.Length > 200 ? value[..200] : value);
}
