using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Single values of one instance, which need not have a row: of a group, or of a document's columns.</summary>
internal interface IFieldValues
{
    /// <summary>The value; null where there is none.</summary>
    object? Read(Field field);
}
