namespace ConsumerSafety.Domain.Validation;

/// <summary>How a notice comes in, which decides how strict its rules are.</summary>
public enum EntryMode
{
    /// <summary>A person types it: whatever can be put right is refused.</summary>
    Typed,

    /// <summary>A published record: dirt that the authority itself published is kept and marked.</summary>
    Imported,
}
