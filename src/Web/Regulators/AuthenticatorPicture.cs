using ConsumerSafety.Api.Accounts.Own;
using QRCoder;

namespace ConsumerSafety.Web.Regulators;

/// <summary>What an authenticator app is to be given, as a picture of a QR code.</summary>
internal static class AuthenticatorPicture
{
    private const int PixelsPerModule = 6;

    /// <summary>The picture as PNG.</summary>
    public static byte[] Draw(AuthenticatorSetup setup)
    {
        using var code = QRCodeGenerator.GenerateQrCode(setup.Address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }
}
