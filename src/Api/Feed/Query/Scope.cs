using ConsumerSafety.Search.Fields;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>One entity and the range variables of the lambdas over its own collections.</summary>
internal sealed class Scope(EntitySet set, RangeVariable? entity)
{
    private readonly Dictionary<RangeVariable, (Field Collection, int Number)> _elements = [];

    public EntitySet Set => set;

    /// <summary>The number of the next lambda's variable: 1 for the outermost.</summary>
    public int NextNumber => _elements.Count + 1;

    public int Open(RangeVariable variable, Field collection)
    {
        var number = NextNumber;
        _elements.Add(variable, (collection, number));
        return number;
    }

    public void Close(RangeVariable variable) => _elements.Remove(variable);

    public bool IsEntity(RangeVariable variable) => variable == entity;

    public bool TryFindElement(RangeVariable variable, out Field collection, out int number)
    {
        var found = _elements.TryGetValue(variable, out var element);
        (collection, number) = element;
        return found;
    }
}
