using System.Xml.Linq;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Developers.Builder;
using ConsumerSafety.Web.Developers.Reference;

namespace ConsumerSafety.Web.Tests.Developers;

/// <summary>The field reference says what <c>$metadata</c> and the feed itself say.</summary>
public sealed class FieldReferenceTests(SampleSite site)
{
    private static readonly XNamespace s_edm = "http://docs.oasis-open.org/odata/ns/edm";

    public static TheoryData<string> Sets => [.. EntitySets.All.Select(set => set.Name)];

    [Fact]
    public async Task Every_property_has_the_type_metadata_says()
    {
        var types = (await MetadataAsync()).Descendants()
            .Where(element => element.Name == s_edm + "EntityType" || element.Name == s_edm + "ComplexType")
            .ToDictionary(
                type => type.Attribute("Name")!.Value,
                type => type.Elements(s_edm + "Property").Select(property => string.Join(' ',
                    property.Attribute("Name")!.Value,
                    property.Attribute("Type")!.Value
                        .Replace("Edm.", "", StringComparison.Ordinal)
                        .Replace("ConsumerSafety.", "", StringComparison.Ordinal),
                    property.Attribute("Nullable")?.Value ?? "true")));

        foreach (var table in FieldReference.Sets.Concat(FieldReference.Records))
        {
            var rows = table.Rows.Where(row => !row.IsNavigation).Select(row => string.Join(' ',
                row.Name,
                row.IsCollection ? $"Collection({row.Type})" : row.Type,
                row.IsNullable ? "true" : "false"));
            Assert.Equal(types[table.EntityType ?? table.Name], rows);
        }
    }

    [Fact]
    public async Task Every_navigation_and_enumeration_is_in_metadata_and_the_other_way_round()
    {
        var metadata = await MetadataAsync();
        var navigations = metadata.Descendants(s_edm + "NavigationProperty")
            .Select(property => $"{property.Parent!.Attribute("Name")!.Value}/{property.Attribute("Name")!.Value}");
        var members = metadata.Descendants(s_edm + "EnumType").SelectMany(type => type.Elements(s_edm + "Member"))
            .Select(member => $"{member.Parent!.Attribute("Name")!.Value}/{member.Attribute("Name")!.Value}");

        Assert.Equal(
            navigations.Order(),
            FieldReference.Sets.SelectMany(table => table.Rows.Where(row => row.IsNavigation)
                .Select(row => $"{table.EntityType}/{row.Name}")).Order());
        Assert.Equal(
            members.Order(),
            FieldReference.Enums
                .SelectMany(list => list.Members.Select(member => $"{list.Name}/{member.Name}")).Order());
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_set_can_be_ordered_by_what_is_called_sortable(string name)
    {
        var sortable = ConditionField.Fields(EntitySets.Find(name)!).Where(field => field.IsSortable);

        foreach (var field in sortable)
            await site.ReadAsync($"/odata/{name}?$top=1&$orderby={field.Name}%20desc");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_field_can_stand_in_a_filter(string name)
    {
        foreach (var field in ConditionField.Fields(EntitySets.Find(name)!))
            await site.ReadAsync(field.IsCollection
                ? $"/odata/{name}?$top=1&$filter={field.Name}/any()"
                : $"/odata/{name}?$top=1&$filter={field.Name}%20ne%20null");
    }

    [Theory]
    [InlineData("/developers")]
    [InlineData("/en/developers")]
    public async Task The_page_shows_every_property_of_every_type(string path)
    {
        var html = await site.ReadAsync(path);

        foreach (var table in FieldReference.Sets.Concat(FieldReference.Records))
        {
            var part = html.Split($"<h4 id=\"{table.Anchor}\">")[1].Split("</table>")[0];
            Assert.All(table.Rows, row => Assert.Contains(
                $"<th scope=\"row\"><code>{row.Name}</code></th>", part, StringComparison.Ordinal));
        }
    }

    private async Task<XDocument> MetadataAsync() => XDocument.Parse(await site.ReadAsync("/odata/$metadata"));
}
