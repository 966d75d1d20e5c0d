namespace ConsumerSafety.Bench;

/// <summary>What one synthetic notice is about.</summary>
/// <param name="Category">The code of the product's category.</param>
/// <param name="Thing">What the product is called.</param>
/// <param name="Brand">Its brand.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Published">When the notice came out.</param>
/// <param name="Word">A trade name that hardly any other notice has; null for most.</param>
internal sealed record Subject(
    string Category, string Thing, string Brand, string Fault, DateTimeOffset Published, string? Word)
{
    /// <summary>The brand and what goes with it.</summary>
    public string Goods => Word is null ? $"{Brand}牌{Thing}" : $"{Brand}牌{Word} {Thing}";

    /// <summary>The maker.</summary>
    public string Maker => $"{Brand}实业有限公司";

    /// <summary>The day it came out.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Published.UtcDateTime);
}
