namespace ConsumerSafety.Import.Reports;

/// <summary>What became of a row.</summary>
public enum ImportAction
{
    /// <summary>A new notice.</summary>
    Added,

    /// <summary>A new version of a notice.</summary>
    Updated,

    /// <summary>The same as what is recorded; nothing was written.</summary>
    Unchanged,

    /// <summary>Not taken, with a reason.</summary>
    Rejected,
}
