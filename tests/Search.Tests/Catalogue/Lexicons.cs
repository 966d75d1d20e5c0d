using ConsumerSafety.Search.Analysis;

namespace ConsumerSafety.Search.Tests.Catalogue;

/// <summary>The lexicons that ship with the program, and others.</summary>
internal static class Lexicons
{
    public static Lexicon Shipped { get; } = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "data", "lexicons"));

    public static Lexicon Of(string pairs, string synonyms)
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "traditional-simplified.csv"), pairs);
        File.WriteAllText(Path.Combine(folder.FullName, "synonyms.csv"), synonyms);
        var lexicon = Lexicon.Load(folder.FullName);
        folder.Delete(recursive: true);
        return lexicon;
    }
}
