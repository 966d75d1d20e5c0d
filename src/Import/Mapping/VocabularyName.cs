namespace ConsumerSafety.Import.Mapping;

/// <summary>The vocabularies a format can look things up in, as a mapping file names them.</summary>
internal enum VocabularyName
{
    /// <summary>Regions and countries.</summary>
    Regions,

    /// <summary>Hazard types.</summary>
    HazardTypes,

    /// <summary>Product categories.</summary>
    ProductCategories,
}
