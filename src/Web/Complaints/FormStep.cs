namespace ConsumerSafety.Web.Complaints;

/// <summary>A page of the form: one group of questions, in the order they are asked.</summary>
public enum FormStep
{
    /// <summary>A dispute or a report.</summary>
    Kind,

    /// <summary>Which product or lift.</summary>
    Product,

    /// <summary>Where and when it was bought.</summary>
    Purchase,

    /// <summary>What happened.</summary>
    Incident,

    /// <summary>What is wanted.</summary>
    Wanted,

    /// <summary>What proves it.</summary>
    Evidence,

    /// <summary>Who complains.</summary>
    Person,

    /// <summary>What the person agrees to.</summary>
    Consent,
}
