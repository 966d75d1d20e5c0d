using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Domain.Tests.Publishing;

/// <summary>Drafts and people for tests.</summary>
internal static class Drafts
{
    public static readonly DateTimeOffset Now = new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero);

    public static Draft In(DraftState state, string author = "a-author", string? editor = null) => new()
    {
        Id = "d1",
        AgencyId = "samr",
        State = state,
        Content = new ConsumerTip { Title = "雨天骑行提示", PublisherId = "samr", Advice = "减速慢行。" },
        Author = new(author, author),
        LastEditor = new(editor ?? author, editor ?? author),
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    public static Caller Caller(string id, string? agencyId, params Role[] roles) =>
        new(id, id, agencyId, roles.ToHashSet());
}
