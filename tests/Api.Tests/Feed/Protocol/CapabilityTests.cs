using System.Net;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Model.Annotations;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Search.Fields;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

/// <summary>What $metadata says the feed can do, asked of the feed.</summary>
public sealed class CapabilityTests(SampleFeed sample)
{
    private const string Capabilities = "Org.OData.Capabilities.V1.";
    private static readonly IEdmModel s_model = new FeedModel().Edm;

    private static readonly Dictionary<string, string> s_functions = new()
    {
        ["contains"] = "contains(Title,'a')",
        ["startswith"] = "startswith(Title,'a')",
        ["endswith"] = "endswith(Title,'a')",
        ["matchesPattern"] = "matchesPattern(Title,'a')",
        ["substring"] = "substring(Title,1) eq 'a'",
        ["tolower"] = "tolower(Title) eq 'a'",
        ["toupper"] = "toupper(Title) eq 'A'",
        ["trim"] = "trim(Title) eq 'a'",
        ["length"] = "length(Title) eq 1",
        ["indexof"] = "indexof(Title,'a') eq 1",
        ["concat"] = "concat(Title,'a') eq 'a'",
        ["year"] = "year(PublishedAt) eq 2024",
        ["month"] = "month(PublishedAt) eq 1",
        ["day"] = "day(PublishedAt) eq 1",
        ["hour"] = "hour(PublishedAt) eq 1",
        ["minute"] = "minute(PublishedAt) eq 1",
        ["second"] = "second(PublishedAt) eq 1",
        ["fractionalseconds"] = "fractionalseconds(PublishedAt) eq 0",
        ["totaloffsetminutes"] = "totaloffsetminutes(PublishedAt) eq 0",
        ["date"] = "date(PublishedAt) eq 2024-01-01",
        ["time"] = "time(PublishedAt) eq 00:00:00",
        ["now"] = "PublishedAt lt now()",
        ["mindatetime"] = "PublishedAt gt mindatetime()",
        ["maxdatetime"] = "PublishedAt lt maxdatetime()",
        ["round"] = "round(Version) eq 1",
        ["floor"] = "floor(Version) eq 1",
        ["ceiling"] = "ceiling(Version) eq 1",
        ["cast"] = "cast(Version,Edm.String) eq '1'",
        ["isof"] = "isof(ConsumerSafety.Recall)",
    };

    public static TheoryData<string> Sets => [.. EntitySets.All.Select(set => set.Name)];

