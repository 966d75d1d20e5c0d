using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Where a path leads.</summary>
internal abstract record Target;

/// <summary>To a value, or a collection of plain values.</summary>
internal sealed record ValueTarget(Bound Value) : Target;

/// <summary>To an entity.</summary>
internal sealed record EntityTarget(Origin Origin) : Target;

/// <summary>To a record that a lambda is looking at.</summary>
internal sealed record RecordTarget(Field Collection, int Variable) : Target;

/// <summary>To a collection of records.</summary>
internal sealed record RecordsTarget(Field Field, Origin Origin) : Target;

/// <summary>To related entities.</summary>
internal sealed record RelatedTarget(Navigation Navigation, Origin Origin) : Target;
