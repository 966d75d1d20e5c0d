namespace ConsumerSafety.Web.Developers;

/// <summary>What the feed answers a question with.</summary>
public enum AnswerForm
{
    /// <summary>Entities of a set, page by page.</summary>
    Rows,

    /// <summary>Rows that are not entities: groups and their sums.</summary>
    Groups,

    /// <summary>One number, as plain text.</summary>
    Number,

    /// <summary>A table as text, whole.</summary>
    Csv,
}
