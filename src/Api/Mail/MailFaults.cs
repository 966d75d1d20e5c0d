namespace ConsumerSafety.Api.Mail;

/// <summary>No mail can be sent at present, whatever it says.</summary>
internal sealed class MailRouteException(string message, Exception fault) : Exception(message, fault);

/// <summary>One mail was not taken.</summary>
/// <param name="message">Why, without the address it was for.</param>
/// <param name="isFinal">Whether another try is of no use.</param>
/// <param name="fault">What was thrown.</param>
internal sealed class MailRefusedException(string message, bool isFinal, Exception fault) : Exception(message, fault)
{
    public bool IsFinal { get; } = isFinal;
}
