using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping.Totals;
using ConsumerSafety.Search.Query.Evaluation;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>
/// The items a path leads to. An entity counts once however many rows lead to it; items that rows hold themselves count
/// as often as they are there (OData Data Aggregation 4.0, 3.2.1.1).
/// </summary>
internal sealed class ItemValues(CollectionPath path, IRelatedRows related)
{
    private readonly DistinctTotal _reached = new();

    public void AddTo(Total total, int group, Row row)
    {
        if (path.Navigation is { } navigation)
            AddEntities(total, group, row, navigation);
        else
            foreach (var item in JsonValueReader.ReadAll(path.Collection, row.Value(path.Collection)))
                if (ValueOf(item) is { } value)
                    total.Add(group, value);
    }

    private object? ValueOf(object? item) =>
        path.Property is { } member ? ((object?[])item!)[ComplexMembers.IndexOf(member)] : item;

    private void AddEntities(Total total, int group, Row row, Navigation navigation)
    {
        _reached.Reserve(group + 1);
        foreach (var key in KeysOf(row, navigation))
        {
            if (related.Find(navigation.Target, key) is not { } entity || !_reached.TryAdd(group, key))
                continue;
            var value = path.Property is { } property ? JsonValueReader.Read(property, entity.Value(property)) : key;
            if (value is not null)
                total.Add(group, value);
        }
    }

    private static IEnumerable<string> KeysOf(Row row, Navigation navigation)
    {
        var field = navigation.KeyField;
        if (field.IsCollection)
            return JsonValueReader.ReadAll(field, row.Value(field)).Cast<string>();
        return JsonValueReader.Read(field, row.Value(field)) is string key ? [key] : [];
    }
}
