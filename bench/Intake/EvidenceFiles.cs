using System.Text;

namespace ConsumerSafety.Intake;

/// <summary>Files of a kind that is kept byte by byte as it comes, of mixed sizes.</summary>
internal static class EvidenceFiles
{
    /// <summary>How many files go with a complaint: none with every other, one or two with the rest.</summary>
    public static int CountOf(int number) => number % 2 == 0 ? 0 : number % 4 == 1 ? 1 : 2;

    /// <summary>Whether somebody begins a file beside and never comes back to it.</summary>
    public static bool IsLeft(int number) => number % 20 == 7;

    /// <summary>A document: most have some kilobytes, one in fifty has up to three megabytes.</summary>
    public static byte[] Create()
    {
        var length = Random.Shared.Next(50) == 0
            ? Random.Shared.Next(1_000_000, 3_000_000)
            : Random.Shared.Next(1_000, 60_000);
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);
        Encoding.ASCII.GetBytes("\n%%EOF\n").CopyTo(bytes, length - 7);
        return bytes;
    }
}
