namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>How a property is filled in.</summary>
public enum FormInput
{
    /// <summary>A text of one line.</summary>
    Line,

    /// <summary>A text of several lines.</summary>
    Passage,

    /// <summary>Several texts, one a line.</summary>
    Lines,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day with a time, as the clock in China shows it.</summary>
    Moment,

    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>One of a long list, by code or name.</summary>
    Code,

    /// <summary>Any number of a list.</summary>
    Codes,

    /// <summary>Records, one a row.</summary>
    Rows,
}
