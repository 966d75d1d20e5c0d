using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using static ConsumerSafety.Api.Tests.Publishing.Newsroom;

namespace ConsumerSafety.Api.Tests.Publishing;

public sealed class PublishingApiTests : IAsyncLifetime
{
    private PublishingHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonObject Tip => new()
    {
        ["Kind"] = "ConsumerTip", ["Title"] = "雨天骑行提示", ["Advice"] = "减速慢行。",
    };

    public async ValueTask InitializeAsync() => _host = await PublishingHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_notice_goes_from_draft_to_publication_and_is_found_in_the_feed()
    {
        var begun = await PostAsync(Author, "/api/notices", Tip);
        Assert.Equal((201, "Draft", "\"1\""), (begun.Status, begun["State"], begun.Tag));
        Assert.Equal($"/api/drafts/{begun["Id"]}", begun.Location);

        var submitted = await MoveAsync(Author, begun, "submit");
        var approved = await MoveAsync(Reviewer, submitted, "approve");

        Assert.Equal((200, "Published", "CT-2"), (approved.Status, approved["State"], approved["NoticeId"][..4]));
        await FoundAsync($"/odata/Notices('{approved["NoticeId"]}')");
    }

    [Fact]
    public async Task A_complete_notice_can_be_handed_in_at_once_and_an_incomplete_one_leaves_nothing()
    {
        var refused = await PostAsync(
            Author, "/api/notices?submit=true", new JsonObject { ["Kind"] = "ConsumerTip", ["Title"] = "x" });
        Assert.Equal((422, "Advice"), (refused.Status, refused.Fields.Single()));
        Assert.Empty((await GetAsync(Author, "/api/drafts")).Body!["Drafts"]!.AsArray());

        var submitted = await PostAsync(Author, "/api/notices?submit=true", Tip);

        Assert.Equal((201, "InReview", "\"2\""), (submitted.Status, submitted["State"], submitted.Tag));
    }

    [Fact]
    public async Task Every_field_that_is_not_of_its_form_is_named_in_the_language_asked_for()
    {
        var wrong = new JsonObject
        {
            ["Kind"] = "Recall", ["Title"] = 5, ["UnitsAffected"] = "many", ["StartsOn"] = "soon",
            ["RiskLevel"] = "Grave", ["Measures"] = "text",
            ["Products"] = new JsonArray(new JsonObject { ["Nmae"] = "x", ["ProducedFrom"] = "2024-13-01" }, 7),
        };

        var english = await PostAsync(Author, "/api/notices", wrong);
        var chinese = await PostAsync(Author, "/api/notices", wrong, ("Accept-Language", "zh-CN"));

        Assert.Equal(422, english.Status);
        Assert.Equal(
            [
                "Title", "UnitsAffected", "StartsOn", "RiskLevel", "Measures", "Products[0].Nmae",
                "Products[0].ProducedFrom", "Products[1]",
            ],
            english.Fields);
        Assert.Equal("a whole number", english.Body!["errors"]![1]!["expected"]!.ToString());
        Assert.Equal("many", english.Body!["errors"]![1]!["value"]!.ToString());
        Assert.Equal("整数", chinese.Body!["errors"]![1]!["expected"]!.ToString());
    }

    [Theory]
    [InlineData("Id", "\"CT-2024-000009\"")]
    [InlineData("PublisherId", "\"customs\"")]
    [InlineData("Status", "\"Withdrawn\"")]
    [InlineData("Version", "7")]
    [InlineData("UpdatedAt", "\"2024-01-01T00:00:00Z\"")]
    [InlineData("ChangeReason", "\"x\"")]
    [InlineData("State", "\"Published\"")]
    [InlineData("__proto__", "{}")]
    public async Task A_member_that_is_not_the_authors_is_refused_by_name(string name, string value)
    {
        var body = Tip;
        body[name] = JsonNode.Parse(value);

        var begun = await PostAsync(Author, "/api/notices", body);

        Assert.Equal((422, name), (begun.Status, begun.Fields.Single()));
    }

