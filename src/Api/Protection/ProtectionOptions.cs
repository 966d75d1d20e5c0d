using System.ComponentModel.DataAnnotations;

namespace ConsumerSafety.Api.Protection;

/// <summary>How the keys lie in the database that cookies, tokens and personal data are protected with.</summary>
public sealed class ProtectionOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "ConsumerSafety:Protection";

    /// <summary>
    /// A PKCS #12 file whose certificate encrypts the keys, the same on all nodes; null to keep them as they are.
    /// </summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file; null when it has none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>After how many days a new master key is made, 1 to 3650.</summary>
    [Range(1, 3650, ErrorMessage = "ConsumerSafety:Protection:RotationDays must be from 1 to 3650.")]
    public int RotationDays { get; set; } = 90;
}
