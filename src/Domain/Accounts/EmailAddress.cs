using System.Text;
using ConsumerSafety.Domain.Mail;

namespace ConsumerSafety.Domain.Accounts;

/// <summary>E-mail addresses as accounts are known by: whatever the case and width they are typed in.</summary>
public static class EmailAddress
{
    /// <summary>The form by which an address is found.</summary>
    public static string Normalize(string address) =>
        address.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    /// <summary>Whether mail can be sent to an address.</summary>
    public static bool IsPlausible(string? address) => MailAddress.Read(address) is not null;
}
