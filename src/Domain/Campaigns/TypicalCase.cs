namespace ConsumerSafety.Domain.Campaigns;

/// <summary>A case that shows what a campaign is about.</summary>
/// <param name="Title">In Chinese, 1 to 300 characters.</param>
/// <param name="Text">What happened and what was done, in Chinese, 1 to 2,000 characters.</param>
/// <param name="EnglishTitle">The title in English, or null.</param>
/// <param name="EnglishText">The text in English, or null.</param>
/// <param name="NoticeId">The notice about it, <c>CR-2024-000012</c>, or null.</param>
public sealed record TypicalCase(
    string Title, string Text, string? EnglishTitle = null, string? EnglishText = null, string? NoticeId = null);
