namespace ConsumerSafety.Domain.Validation;

/// <summary>
/// The greatest lengths, in UTF-16 units, and counts. Generous: published lot lists run to many pages.
/// </summary>
internal static class Limits
{
    /// <summary>A headline.</summary>
    public const int Title = 500;

    /// <summary>A paragraph.</summary>
    public const int Summary = 2_000;

    /// <summary>A full text, or a list of lots.</summary>
    public const int Body = 200_000;

    /// <summary>What a property of several sentences holds.</summary>
    public const int Passage = 20_000;

    /// <summary>A name, a place, a unit.</summary>
    public const int Name = 2_000;

    /// <summary>What people see of a file, and the names of agencies and campaigns.</summary>
    public const int Label = 300;

    /// <summary>A number its publisher gave.</summary>
    public const int Reference = 200;

    /// <summary>A code.</summary>
    public const int Code = 100;

    /// <summary>A web address.</summary>
    public const int Address = 2_000;

    /// <summary>Products of one notice.</summary>
    public const int Products = 5_000;

    /// <summary>Any other list of a notice.</summary>
    public const int Elements = 1_000;

    /// <summary>The greatest sum: ten thousandths of it still fit 64 bits.</summary>
    public const decimal Sum = 900_000_000_000_000m;
}
