using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Protection;

/// <summary>Says what is wrong with the certificate, before anything was encrypted with it.</summary>
internal sealed class ProtectionOptionsValidator : IValidateOptions<ProtectionOptions>
{
    public ValidateOptionsResult Validate(string? name, ProtectionOptions options)
    {
        if (options.CertificatePath is null)
            return options.CertificatePassword is null
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"{ProtectionOptions.Section}:CertificatePassword needs {ProtectionOptions.Section}:"
                    + "CertificatePath, the PKCS #12 file it opens.");
        try
        {
            using var certificate = Load(options);
            return certificate.HasPrivateKey ? ValidateOptionsResult.Success : Fail(options, "it has no private key");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Fail(options, fault.Message);
        }
    }

    /// <summary>The certificate with its private key.</summary>
    public static X509Certificate2 Load(ProtectionOptions options) =>
        X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath!, options.CertificatePassword);

    private static ValidateOptionsResult Fail(ProtectionOptions options, string problem) => ValidateOptionsResult.Fail(
        $"{ProtectionOptions.Section}:CertificatePath is '{options.CertificatePath}'; it must be a PKCS #12 file "
        + $"with an RSA certificate and its private key, opened by CertificatePassword: {problem}");
}
