namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>A condition made ready: true, false or null for the entity in a scope.</summary>
internal delegate bool? Truth(EvaluationScope scope);

/// <summary>A value made ready: what it is for the entity in a scope, or null.</summary>
internal delegate object? Value(EvaluationScope scope);
