using System.Net;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Web.Tests.Programs;

public sealed class AgencyApiTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    [Fact]
    public async Task An_agency_is_added_read_and_changed()
    {
        var key = await program.AddKeyAsync(Role.SystemAdministrator, null);
        using var added = await PostAsync(key, """{"Id":"a-1","Name":"机构","EnglishName":"Agency"}""");
        using var read = await program.SendAsync(HttpMethod.Get, "/api/agencies/a-1", key);
        using var changed = await PutAsync(
            key, "a-1", """{"Id":"a-1","Name":"新名","EnglishName":"Renamed","ParentId":"samr"}""",
            read.Headers.ETag!.Tag);
        using var again = await program.SendAsync(HttpMethod.Get, "/api/agencies/a-1", key);

        Assert.Equal("/api/agencies/a-1", added.Headers.Location!.ToString());
        Assert.Equal(added.Headers.ETag, read.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("Renamed", (await WholeProgram.ReadAsync(again))["EnglishName"]!.ToString());
    }

    [Fact]
    public async Task Of_two_changes_of_the_same_state_the_second_is_refused()
    {
        var key = await program.AddKeyAsync(Role.SystemAdministrator, null);
        using var added = await PostAsync(key, """{"Id":"a-2","Name":"机构","EnglishName":"Agency"}""");
        var tag = added.Headers.ETag!.Tag;

        using var first = await PutAsync(key, "a-2", """{"Id":"a-2","Name":"甲","EnglishName":"First"}""", tag);
        using var second = await PutAsync(key, "a-2", """{"Id":"a-2","Name":"乙","EnglishName":"Second"}""", tag);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData("""{"Id":"samr","Name":"机构","EnglishName":"Agency"}""", 409, "Id")]
    [InlineData("""{"Id":"NOT ONE","Name":"机构","EnglishName":"Agency"}""", 422, "Id")]
    [InlineData("""{"Id":"a-3","Name":" ","EnglishName":"Agency"}""", 422, "Name")]
    [InlineData("""{"Id":"a-3","Name":"机构","EnglishName":"Agency","ParentId":"nobody"}""", 422, "ParentId")]
    [InlineData("""{"Id":"a-3","Name":"机构","EnglishName":"Agency","Website":"javascript:1"}""", 422, "Website")]
    [InlineData("""{"Id":"a-3","Name":"机构"}""", 400, "the body")]
    [InlineData("""{"Id":"a-3","Name":"机构","EnglishName":"Agency","CreatedBy":"me"}""", 400, "CreatedBy")]
    public async Task What_is_wrong_is_named_and_nothing_is_added(string body, int status, string field)
    {
        var key = await program.AddKeyAsync(Role.SystemAdministrator, null);

        using var response = await PostAsync(key, body);
        using var read = await program.SendAsync(HttpMethod.Get, "/api/agencies/a-3", key);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(field, (await WholeProgram.ReadAsync(response))["errors"]![0]!["field"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task Faults_are_in_the_language_asked_for()
    {
        var key = await program.AddKeyAsync(Role.SystemAdministrator, null);

        using var response = await program.SendAsync(
            HttpMethod.Post, "/api/agencies", key, """{"Id":"-","Name":"机构","EnglishName":"Agency"}""",
            ("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));

        Assert.Contains(
            "小写字母", (await WholeProgram.ReadAsync(response))["errors"]![0]!["expected"]!.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_cannot_be_put_below_itself()
    {
        var key = await program.AddKeyAsync(Role.SystemAdministrator, null);
        using var above = await PostAsync(key, """{"Id":"b-1","Name":"上","EnglishName":"Above"}""");
        using var below = await PostAsync(key, """{"Id":"b-2","Name":"下","EnglishName":"Below","ParentId":"b-1"}""");

        using var response = await PutAsync(
            key, "b-1", """{"Id":"b-1","Name":"上","EnglishName":"Above","ParentId":"b-2"}""", "*");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task The_Id_in_the_body_cannot_name_another_agency_than_the_address()
    {
        var key = await program.AddKeyAsync(Role.SystemAdministrator, null);

        using var response = await PutAsync(key, "samr", """{"Id":"cpsc","Name":"x","EnglishName":"x"}""", "*");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string key, string body) =>
        program.SendAsync(HttpMethod.Post, "/api/agencies", key, body);

    private Task<HttpResponseMessage> PutAsync(string key, string id, string body, string tag) =>
        program.SendAsync(HttpMethod.Put, $"/api/agencies/{id}", key, body, ("If-Match", tag));
}
