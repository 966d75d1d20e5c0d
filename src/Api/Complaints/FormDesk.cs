using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Resilience;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Api.Complaints;

/// <summary>
/// Keeps forms of complaints while they are filled in, encrypted, for who knows their token; and hands them in. Every
/// call throws <see cref="DatabaseUnavailableException"/> when the database does not answer soon.
/// </summary>
public sealed class FormDesk(
    ComplaintForms forms, ComplaintIntake intake, Patience patience, IDataProtectionProvider protection)
{
    /// <summary>How long a form is kept after it was last changed.</summary>
    public static readonly TimeSpan FormLifetime = TimeSpan.FromDays(3);

    /// <summary>How long number and passphrase are shown again to the browser that sent the form.</summary>
    public static readonly TimeSpan ReceiptLifetime = TimeSpan.FromMinutes(30);

    private const int TokenLength = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("ConsumerSafety.ComplaintForms");

    /// <summary>A token for a new form.</summary>
    public static string CreateToken() => RandomNumberGenerator.GetHexString(TokenLength, lowercase: true);

    /// <summary>A form, or the receipt in its place; null when there is none.</summary>
    public async Task<OpenForm?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is not { Length: TokenLength })
            return null;
        var id = IdOf(token);
        var kept = await patience.WaitAsync(stop => forms.FindAsync(id, stop), cancellationToken);
        if (kept is null)
            return null;
        try
        {
            var content = Protector(id).Unprotect(kept.Content);
            return kept.IsSent
                ? new OpenForm.Sent(FormReceipt.Read(content))
                : new OpenForm.Typed(content);
        }
        catch (CryptographicException)
        {
            // The keys of the service are lost, and the form with them.
            return null;
        }
    }

    /// <summary>Keeps what was typed; false when the form was sent before.</summary>
    public Task<bool> SaveAsync(string token, byte[] content, CancellationToken cancellationToken)
    {
        var id = IdOf(token);
        var closed = Protector(id).Protect(content);
        return patience.WaitAsync(stop => forms.SaveAsync(id, closed, FormLifetime, stop), cancellationToken);
    }

    /// <summary>Hands a form in, once: whoever sends it again finds the receipt.</summary>
    public Task<IntakeOutcome> SendAsync(
        string token, ComplaintFiling filing, string network, CancellationToken cancellationToken)
    {
        var id = IdOf(token);
        var way = new IntakeWay(ComplaintChannel.Web)
        {
            Network = network,
            Form = (complaint, passphrase) => new(
                id, Protector(id).Protect(FormReceipt.Of(complaint, passphrase).Write()), ReceiptLifetime),
        };
        return intake.ReceiveAsync(filing, way, cancellationToken);
    }

    /// <summary>Forgets a form or a receipt.</summary>
    public async Task RemoveAsync(string token, CancellationToken cancellationToken) => await patience.WaitAsync(
        async stop =>
        {
            await forms.RemoveAsync(IdOf(token), stop);
            return true;
        },
        cancellationToken);

    // What lies in one row cannot be put into another.
    private IDataProtector Protector(string id) => _protector.CreateProtector(id);

    internal static string IdOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("form " + token)));
}
