using ConsumerSafety.Search.Fields;
using Microsoft.OData.Edm;

namespace ConsumerSafety.Api.Feed.Model;

/// <summary>The model of the feed, and the way back from its types to the sets they were made from.</summary>
internal sealed class FeedModel
{
    private readonly Dictionary<string, EntitySet> _setsByTypeName =
        EntitySets.All.ToDictionary(set => $"{EdmModelBuilder.Namespace}.{set.TypeName}");

    /// <summary>The model.</summary>
    public IEdmModel Edm { get; } = EdmModelBuilder.Build(EntitySets.All);

    /// <summary>The set whose entities are exactly those of this type.</summary>
    public EntitySet SetOf(IEdmType type) => _setsByTypeName[type.FullTypeName()];
}
