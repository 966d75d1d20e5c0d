namespace ConsumerSafety.Import.Mapping;

/// <summary>A row of a file, or a part of one, whatever the file is made of.</summary>
internal abstract class Record
{
    /// <summary>The text of a value that has no parts; null when there is none.</summary>
    public abstract string? Text { get; }

    /// <summary>True for what has parts and therefore no text of its own, such as a JSON object.</summary>
    public virtual bool HasParts => false;

    /// <summary>Adds what lies under a name; the items of a list one by one.</summary>
    public abstract void Find(PathSegment segment, List<Record> found);

    /// <summary>True when there is something of this name, be it empty.</summary>
    public abstract bool Has(PathSegment segment);

    /// <summary>What the row as a whole says about its surroundings: <c>sheet</c>, <c>title</c>.</summary>
    public virtual string? Surrounding(string name) => null;
}