    public static TheoryData<string> Functions => [.. s_functions.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_set_can_be_asked_what_it_says(string name)
    {
        var set = EntitySets.Find(name)!;
        var key = set.Key.Name;
        await AssertAsync($"{name}?$filter={key} ne ''", Truth(name, "FilterRestrictions", "Filterable"));
        await AssertAsync($"{name}?$count=true&$top=0", Truth(name, "CountRestrictions", "Countable"));
        await AssertAsync($"{name}/$count", Truth(name, "CountRestrictions", "Countable"));
        await AssertAsync($"{name}?$search=a", Truth(name, "SearchRestrictions", "Searchable"));
        await AssertAsync($"{name}?$top=1", Truth(name, "TopSupported"));
        await AssertAsync($"{name}?$skip=1", Truth(name, "SkipSupported"));
        await AssertAsync($"{name}?$select={key}", Truth(name, "SelectSupport", "Supported"));
        await AssertAsync($"{name}?$compute=length({key}) as L&$select=L", Truth(name, "ComputeSupported"));
        Assert.Equal(set.Navigations.Count > 0, Truth(name, "ExpandRestrictions", "Expandable"));
        foreach (var navigation in set.Navigations)
            await AssertAsync($"{name}?$expand={navigation.Name}&$top=1", true);
        var row = (await sample.Host.GetAsync($"/odata/{name}?$top=1"))["value"]!.AsArray();
        if (row.Count > 0)
        {
            var value = Uri.EscapeDataString(row[0]![key]!.GetValue<string>());
            await AssertAsync($"{name}('{value}')", Truth(name, "IndexableByKey"));
            await AssertAsync($"{name}/{value}", Truth(null, "KeyAsSegmentSupported"));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Changes_are_tracked_where_it_is_said(string name)
    {
        using var response = await sample.Host.SendAsync(
            $"/odata/{name}?$top=1", null, ("Prefer", "odata.track-changes"));
        var applied = response.Headers.TryGetValues("Preference-Applied", out var values)
            && values.Any(value => value.Contains("track-changes", StringComparison.Ordinal));
        using var whole = await sample.Host.SendAsync($"/odata/{name}", null, ("Prefer", "odata.track-changes"));
        applied |= whole.Headers.TryGetValues("Preference-Applied", out values)
            && values.Any(value => value.Contains("track-changes", StringComparison.Ordinal));
        Assert.Equal(applied, Truth(name, "ChangeTracking", "Supported"));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task A_set_can_be_ordered_by_all_but_what_it_says(string name)
    {
        var set = s_model.FindDeclaredEntitySet(name);
        var record = Record(set, "SortRestrictions");
        var excluded = ((IEdmCollectionExpression)record["NonSortableProperties"]).Elements
            .Select(path => ((IEdmPathExpression)path).Path).ToHashSet();
        foreach (var property in set.EntityType.StructuralProperties())
            await AssertAsync($"{name}?$top=1&$orderby={property.Name}", !excluded.Contains(property.Name));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Nothing_can_be_changed(string name)
    {
        Assert.False(Truth(name, "InsertRestrictions", "Insertable"));
        Assert.False(Truth(name, "UpdateRestrictions", "Updatable"));
        Assert.False(Truth(name, "DeleteRestrictions", "Deletable"));
        foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE"])
        {
            using var response = await sample.Host.SendAsync($"/odata/{name}('x')", new(method));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public Task A_function_is_listed_when_it_works(string name) =>
        AssertAsync($"Notices?$top=1&$filter={s_functions[name]}", FilterFunctions.All.Contains(name));

    [Fact]
    public async Task Every_format_that_is_listed_is_answered()
    {
        foreach (var format in ServiceAnnotations.Formats)
            await AssertAsync($"Notices?$top=1&$format={Uri.EscapeDataString(format)}", true);
        foreach (var (coding, path) in (IEnumerable<(string, string)>)[("gzip", "Notices"), ("br", "Notices")])
        {
            Assert.Contains(coding, Texts("AcceptableEncodings"));
            using var response = await sample.Host.SendAsync("/odata/" + path, null, ("Accept-Encoding", coding));
            Assert.Equal([coding], response.Content.Headers.ContentEncoding);
        }
        foreach (var format in Texts("SupportedMetadataFormats"))
            await AssertAsync($"$metadata?$format={Uri.EscapeDataString(format)}", true);
    }

    [Fact]
    public async Task What_the_service_does_not_offer_it_does_not_do()
    {
        Assert.False(Truth(null, "CrossJoinSupported"));
        await AssertAsync("$crossjoin(Notices,Regions)", false);
        Assert.False(Truth(null, "AsynchronousRequestsSupported"));
        using var response = await sample.Host.SendAsync("/odata/Regions", null, ("Prefer", "respond-async"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("4.0", "Version=\"4.0\"")]
    [InlineData("4.01", "Version=\"4.01\"")]
    public async Task The_document_says_the_version_of_the_client(string version, string expected)
    {
        using var response = await sample.Host.SendAsync("/odata/$metadata", null, ("OData-MaxVersion", version));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(expected, text[..400], StringComparison.Ordinal);
        Assert.Contains("Qualifier=\"zh\"", text, StringComparison.Ordinal);
        Assert.Contains("Measures.ISOCurrency", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_is_described_in_both_languages()
    {
        foreach (var property in s_model.SchemaElements.OfType<IEdmStructuredType>()
            .SelectMany(type => type.DeclaredProperties))
        {
            var texts = s_model.FindVocabularyAnnotations<IEdmVocabularyAnnotation>(
                property, "Org.OData.Core.V1.Description").ToList();
            Assert.Contains(texts, text => text.Qualifier is null);
            Assert.Contains(texts, text => text.Qualifier == "zh");
        }
    }

    // That everything of it works is tested clause by clause.
    [Fact]
    public void The_level_is_the_highest()
    {
        var level = (IEdmEnumMemberExpression)Value(Target(null), Capabilities + "ConformanceLevel");
        Assert.Equal("Advanced", Assert.Single(level.EnumMembers).Name);
    }

    [Fact]
    public async Task What_apply_can_do_is_listed_and_works()
    {
        var works = new Dictionary<string, string>
        {
            ["aggregate"] = "aggregate($count as N)",
            ["bottomcount"] = "bottomcount(1,Id)",
            ["compute"] = "compute(length(Id) as L)",
            ["concat"] = "concat(aggregate($count as N),aggregate($count as N))",
            ["filter"] = "filter(Id ne null)",
            ["groupby"] = "groupby((rollup($all,Id,Name),rollup(RegionCode,ParentId)))",
            ["identity"] = "identity",
            ["join"] = "join(Notices as N)",
            ["orderby"] = "orderby(Id desc)",
            ["outerjoin"] = "outerjoin(Notices as N)",
            ["search"] = "search(market)",
            ["skip"] = "skip(1)",
            ["top"] = "top(1)",
            ["topcount"] = "topcount(1,Id)",
        };
        foreach (var name in (string[])["bottomsum", "bottompercent", "topsum", "toppercent"])
            works.Add(name, $"{name}(50,length(Id))");
        foreach (var set in EntitySets.All)
        {
            var record = Record(Target(set.Name), "ApplySupported", "Org.OData.Aggregation.V1.");
            Assert.Equal(works.Keys.Order(StringComparer.Ordinal), Texts(record["Transformations"]));
            Assert.Empty(Texts(record["CustomAggregationMethods"]));
            Assert.False(((IEdmBooleanConstantExpression)record["From"]).Value);
        }
        foreach (var (name, apply) in works)
            await AssertAsync((name.EndsWith("join", StringComparison.Ordinal)
                ? "Notices?$apply=" + apply.Replace("Notices", "Products", StringComparison.Ordinal)
                : "Agencies?$apply=" + apply) + "&$top=1", true);
        await AssertAsync("Agencies?$apply=groupby((Id),aggregate(Id with my.method as X))", false);
        await AssertAsync("Agencies?$apply=aggregate(length(Id) with sum as X from RegionCode with max)", false);
    }

    private async Task AssertAsync(string path, bool works)
    {
        using var response = await sample.Host.SendAsync("/odata/" + path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(works == response.IsSuccessStatusCode, $"{path}: {body}");
    }

    private static bool Truth(string? set, string term, string? property = null)
    {
        var target = Target(set);
        var value = property is null
            ? Value(target, Capabilities + term)
            : Record(target, term)[property];
        return ((IEdmBooleanConstantExpression)value).Value;
    }

    private static IEnumerable<string> Texts(string term) => Texts(Value(Target(null), Capabilities + term));

    private static IEnumerable<string> Texts(IEdmExpression texts) =>
        ((IEdmCollectionExpression)texts).Elements
            .Select(text => ((IEdmStringConstantExpression)text).Value);

    private static Dictionary<string, IEdmExpression> Record(
        IEdmVocabularyAnnotatable target, string term, string vocabulary = Capabilities) =>
        ((IEdmRecordExpression)Value(target, vocabulary + term)).Properties
            .ToDictionary(property => property.Name, property => property.Value);

    private static IEdmExpression Value(IEdmVocabularyAnnotatable target, string term) =>
        Assert.Single(s_model.FindVocabularyAnnotations<IEdmVocabularyAnnotation>(target, term)).Value;

    private static IEdmVocabularyAnnotatable Target(string? set) =>
        set is null ? (IEdmVocabularyAnnotatable)s_model.EntityContainer : s_model.FindDeclaredEntitySet(set);
}
