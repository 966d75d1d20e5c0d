using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>Reads the path below the service root. Keys may stand in parentheses or as a segment.</summary>
internal sealed class PathReader(FeedModel model)
{
    private static readonly Uri s_root = new("http://feed/odata/");

    /// <summary>Reads an encoded path without its leading slash.</summary>
    public FeedPath Read(string path)
    {
        if (path.Length == 0)
            return new(PathKind.ServiceDocument);
        var segments = Parse(path);
        return segments switch
        {
            [MetadataSegment] => new(PathKind.Metadata),
            [EntitySetSegment set, .. var rest] => Read(Find(set), rest),
            _ => throw Unsupported(Uri.UnescapeDataString(path)),
        };
    }

    private FeedPath Read(EntitySet declared, ReadOnlySpan<ODataPathSegment> rest)
    {
        var path = new FeedPath(PathKind.Collection, declared, declared);
        foreach (var segment in rest)
            path = segment switch
            {
                TypeSegment cast => path with { Target = model.SetOf(cast.EdmType.AsElementType()) },
                KeySegment key => path with { Kind = PathKind.Entity, Key = ReadKey(key) },
                CountSegment when path.Kind == PathKind.Collection => path with { Kind = PathKind.Count },
                _ => throw Unsupported(segment.Identifier),
            };
        return path;
    }

    private static string ReadKey(KeySegment segment) =>
        segment.Keys.Single().Value as string ?? throw Unsupported("a parameter alias as a key");

    private ODataPathSegment[] Parse(string path)
    {
        try
        {
            var parser = new ODataUriParser(model.Edm, s_root, new Uri(s_root, "./" + path))
            {
                UrlKeyDelimiter = ODataUrlKeyDelimiter.Slash,
            };
            return [.. parser.ParsePath()];
        }
        catch (ODataUnrecognizedPathException exception)
        {
            throw new FeedException(FeedError.NotFound(Uri.UnescapeDataString(path), exception.Message));
        }
        catch (Exception exception) when (exception is ODataException or UriFormatException)
        {
            throw FeedException.Invalid(Uri.UnescapeDataString(path), exception.Message);
        }
    }

    private static EntitySet Find(EntitySetSegment segment) =>
        EntitySets.Find(segment.EntitySet.Name)
        ?? throw new InvalidOperationException($"There are no fields for the set {segment.EntitySet.Name}.");

    private static FeedException Unsupported(string segment) =>
        FeedException.Unsupported(segment, $"The path segment {segment} is not supported by this service.");
}
