namespace ConsumerSafety.Domain.Validation;

/// <summary>A sentence in both languages of the service.</summary>
/// <param name="Chinese">For <c>zh</c>.</param>
/// <param name="English">For <c>en</c>.</param>
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>The text for a BCP 47 tag: Chinese for <c>zh</c> and its variants, otherwise English.</summary>
    public string In(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <inheritdoc/>
    public override string ToString() => English;
}
