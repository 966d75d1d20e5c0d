using System.Globalization;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

public sealed class PathFaultTests(SampleFeed sample)
{
    [Theory]
    [InlineData("Nothing", 404)]
    [InlineData("notices", 404)]
    [InlineData("Notices//Title", 404)]
    [InlineData("Notices('{0}')/Nothing", 404)]
    [InlineData("Notices('{0}')/Remedy", 404)]
    [InlineData("Notices('{0}')/ConsumerSafety.SpotCheck/Round", 404)]
    [InlineData("Notices('{0}')/ConsumerSafety.Agency", 400)]
    [InlineData("Notices('{0}')/ConsumerSafety.Nothing", 404)]
    [InlineData("Notices('nothing')/Title", 404)]
    [InlineData("Notices('nothing')/Publisher", 404)]
    [InlineData("Notices('nothing')/Campaigns", 404)]
    [InlineData("Notices('nothing')/Campaigns/$count", 404)]
    [InlineData("Notices('{0}')/Campaigns('nothing')", 404)]
    [InlineData("Agencies('o%27%27hara')/Region/Name", 404)]
    [InlineData("Notices('{0}')/Title/Nothing", 404)]
    [InlineData("Notices('{0}')/Title/$count", 400)]
    [InlineData("Notices('{0}')/Title/$ref", 400)]
    [InlineData("Notices('{0}')/Title(1)", 400)]
    [InlineData("Notices('{0}')/Products/99", 404)]
    [InlineData("Notices('{0}')/Products/-99", 404)]
    [InlineData("Notices('{0}')/Products/Name", 404)]
    [InlineData("Notices('{0}')/Products/$value", 400)]
    [InlineData("Notices('{0}')/$value", 400)]
    [InlineData("Notices('{0}')/$count", 400)]
    [InlineData("Notices('{0}')/Publisher('x')", 400)]
    [InlineData("Notices('{0}')/Title?$select=Id", 400)]
    [InlineData("Notices('{0}')/Title/$value?$format=json", 400)]
    [InlineData("Notices('{0}')/$ref?$select=Id", 400)]
    [InlineData("Notices('{0}')?$filter=Id eq 'x'", 400)]
    [InlineData("Notices(1)", 400)]
    [InlineData("Notices()", 400)]
    [InlineData("Notices('a'b')", 400)]
    [InlineData("Notices(Title='a')", 400)]
    [InlineData("Notices(@id)", 400)]
    [InlineData("Notices/$value", 400)]
    [InlineData("Notices/$each", 501)]
    [InlineData("Notices/$nothing", 404)]
    [InlineData("Notices/$filter(Nothing eq 1)", 400)]
    [InlineData("Notices/$count/$count", 404)]
    [InlineData("Notices/$ref?$expand=Publisher", 400)]
    [InlineData("Notices?$id=x", 400)]
    [InlineData("$crossjoin(Notices,Agencies)", 501)]
    [InlineData("$nothing", 404)]
    [InlineData("$metadata/x", 404)]
    [InlineData("$entity", 400)]
    [InlineData("$entity?$id=Notices", 400)]
    [InlineData("$entity?$id=http://elsewhere.example/Notices('x')", 404)]
    [InlineData("$entity?$id=Notices('nothing')", 404)]
    [InlineData("$entity/ConsumerSafety.SpotCheck?$id=Notices('{0}')", 404)]
    [InlineData("$entity/ConsumerSafety.Agency?$id=Notices('{0}')", 404)]
    [InlineData("$entity/Nothing?$id=Notices('{0}')", 404)]
    [InlineData("$all?$filter=Id eq 'x'", 400)]
    [InlineData("$all/Nothing", 404)]
    public async Task A_wrong_path_is_answered_with_an_error(string path, int status)
    {
        var id = sample.Notices.OfType<Recall>().First().Id;
        using var response = await sample.Host.SendAsync(
            "/odata/" + string.Format(CultureInfo.InvariantCulture, path, id));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{path}\n{(int)response.StatusCode} {body}");
        Assert.NotEmpty(JsonNode.Parse(body)!["error"]!["message"]!.GetValue<string>());
    }
}
