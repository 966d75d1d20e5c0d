namespace ConsumerSafety.Search.Analysis;

internal enum CharacterClass : byte
{
    Separator,
    Letter,
    Digit,

    /// <summary>Written without spaces between words: Han, kana, hangul.</summary>
    Ideograph,

    /// <summary>Parts a model number without ending it: hyphen, underscore, slash, full stop.</summary>
    Joiner,
}
