namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>A list that codes come from.</summary>
public enum CodeList
{
    /// <summary>Places.</summary>
    Regions,

    /// <summary>Classes of products.</summary>
    Categories,

    /// <summary>What can hurt people.</summary>
    Hazards,

    /// <summary>Joint actions of agencies.</summary>
    Campaigns,
}
