namespace ConsumerSafety.Web.Alerts;

/// <summary>The <c>msgType</c> of CAP 1.2, section 3.2.1, as far as notices need it.</summary>
internal enum CapMessageType
{
    /// <summary>The first of a notice.</summary>
    Alert,

    /// <summary>Takes the place of those before: the notice was corrected.</summary>
    Update,

    /// <summary>Ends those before: the notice was withdrawn, or its risk is no longer serious.</summary>
    Cancel,
}
