using System.Globalization;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Lists drafts, page by page, none twice and none left out while others are changed.</summary>
internal static class DraftListing
{
    private const int MostDrafts = 100;

    private static readonly string[] s_options =
        ["agency", "state", "author", "notice", "awaitsReview", "limit", "after"];

    public static async Task<Results<Ok<DraftPage>, ProblemHttpResult>> ListAsync(
        HttpContext context, DraftDesk desk, CancellationToken token, string? agency = null, string? state = null,
        string? author = null, string? notice = null, bool awaitsReview = false, int limit = 50, string? after = null)
    {
        var unknown = context.Request.Query.Keys.FirstOrDefault(key => !s_options.Contains(key));
        if (unknown is not null)
            return Invalid(unknown, $"one of {string.Join(", ", s_options)}", context.Request.Query[unknown]);
        if (limit is < 1 or > MostDrafts)
            return Invalid("limit", $"a number from 1 to {MostDrafts}", limit.ToString(CultureInfo.InvariantCulture));
        List<DraftState> states = [];
        foreach (var name in state?.Split(',') ?? [])
            if (Enum.GetNames<DraftState>().Contains(name))
                states.Add(Enum.Parse<DraftState>(name));
            else
                return Invalid("state", $"some of {string.Join(',', Enum.GetNames<DraftState>())}", name);
        DraftPlace? place = null;
        if (after is not null && (place = ReadPlace(after)) is null)
            return Invalid("after", "Next of the page before", after);
        var caller = CallerClaims.Find(context.User)!;
        var query = new DraftQuery
        {
            AgencyId = agency, States = states, AuthorId = author, NoticeId = notice, AwaitsReview = awaitsReview,
            After = place, Limit = limit,
        };
        var drafts = await desk.ListAsync(caller, query, token);
        return TypedResults.Ok(new DraftPage(
            [.. drafts.Select(draft => DraftView.Of(draft, caller))],
            drafts.Count == limit ? WritePlace(drafts[^1]) : null));
    }

    private static string WritePlace(Draft draft) =>
        string.Create(CultureInfo.InvariantCulture, $"{draft.UpdatedAt.ToUnixTimeMilliseconds()}-{draft.Id}");

    private static DraftPlace? ReadPlace(string text)
    {
        var parts = text.Split('-', 2);
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), parts[1])
            : null;
    }

    private static ProblemHttpResult Invalid(string option, string expected, string? value) =>
        Problems.Invalid(StatusCodes.Status400BadRequest, option, expected, value);
}