    [Theory]
    [InlineData("AgencyId")]
    [InlineData("State")]
    [InlineData("Author")]
    [InlineData("Version")]
    public async Task A_draft_takes_nothing_but_content_reason_and_base_version(string name)
    {
        var begun = await PostAsync(Author, "/api/notices", Tip);

        var answer = await _host.SendAsync(
            Author, HttpMethod.Put, begun.Location!, new JsonObject { ["Content"] = Tip, [name] = "x" },
            ("If-Match", begun.Tag!));

        Assert.Equal((400, name), (answer.Status, answer.Fields.Single()));
    }

    [Fact]
    public async Task Another_agencys_draft_is_not_there_whatever_is_tried()
    {
        var begun = await PostAsync(Author, "/api/notices?submit=true", Tip);
        var path = begun.Location!;

        foreach (var part in new[] { "", "/history", "/check", "/differences" })
            Assert.Equal(404, (await GetAsync(Stranger, path + part)).Status);
        foreach (var move in new[] { "submit", "take-back", "approve", "call-back", "discard" })
            Assert.Equal(404, (await MoveAsync(Stranger, begun, move)).Status);
        Assert.Equal(404, (await MoveAsync(Stranger, begun, "publish-urgently", new() { ["Reason"] = "x" })).Status);
        Assert.Equal(404, (await _host.SendAsync(
            Stranger, HttpMethod.Put, path, new JsonObject { ["Content"] = Tip }, ("If-Match", begun.Tag!))).Status);
        Assert.Empty((await GetAsync(Stranger, "/api/drafts?agency=samr")).Body!["Drafts"]!.AsArray());
        Assert.Equal("InReview", (await GetAsync(Author, path))["State"]);
    }

    [Fact]
    public async Task Another_agencys_notice_cannot_be_changed()
    {
        var id = await PublishAsync(Tip);

        foreach (var change in new[] { "corrections", "withdrawals", "reinstatements" })
            Assert.Equal(403, (await PostAsync(
                Stranger, $"/api/notices/{id}/{change}", new() { ["Reason"] = "x" })).Status);
    }

    [Fact]
    public async Task A_change_without_the_version_seen_or_with_an_old_one_changes_nothing()
    {
        var begun = await PostAsync(Author, "/api/notices", Tip);
        var path = begun.Location!;
        var body = new JsonObject { ["Content"] = new JsonObject { ["Kind"] = "ConsumerTip", ["Title"] = "新" } };

        var missing = await _host.SendAsync(Author, HttpMethod.Put, path, body);
        var any = await _host.SendAsync(Author, HttpMethod.Put, path, body, ("If-Match", "*"));
        var weak = await _host.SendAsync(Author, HttpMethod.Put, path, body, ("If-Match", "W/\"1\""));
        var old = await _host.SendAsync(Author, HttpMethod.Put, path, body, ("If-Match", "\"7\""));
        var move = await _host.SendAsync(Author, HttpMethod.Post, path + "/submit");

        Assert.Equal((428, 400, 412, 412, 428), (missing.Status, any.Status, weak.Status, old.Status, move.Status));
        Assert.Equal("\"1\"", old.Tag);
        Assert.Equal("雨天骑行提示", (await GetAsync(Author, path)).Body!["Content"]!["Title"]!.ToString());
    }

