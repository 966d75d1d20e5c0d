using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>
/// The options of one request in the hands of OData's parser, which checks names and types against the model.
/// </summary>
internal sealed class QueryTexts
{
    private readonly ODataQueryOptionParser _parser;

    public QueryTexts(FeedModel model, EntitySet set, IReadOnlyDictionary<string, string> options)
    {
        var source = model.Edm.FindDeclaredEntitySet(set.Name);
        _parser = new(model.Edm, source.EntityType, source, options.ToDictionary())
        {
            Resolver = new StringAsEnumResolver(),
        };
    }

    /// <summary>The options on the elements of a collection property.</summary>
    public QueryTexts(FeedModel model, EntitySet set, Field collection, IReadOnlyDictionary<string, string> options)
    {
        var owner = collection.Kind is { } kind ? EntitySets.OfKind(kind) : set;
        var property = model.Edm.FindDeclaredEntitySet(owner.Name).EntityType.FindProperty(collection.Name);
        _parser = new(model.Edm, property.Type.AsCollection().ElementType().Definition, null, options.ToDictionary())
        {
            Resolver = new StringAsEnumResolver(),
        };
    }

    /// <summary>The values of the parameter aliases, known once a filter has been parsed.</summary>
    public IDictionary<string, SingleValueNode> Aliases => _parser.ParameterAliasNodes;

    public FilterClause ParseFilter() => Parse("$filter", _parser.ParseFilter);

    public OrderByClause ParseOrderBy() => Parse("$orderby", _parser.ParseOrderBy);

    private static T Parse<T>(string option, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (ODataException exception)
        {
            throw FeedException.Invalid(option, exception.Message);
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidCastException
            or ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            // The parser itself trips over some texts that are not well-formed, such as "$root/".
            throw FeedException.Invalid(option, $"The text of {option} is not well-formed.");
        }
    }
}
