namespace ConsumerSafety.Api.Complaints;

/// <summary>A form that was found.</summary>
public abstract record OpenForm
{
    private OpenForm()
    {
    }

    /// <summary>It is being filled in.</summary>
    /// <param name="Content">What was typed.</param>
    public sealed record Typed(byte[] Content) : OpenForm;

    /// <summary>It was sent.</summary>
    /// <param name="Receipt">What is told the person.</param>
    public sealed record Sent(FormReceipt Receipt) : OpenForm;
}
