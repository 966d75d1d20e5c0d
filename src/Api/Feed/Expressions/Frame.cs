using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// One entity and the range variables of the lambdas that look at it together with other things.
/// </summary>
/// <param name="set">The set of the entity.</param>
/// <param name="name">The range variable the entity goes by; null for the one that needs none.</param>
/// <param name="elements">The collection of it whose elements are looked at in its place; null for itself.</param>
internal sealed class Frame(EntitySet set, string? name, Field? elements = null)
{
    private readonly Dictionary<string, RangeVariable> _variables = [];

    /// <summary>The entity itself.</summary>
    public RangeVariable Root { get; } = new(0, null, set);

    /// <summary>What names without a variable are properties of; null where every name needs its variable.</summary>
    public RangeVariable? Implicit { get; private set; } =
        elements is not null ? new(1, elements, null) : name is null ? new(0, null, set) : null;

    /// <summary>What the entity has beside its properties, by name or path: values computed from it.</summary>
    public IReadOnlyDictionary<string, ComputedProperty> Columns { get; init; } =
        new Dictionary<string, ComputedProperty>();

    /// <summary>True where the entity has nothing but <see cref="Columns"/>.</summary>
    public bool HasOnlyColumns { get; init; }

    /// <summary>How many range variables there are around the frame.</summary>
    public int Depth { get; init; }

    /// <summary>The number of the next range variable: 1 for the outermost.</summary>
    public int NextNumber { get; private set; } = elements is null ? 1 : 2;

    /// <summary>The variable of this name, or null.</summary>
    public RangeVariable? Find(string variable) => variable == name
        ? Root
        : variable switch
        {
            "$it" when elements is not null => Implicit,
            "$it" => name is null ? Root : null,
            "$this" => Implicit ?? Root,
            _ => _variables.GetValueOrDefault(variable),
        };

    /// <summary>
    /// Reads something in which a variable is known; without a name it is what names are properties of.
    /// </summary>
    public T Open<T>(string? variable, Field? collection, EntitySet? related, Func<RangeVariable, T> read)
    {
        var opened = new RangeVariable(NextNumber++, collection, related);
        var (outerImplicit, hidden) = (Implicit, variable is null ? null : _variables.GetValueOrDefault(variable));
        if (variable is null)
            Implicit = opened;
        else
            _variables[variable] = opened;
        try
        {
            return read(opened);
        }
        finally
        {
            Implicit = outerImplicit;
            NextNumber--;
            if (variable is not null && hidden is null)
                _variables.Remove(variable);
            else if (variable is not null)
                _variables[variable] = hidden!;
        }
    }
}

/// <summary>What a range variable stands for.</summary>
/// <param name="Number">Its number in the neutral tree.</param>
/// <param name="Collection">The collection whose elements it goes over; null for an entity.</param>
/// <param name="Set">The set of the entity; null for an element.</param>
internal sealed record RangeVariable(int Number, Field? Collection, EntitySet? Set);

/// <summary>A value with a name, computed from an entity.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Type">Its type; null for one that is always null.</param>
internal sealed record ComputedProperty(string Name, ValueNode Value, ResultType? Type);
