namespace ConsumerSafety.Domain.Deadlines;

/// <summary>Days on which work differs from the week: days off, or weekend days that are worked instead.</summary>
/// <param name="FirstDay">The first of them.</param>
/// <param name="LastDay">The last of them.</param>
/// <param name="IsWorked">True for make-up days, false for days off.</param>
/// <param name="Name">The holiday, in Chinese.</param>
/// <param name="EnglishName">The holiday, in English.</param>
/// <param name="Source">The notice that sets them.</param>
public sealed record CalendarSpan(
    DateOnly FirstDay, DateOnly LastDay, bool IsWorked, string Name, string EnglishName, string Source);
