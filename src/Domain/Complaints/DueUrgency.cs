namespace ConsumerSafety.Domain.Complaints;

/// <summary>How urgent a complaint is.</summary>
public enum DueUrgency
{
    /// <summary>Nothing has to be done by a day.</summary>
    None,

    /// <summary>The day has passed.</summary>
    Overdue,

    /// <summary>Today is the last day.</summary>
    Today,

    /// <summary>In the next three working days.</summary>
    Soon,

    /// <summary>After that.</summary>
    Later,

    /// <summary>The day cannot be worked out, as the working days of a year are not known yet.</summary>
    Unknown,
}
