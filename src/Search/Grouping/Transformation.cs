using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping;

/// <summary>One step from a collection of instances to another (OData Data Aggregation 4.0, 3).</summary>
public abstract record Transformation;

/// <summary>Keeps the instances that meet a condition.</summary>
/// <param name="Condition">The condition.</param>
public sealed record FilterStep(FilterNode Condition) : Transformation;

/// <summary>Keeps the entities in which a text is found.</summary>
/// <param name="Text">The text.</param>
public sealed record SearchStep(TextNode Text) : Transformation;

/// <summary>Gives each instance more values.</summary>
/// <param name="Columns">The values and where they go.</param>
public sealed record ComputeStep(IReadOnlyList<ComputedColumn> Columns) : Transformation;

/// <summary>A value computed of one instance.</summary>
/// <param name="Column">Where it goes.</param>
/// <param name="Value">The value.</param>
public sealed record ComputedColumn(Field Column, ValueNode Value);

/// <summary>Puts the instances in order; those that do not differ stay as they are.</summary>
/// <param name="Keys">The keys, the first counting most.</param>
public sealed record OrderStep(IReadOnlyList<SortKey> Keys) : Transformation;

/// <summary>Passes over the first instances, and keeps no more than so many of the rest.</summary>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Top">How many to keep at most; null for all.</param>
public sealed record SliceStep(long Skip, long? Top) : Transformation;

/// <summary>Keeps the instances with the greatest or the least values, in that order.</summary>
/// <param name="Bound">What the amount is compared with.</param>
/// <param name="IsTop">True for the greatest.</param>
/// <param name="Amount">The amount at which to stop.</param>
/// <param name="Value">The value of each instance.</param>
public sealed record BestStep(BestBound Bound, bool IsTop, decimal Amount, ValueNode Value) : Transformation;

/// <summary>What ends the taking of greatest or least values.</summary>
public enum BestBound
{
    /// <summary>So many instances.</summary>
    Count,

    /// <summary>A sum of their values.</summary>
    Sum,

    /// <summary>So many percent of the sum of all values.</summary>
    Percent,
}

/// <summary>
/// Parts the instances by the values of keys, transforms each group by itself, and gives the keys to what comes of it.
/// What comes of it has the columns of the kept keys, and after them the kept ones of what the steps gave.
/// </summary>
/// <param name="Keys">The keys and where they go.</param>
/// <param name="Steps">What is done with each group; null to keep nothing but the keys.</param>
/// <param name="KeptKeys">The places among the keys of those that become columns; all of them without steps.</param>
/// <param name="KeptColumns">
/// The places of the columns to keep of what the steps gave; null when they gave entities, which have the keys already.
/// </param>
public sealed record GroupStep(
    IReadOnlyList<GroupKey> Keys,
    IReadOnlyList<Transformation>? Steps,
    IReadOnlyList<int> KeptKeys,
    IReadOnlyList<int>? KeptColumns) : Transformation;

/// <summary>One value that tells groups apart.</summary>
/// <param name="Column">Where it goes.</param>
/// <param name="Value">The value, of the instance or of the entity that <paramref name="Through"/> leads to.</param>
/// <param name="Through">The single-valued navigation property to follow first, or null.</param>
public sealed record GroupKey(Field Column, ValueNode Value, Navigation? Through = null);

/// <summary>Makes one instance of all.</summary>
/// <param name="Aggregates">Its values.</param>
public sealed record AggregateStep(IReadOnlyList<Aggregate> Aggregates) : Transformation;

/// <summary>Does several things with the same instances, and gives the results one after the other.</summary>
/// <param name="Branches">What is done.</param>
public sealed record ConcatStep(IReadOnlyList<ConcatBranch> Branches) : Transformation;

/// <summary>One thing that is done with the instances.</summary>
/// <param name="Steps">What is done.</param>
/// <param name="Sources">For each column of the whole, where the branch has it.</param>
public sealed record ConcatBranch(IReadOnlyList<Transformation> Steps, IReadOnlyList<ColumnSource> Sources);

/// <summary>Where a branch has the value of a column.</summary>
/// <param name="Column">The column among the branch's own; -1 when it is none of them.</param>
/// <param name="Field">The property of the entity it is, or null.</param>
public sealed record ColumnSource(int Column, Field? Field);

/// <summary>Makes of each instance one for every item of a collection it has.</summary>
/// <param name="Collection">The collection, or the keys that lead to other entities.</param>
/// <param name="Navigation">The navigation property, where the items are other entities.</param>
/// <param name="Columns">Where the values of the item go: one column of plain values, or one for each member.</param>
/// <param name="Members">The members that go there; empty for plain values.</param>
/// <param name="IsOuter">True to keep instances without items.</param>
public sealed record JoinStep(
    Field Collection, Navigation? Navigation, IReadOnlyList<Field> Columns, IReadOnlyList<Field> Members, bool IsOuter)
    : Transformation;
