namespace ConsumerSafety.Web.Complaints;

/// <summary>How a question is answered.</summary>
public enum FormInput
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of a few.</summary>
    One,

    /// <summary>Any of a few.</summary>
    Several,

    /// <summary>Yes, by a tick.</summary>
    Tick,

    /// <summary>A product category.</summary>
    Category,

    /// <summary>A place, by name or code.</summary>
    Region,

    /// <summary>Files, on a page of their own.</summary>
    Files,
}