    [Fact]
    public async Task The_same_request_sent_again_with_its_key_makes_one_draft()
    {
        var first = await PostAsync(Author, "/api/notices", Tip, ("Idempotency-Key", "\"k-1\""));
        var second = await PostAsync(Author, "/api/notices", Tip, ("Idempotency-Key", "\"k-1\""));

        Assert.Equal((201, first["Id"]), (second.Status, second["Id"]));
        Assert.Single((await GetAsync(Author, "/api/drafts")).Body!["Drafts"]!.AsArray());
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_removes_what_it_names_as_null()
    {
        var body = Tip;
        body["Summary"] = "摘要";
        var begun = await PostAsync(Author, "/api/notices", body);

        var patched = await _host.SendAsync(
            Author, HttpMethod.Patch, begun.Location!,
            JsonNode.Parse("""{"Content":{"Title":"雾天骑行提示","Summary":null}}"""),
            ("If-Match", begun.Tag!), ("Content-Type", "application/merge-patch+json"));

        Assert.Equal((200, "\"2\""), (patched.Status, patched.Tag));
        var content = patched.Body!["Content"]!.AsObject();
        Assert.Equal(("雾天骑行提示", "减速慢行。"), (content["Title"]!.ToString(), content["Advice"]!.ToString()));
        Assert.False(content.ContainsKey("Summary"));
    }

    [Fact]
    public async Task Bodies_of_another_type_or_size_are_refused()
    {
        var text = await _host.SendAsync(
            Author, HttpMethod.Post, "/api/notices", Tip, ("Content-Type", "text/plain"));
        var body = Tip;
        body["Body"] = new string('长', 3_000_000);
        var large = await PostAsync(Author, "/api/notices", body);

        Assert.Equal((415, 413), (text.Status, large.Status));
        Assert.Empty((await GetAsync(Author, "/api/drafts")).Body!["Drafts"]!.AsArray());
    }

    [Theory]
    [InlineData("", 400, "the body")]
    [InlineData("[]", 400, "the body")]
    [InlineData("null", 400, "the body")]
    [InlineData("{\"Kind\":\"ConsumerTip\",\"Title\":\"a\",\"Title\":\"b\"}", 400, "the body")]
    [InlineData("{\"Kind\":\"ConsumerTip\",\"Title\":\"\\ud800\"}", 400, "the body")]
    [InlineData("{\"Kind\":\"ConsumerTip\",\"\\ud800\":1}", 400, "the body")]
    [InlineData("{\"Kind\":\"ConsumerTip\",\"Title\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}", 400, "the body")]
    [InlineData("{\"Kind\":\"ElevatorNotice\",\"Latitude\":1e999}", 422, "Latitude")]
    [InlineData("{\"Kind\":\"ElevatorNotice\",\"Latitude\":\"NaN\"}", 422, "Latitude")]
    [InlineData("{\"Kind\":\"Recall\",\"UnitsAffected\":1.5}", 422, "UnitsAffected")]
    [InlineData("{\"Kind\":\"Recall\",\"Products\":[null]}", 422, "Products[0]")]
    [InlineData("{\"Kind\":\"Recall\",\"Initiation\":0}", 422, "Initiation")]
    [InlineData("{\"Kind\":\"Recall\",\"PublishedAt\":\"2024-05-01T08:00:00\"}", 422, "PublishedAt")]
    [InlineData("{\"Kind\":3}", 422, "Kind")]
    [InlineData("{\"Title\":\"x\"}", 422, "Kind")]
    public async Task What_is_no_notice_is_told_with_its_place(string body, int status, string field)
    {
        var answer = await _host.SendAsync(Author, HttpMethod.Post, "/api/notices", body);

        Assert.Equal((status, field), (answer.Status, answer.Fields.Single()));
    }

    [Theory]
    [InlineData("return", "{}", 400, null)]
    [InlineData("return", "{\"Comments\":[]}", 422, "Comments")]
    [InlineData("return", "{\"Comments\":[null]}", 422, "Comments[0].Text")]
    [InlineData("return", "{\"Comments\":[{\"Text\":\" \"}]}", 422, "Comments[0].Text")]
    [InlineData("approve", "{\"PublishAt\":\"soon\"}", 400, "PublishAt")]
    [InlineData("approve", "{\"PublishAt\":\"2030-01-01T08:00:00\"}", 400, "PublishAt")]
    [InlineData("approve", "{\"PublishedAt\":\"2024-01-01T00:00:00Z\"}", 400, "PublishedAt")]
    [InlineData("approve", "not JSON", 400, "the body")]
    public async Task What_is_no_move_is_told_with_its_place_and_moves_nothing(
        string move, string body, int status, string? field)
    {
        var submitted = await PostAsync(Author, "/api/notices?submit=true", Tip);

        var answer = await _host.SendAsync(
            Reviewer, HttpMethod.Post, $"{submitted.Location}/{move}", body, ("If-Match", submitted.Tag!));

        Assert.Equal(status, answer.Status);
        if (field is not null)
            Assert.Equal(field, answer.Fields.Single());
        Assert.Equal(submitted.Tag, (await GetAsync(Author, submitted.Location!)).Tag);
    }

    [Fact]
    public async Task Two_corrections_at_once_meet_in_a_conflict_with_a_merge_that_can_be_published()
    {
        var id = await PublishAsync(Tip);
        var one = await CorrectAsync(id, "Title", "雨雪天骑行提示");
        var other = await CorrectAsync(id, "Summary", "摘要");
        Assert.Equal(200, (await MoveAsync(Reviewer, one, "approve")).Status);

        var conflict = await MoveAsync(Reviewer, other, "approve");
        Assert.Equal((409, "2"), (conflict.Status, conflict["presentVersion"]));
        Assert.Empty(conflict.Body!["conflicts"]!.AsArray());
        var rebased = await _host.SendAsync(
            Author, HttpMethod.Put, other.Location!,
            new JsonObject
            {
                ["Content"] = conflict.Body["merged"]!.DeepClone(), ["Reason"] = "补充", ["BaseVersion"] = 2,
            },
            ("If-Match", other.Tag!));
        Assert.Equal((200, "Draft"), (rebased.Status, rebased["State"]));
        var submitted = await MoveAsync(Author, rebased, "submit");
        Assert.Equal(200, (await MoveAsync(Reviewer, submitted, "approve")).Status);

        var latest = (await GetAsync(Author, $"/api/notices/{id}/versions/3")).Body!;
        Assert.Equal(
            ("雨雪天骑行提示", "摘要", "补充"),
            (latest["Title"]!.ToString(), latest["Summary"]!.ToString(), latest["ChangeReason"]!.ToString()));
    }

    [Fact]
    public async Task Versions_are_listed_with_status_and_reason()
    {
        var id = await PublishAsync(Tip);
        var withdrawal = await PostAsync(
            Author, $"/api/notices/{id}/withdrawals?submit=true", new() { ["Reason"] = "误发" });
        await MoveAsync(Reviewer, withdrawal, "approve");

        var versions = (await GetAsync(Auditor, $"/api/notices/{id}/versions")).Body!["Versions"]!.AsArray();

        Assert.Equal(
            [("Published", ""), ("Withdrawn", "误发")],
            versions.Select(one => (one!["Status"]!.ToString(), one["Reason"]?.ToString() ?? "")));
        Assert.Equal(404, (await GetAsync(Auditor, "/api/notices/CT-1999-000001/versions")).Status);
    }

    [Fact]
    public async Task Lists_go_on_where_they_stopped_and_refuse_options_they_do_not_know()
    {
        for (var i = 0; i < 5; i++)
            await PostAsync(Author, "/api/notices", Tip);
        var seen = new HashSet<string>();
        string? next = "";
        while (next is not null)
        {
            var page = await GetAsync(Author, $"/api/drafts?state=Draft&limit=2{next}");
            foreach (var draft in page.Body!["Drafts"]!.AsArray())
                Assert.True(seen.Add(draft!["Id"]!.ToString()));
            next = page.Body["Next"] is { } after ? $"&after={after}" : null;
        }

        Assert.Equal(5, seen.Count);
        Assert.Equal("sort", (await GetAsync(Author, "/api/drafts?sort=Title")).Fields.Single());
        Assert.Equal("state", (await GetAsync(Author, "/api/drafts?state=Lost")).Fields.Single());
        Assert.Equal("limit", (await GetAsync(Author, "/api/drafts?limit=0")).Fields.Single());
        Assert.Equal("after", (await GetAsync(Author, "/api/drafts?after=x")).Fields.Single());
    }

    [Fact]
    public async Task A_time_of_publication_has_to_lie_ahead_and_can_be_called_back()
    {
        var submitted = await PostAsync(Author, "/api/notices?submit=true", Tip);
        var past = await MoveAsync(Reviewer, submitted, "approve", new() { ["PublishAt"] = "2020-01-01T00:00:00Z" });
        Assert.Equal((422, "PublishAt"), (past.Status, past.Fields.Single()));

        var scheduled = await MoveAsync(
            Reviewer, submitted, "approve", new() { ["PublishAt"] = DateTimeOffset.UtcNow.AddDays(1).ToString("O") });
        Assert.Equal("Scheduled", scheduled["State"]);
        Assert.Equal("InReview", (await MoveAsync(Reviewer, scheduled, "call-back"))["State"]);
    }

    [Fact]
    public async Task A_draft_lists_what_it_lacks_and_what_is_alike()
    {
        var id = await PublishAsync(Tip);
        await FoundAsync($"/odata/Notices('{id}')");
        var begun = await PostAsync(
            Author, "/api/notices", new() { ["Kind"] = "ConsumerTip", ["Title"] = "雨天骑行提示！" });

        var check = await GetAsync(Author, begun.Location + "/check");

        Assert.Equal("Advice", check.Body!["Faults"]!.AsArray().Single()!["Field"]!.ToString());
        var alike = check.Body["Similar"]!.AsArray().Single()!;
        Assert.Equal((id, "Title"), (alike["Id"]!.ToString(), alike["Likeness"]!.ToString()));
    }

    [Fact]
    public async Task The_description_names_every_endpoint_with_what_it_does()
    {
        var document = (await GetAsync(null, "/openapi/v1.json")).Body!;

        var paths = document["paths"]!.AsObject();
        Assert.Equal(19, paths.Count(path => path.Key.StartsWith("/api/", StringComparison.Ordinal)));
        foreach (var (path, operations) in paths)
            foreach (var (method, operation) in operations!.AsObject())
                Assert.False(
                    string.IsNullOrEmpty(operation!["summary"]?.ToString()) || operation["description"] is null,
                    $"{method} {path} is not described.");
        var parameters = paths["/api/drafts/{id}/approve"]!["post"]!["parameters"]!.AsArray();
        Assert.Contains(parameters, one => one!["name"]!.ToString() == "If-Match");
    }

    [Fact]
    public async Task The_description_names_every_field_of_every_kind_and_none_that_is_not_the_authors()
    {
        var document = (await GetAsync(null, "/openapi/v1.json")).Body!;
        var body = document["paths"]!["/api/notices"]!["post"]!["requestBody"]!;

        var kinds = body["content"]!["application/json"]!["schema"]!["oneOf"]!.AsArray();

        Assert.Equal(Enum.GetNames<NoticeKind>(), kinds.Select(kind => kind!["title"]!.ToString()));
        foreach (var (kind, schema) in Enum.GetValues<NoticeKind>().Zip(kinds))
            Assert.Equal(
                ContentReader.TypeOf(kind).GetProperties().Select(property => property.Name)
                    .Except(ContentReader.Recorded).Order(),
                schema!["properties"]!.AsObject().Select(property => property.Key).Order());
    }

    private Task<PublishingHost.Answer> GetAsync(Caller? caller, string path) =>
        _host.SendAsync(caller, HttpMethod.Get, path);

    private Task<PublishingHost.Answer> PostAsync(
        Caller caller, string path, JsonObject body, params (string Name, string Value)[] headers) =>
        _host.SendAsync(caller, HttpMethod.Post, path, body, headers);

    private Task<PublishingHost.Answer> MoveAsync(
        Caller caller, PublishingHost.Answer draft, string move, JsonObject? body = null) =>
        _host.SendAsync(
            caller, HttpMethod.Post, $"/api/drafts/{draft["Id"]}/{move}", body, ("If-Match", draft.Tag!));

    private async Task<string> PublishAsync(JsonObject content)
    {
        var submitted = await PostAsync(Author, "/api/notices?submit=true", content);
        return (await MoveAsync(Reviewer, submitted, "approve"))["NoticeId"];
    }

    private async Task<PublishingHost.Answer> CorrectAsync(string id, string field, string value)
    {
        var content = Tip;
        content["PublishedAt"] =
            (await GetAsync(Author, $"/api/notices/{id}/versions/1")).Body!["PublishedAt"]!.DeepClone();
        content[field] = value;
        var answer = await PostAsync(
            Author, $"/api/notices/{id}/corrections?submit=true", new() { ["Reason"] = "有误", ["Content"] = content });
        Assert.Equal(201, answer.Status);
        return answer;
    }

    private async Task FoundAsync(string path)
    {
        while ((await GetAsync(null, path)).Status != 200)
            await Task.Delay(5, Token);
    }
}
