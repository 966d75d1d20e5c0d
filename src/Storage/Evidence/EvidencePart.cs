namespace ConsumerSafety.Storage.Evidence;

/// <summary>The forms in which the bytes of a file lie; the numbers are those of the database.</summary>
public enum EvidencePart
{
    /// <summary>As it was uploaded.</summary>
    Original = 0,

    /// <summary>Without what tells a place, made of the original.</summary>
    Remade = 1,

    /// <summary>Of a picture: small.</summary>
    Preview = 2,
}
