namespace ConsumerSafety.Search;

/// <summary>How another process asks the one that has the index folder for a rebuild: an empty file in it.</summary>
public static class RebuildRequest
{
    /// <summary>Asks for a rebuild of the index in this folder.</summary>
    public static void Leave(string indexDirectory) => File.WriteAllBytes(PathIn(indexDirectory), []);

    internal static string PathIn(string indexDirectory) => Path.Combine(indexDirectory, "rebuild.request");
}
