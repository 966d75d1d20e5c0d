using System.Text;
using System.Text.Json;
using System.Xml;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class MetadataDocumentTests
{
    private static readonly MetadataDocument s_document = new(new());

    [Fact]
    public void The_model_is_valid()
    {
        new FeedModel().Edm.Validate(out var errors);
        Assert.Empty(errors);
    }

    [Fact]
    public void The_XML_reads_back_as_the_model_it_was_written_from()
    {
        using var reader = XmlReader.Create(new MemoryStream(s_document.Xml));
        AssertComplete(CsdlReader.Parse(reader));
    }

    [Fact]
    public void The_JSON_reads_back_as_the_model_it_was_written_from()
    {
        var reader = new Utf8JsonReader(s_document.Json);
        Assert.True(CsdlReader.TryParse(ref reader, out var model, out var errors), string.Join("; ", errors));
        AssertComplete(model);
    }

    [Theory]
    [InlineData("<EntityType Name=\"Notice\" Abstract=\"true\">")]
    [InlineData("<EntityType Name=\"Recall\" BaseType=\"ConsumerSafety.Notice\">")]
    [InlineData("<Property Name=\"Id\" Type=\"Edm.String\" Nullable=\"false\">")]
    [InlineData("<Property Name=\"PublishedAt\" Type=\"Edm.DateTimeOffset\" Precision=\"3\">")]
    [InlineData("<Property Name=\"StartsOn\" Type=\"Edm.Date\">")]
    [InlineData("<Property Name=\"CompletionRate\" Type=\"Edm.Decimal\" Scale=\"4\">")]
    [InlineData("<Property Name=\"RiskLevel\" Type=\"ConsumerSafety.RiskLevel\" Nullable=\"false\">")]
    [InlineData("<Property Name=\"Products\" Type=\"Collection(ConsumerSafety.Product)\" Nullable=\"false\">")]
    [InlineData("<NavigationProperty Name=\"Campaigns\" Type=\"Collection(ConsumerSafety.Campaign)\">")]
    [InlineData("<Member Name=\"Serious\" Value=\"4\" />")]
    [InlineData("<NavigationPropertyBinding Path=\"Publisher\" Target=\"Agencies\" />")]
    public void The_XML_says(string part) =>
        Assert.Contains(part, Encoding.UTF8.GetString(s_document.Xml), StringComparison.Ordinal);

    private static void AssertComplete(IEdmModel model)
    {
        foreach (var set in EntitySets.All)
        {
            var type = model.FindDeclaredEntitySet(set.Name).EntityType;
            var expected = set.Fields
                .Where(field => field.Kind == set.Kind || field.Kind is null)
                .Select(field => (field.Name, field.IsCollection));
            Assert.Equal(
                expected.Order(),
                type.StructuralProperties().Select(property => (property.Name, property.Type.IsCollection())).Order());
            Assert.Equal([set.Key.Name], type.Key().Select(property => property.Name));
            Assert.Equal(
                set.Navigations.Select(navigation => navigation.Name),
                type.NavigationProperties().Select(property => property.Name));
        }
    }
}
